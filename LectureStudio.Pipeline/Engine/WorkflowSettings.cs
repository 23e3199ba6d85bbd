namespace LectureStudio.Pipeline.Engine;

/// <summary>A setting as a form or a help text shows it.</summary>
/// <param name="Name">camelCase: <c>slideLanguages</c>.</param>
/// <param name="Kind"><c>text</c>, <c>choice</c>, <c>number</c> or <c>switch</c>.</param>
public sealed record SettingDescription(string Name, string Label, string Help, string Kind, string Default, IReadOnlyList<string> Values, int? Min, int? Max, bool IsMain);
