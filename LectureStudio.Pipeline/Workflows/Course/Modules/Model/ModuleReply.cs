namespace LectureStudio.Pipeline.Workflows.Course.Modules.Model;

/// <summary>A model's module, as it answers; everything may be missing.</summary>
internal sealed record ModuleReply(IReadOnlyList<GivenBlock?>? Introduction, IReadOnlyList<GivenSection?>? Sections, IReadOnlyList<GivenBlock?>? Conclusion, IReadOnlyList<GivenBlock?>? Summary);

internal sealed record GivenSection(string? Title, IReadOnlyList<GivenBlock?>? Blocks);

/// <param name="Kind"><c>paragraph</c>, <c>list</c>, <c>code</c>, <c>table</c>, <c>quote</c>, <c>diagram</c>.</param>
internal sealed record GivenBlock(string? Kind, string? Text, IReadOnlyList<string?>? Sources);
