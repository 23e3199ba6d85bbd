using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What <see cref="AlignSections"/> depends on.</summary>
/// <param name="ShortestSection">Visits shorter than this many seconds are merged; 0 merges none.</param>
/// <param name="ChapterVideo">Whether a copy of the video with chapters is made.</param>
public sealed record AlignSettings(int ShortestSection = 8, bool ChapterVideo = true) : IStageSettings;
