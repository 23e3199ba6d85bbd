using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Stages.Lettering;

/// <summary>Room for text.</summary>
/// <param name="Box">In pixels of the canvas.</param>
/// <param name="Anchor">Which side of the box the text keeps to.</param>
internal sealed record TextZone(PixelBox Box, TextAnchor Anchor);

internal enum TextAnchor { Bottom, Middle, Top }
