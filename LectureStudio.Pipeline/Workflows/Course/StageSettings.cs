using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What of the settings fetching depends on.</summary>
public sealed record FetchSettings(int MostMegabytes) : IStageSettings;

/// <summary>What of the settings the choice of documents depends on.</summary>
public sealed record ChooseSettings(string Include, string Exclude, string Overview, string Complexity, string Wishes, string Language = "auto") : IStageSettings;

/// <summary>What of the settings the analysis depends on.</summary>
public sealed record AnalyseDocumentsSettings(string Writer, string Language) : IStageSettings;

/// <summary>What of the settings the pathways depend on.</summary>
public sealed record PathwaySettings(int Pathway) : IStageSettings;

/// <summary>What of the settings the modules depend on.</summary>
public sealed record WriteModulesSettings(string Title, string Writer, int Questions) : IStageSettings;

/// <summary>What of the settings the packages depend on.</summary>
/// <param name="PassMark">In percent.</param>
public sealed record ExportSettings(int PassMark) : IStageSettings;
