using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What lies behind the pages, and the colours of everything the studio draws itself.</summary>
/// <param name="Look">Colours of cards, lower thirds and highlights.</param>
/// <param name="Pictures">One for each scene; scenes may share one. Empty when backgrounds are off: the ground's colour alone.</param>
public sealed record Backgrounds(ThemeLook Look, IReadOnlyList<SceneBackground> Pictures);

/// <summary>One scene's background.</summary>
/// <param name="Scene">Id of the scene.</param>
/// <param name="Picture">PNG or JPEG of the video's shape, at least 1080 pixels in its shorter side; stretched to any resolution without harm.</param>
public sealed record SceneBackground(string Scene, StageFile Picture);

/// <summary>The theme as it was made for this document; colours as <c>#rrggbb</c>, ink on ground with a contrast of at least 4.5.</summary>
/// <param name="Name">As in the settings, <c>auto</c> resolved.</param>
public sealed record ThemeLook(string Name, string Ground, string Ink, string Accent);
