namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Public members of code, by light patterns of each language.</summary>
internal static class ApiFinder
{
    public static IReadOnlyList<ApiMember> Of(string language, IReadOnlyList<string> lines) => [];
}
