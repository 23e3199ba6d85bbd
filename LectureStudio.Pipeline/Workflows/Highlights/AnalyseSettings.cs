using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>What the topics depend on besides the recording.</summary>
/// <param name="Writer">Who names them: <c>builtin</c> or <c>model</c>.</param>
/// <param name="Language">BCP 47 tag of the speech, or <c>auto</c>.</param>
public sealed record AnalyseSettings(string Writer = "builtin", string Language = "auto") : IStageSettings;
