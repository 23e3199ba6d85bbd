using LectureStudio.Hosting;

namespace LectureStudio.Features.Settings;

/// <summary>An option as it is in force.</summary>
/// <param name="Key"><c>Storage:Root</c>.</param>
/// <param name="Value">As text; secrets are not shown.</param>
/// <param name="IsChanged">Whether it differs from its default.</param>
internal sealed record OptionInForce(string Key, string Value, bool IsChanged)
{
    private static readonly string[] Secrets = ["key", "password", "secret", "token"];

    /// <summary>Every option of every section, in the order of their keys.</summary>
    public static IReadOnlyList<OptionInForce> All(IConfiguration configuration) =>
        [.. SettingsCheck.Sections.SelectMany(type => Of(configuration, type)).OrderBy(option => option.Key, StringComparer.Ordinal)];

    private static IEnumerable<OptionInForce> Of(IConfiguration configuration, Type type)
    {
        var section = SettingsCheck.NameOf(type)!;
        var defaults = Activator.CreateInstance(type)!;
        return Of(section, type, defaults, configuration.GetSection(section).Get(type) ?? defaults);
    }

    private static IEnumerable<OptionInForce> Of(string section, Type type, object? defaults, object? inForce)
    {
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var (usualValue, current) = (defaults is null ? null : property.GetValue(defaults), inForce is null ? null : property.GetValue(inForce));
            if (property.PropertyType is { IsClass: true } inner && inner.Namespace?.StartsWith(nameof(LectureStudio), StringComparison.Ordinal) == true)
            {
                foreach (var option in Of($"{section}:{property.Name}", inner, usualValue, current)) yield return option;
                continue;
            }

            var (usual, value) = (Text(usualValue), Text(current));
            var isSecret = Secrets.Any(word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && property.PropertyType == typeof(string);
            yield return new OptionInForce($"{section}:{property.Name}", isSecret && value.Length > 0 ? "(set, not shown)" : value, value != usual);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        System.Collections.IEnumerable many and not string => string.Join(", ", many.Cast<object>()),
        _ => value.ToString() ?? "",
    };
}
