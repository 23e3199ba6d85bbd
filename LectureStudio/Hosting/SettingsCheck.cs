using System.ComponentModel.DataAnnotations;
using System.Reflection;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Hosting;

/// <summary>
/// Checks the settings of every section before anything starts, and tells all that is wrong at once. A section is a record
/// named <c>…Options</c> with a constant <c>Section</c>; nobody has to register it here.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>Every options record of the studio.</summary>
    public static IReadOnlyList<Type> Sections { get; } =
        [.. ((Assembly[])[typeof(ToolOptions).Assembly, typeof(SettingsCheck).Assembly])
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && NameOf(t) is not null)];

    /// <exception cref="SettingsException">Something is wrong.</exception>
    public static void Run(IConfiguration configuration)
    {
        List<string> problems = [.. Sections.SelectMany(t => Problems(configuration.GetSection(NameOf(t)!), t))];
        if (problems.Count > 0) throw new SettingsException(problems);
    }

    /// <summary>The section a record is filled from, or null.</summary>
    public static string? NameOf(Type options) =>
        options.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static) is { IsLiteral: true } field ? field.GetRawConstantValue() as string : null;

    private static IReadOnlyList<string> Problems(IConfigurationSection section, Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
        List<string> problems = [];
        foreach (var given in section.GetChildren())
        {
            var property = properties.Find(p => p.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null) problems.Add($"{given.Path} is no setting; there are {string.Join(", ", properties.Select(p => p.Name))}.");
            else if (IsOwnRecord(property.PropertyType)) problems.AddRange(Problems(given, property.PropertyType));
            else if (Conversion(given, property.PropertyType) is { } problem) problems.Add(problem);
        }
        return problems.Count > 0 ? problems : [.. Broken(section, type)];
    }

    private static bool IsOwnRecord(Type type) => type.IsClass && type.Assembly.GetName().Name!.StartsWith(nameof(LectureStudio), StringComparison.Ordinal);

    private static string? Conversion(IConfigurationSection given, Type type)
    {
        try
        {
            given.Get(type);
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"{given.Path}: '{given.Value}' is no {Word(type)}.";
        }
    }

    private static string Word(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return "value here; use " + string.Join(", ", Enum.GetNames(plain));
        if (plain == typeof(bool)) return "true or false";
        if (plain == typeof(TimeSpan)) return "time span such as 00:05:00";
        return plain.IsPrimitive || plain == typeof(decimal) ? "number that fits here" : $"{plain.Name}";
    }

    private static IEnumerable<string> Broken(IConfigurationSection section, Type type)
    {
        var options = section.Get(type) ?? Activator.CreateInstance(type)!;
        List<ValidationResult> results = [];
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(r => $"{section.Path}{string.Concat(r.MemberNames.Take(1).Select(m => ":" + m))}: {r.ErrorMessage}.");
    }
}
