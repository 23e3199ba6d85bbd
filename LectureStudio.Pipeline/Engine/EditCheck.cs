using System.Collections;
using System.Reflection;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Whether an edited output is one: every part that its types promise is there, every word is a known one, and it says yes itself.</summary>
internal static class EditCheck
{
    private const int MostProblems = 5;

    /// <exception cref="StudioException">It cannot be used; the message says why.</exception>
    public static void Refuse(object edited)
    {
        var problems = Holes(edited, "", new NullabilityInfoContext()).Take(MostProblems).ToList();
        if (problems.Count == 0 && edited is IReviewed reviewed) problems = [.. reviewed.Problems().Take(MostProblems)];
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems), "Correct it and save again; nothing was changed.");
    }

    private static IEnumerable<string> Holes(object value, string path, NullabilityInfoContext nullability)
    {
        var type = value.GetType();
        if (type.IsEnum) return Enum.IsDefined(type, value) ? [] : [$"{path} cannot be {value}."];
        if (value is double.NaN or double.PositiveInfinity or double.NegativeInfinity) return [$"{path} is not a number."];
        if (type.IsPrimitive || type.Namespace == nameof(System) || value is StageFile) return [];
        return value is IEnumerable list ? InList(list, path, nullability) : InParts(value, type, path, nullability);
    }

    private static IEnumerable<string> InList(IEnumerable list, string path, NullabilityInfoContext nullability) =>
        list.Cast<object?>().SelectMany((item, i) => item is null ? [$"{path}[{i}] is missing."] : Holes(item, $"{path}[{i}]", nullability));

    private static IEnumerable<string> InParts(object value, Type type, string path, NullabilityInfoContext nullability)
    {
        // What is only computed from other parts may well fail when those are missing.
        foreach (var part in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && (p.CanWrite || IsPair(type)) && p.GetIndexParameters().Length == 0))
        {
            var name = path.Length == 0 ? CamelCase(part.Name) : $"{path}.{CamelCase(part.Name)}";
            if (part.GetValue(value) is { } inner)
            {
                foreach (var hole in Holes(inner, name, nullability)) yield return hole;
            }
            else if (!part.PropertyType.IsValueType && nullability.Create(part).ReadState == NullabilityState.NotNull)
            {
                yield return $"{name} is missing.";
            }
        }
    }

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
