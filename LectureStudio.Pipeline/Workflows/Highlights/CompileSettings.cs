using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>What the rendering depends on besides the edit list.</summary>
/// <param name="Shape"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
/// <param name="TitleCards">Whether the reel has a card before each clip.</param>
/// <param name="Title">The lecture's title, on the cards; empty for the recording's name.</param>
public sealed record CompileSettings(string Shape = "16:9", bool TitleCards = true, string Title = "") : IStageSettings;
