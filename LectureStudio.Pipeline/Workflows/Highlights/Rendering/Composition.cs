using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A rectangle of the recording and where it goes.</summary>
/// <param name="Source">In pixels of the recording.</param>
/// <param name="Target">In pixels of the canvas, even.</param>
internal sealed record Placement(PixelBox Source, PixelBox Target);

/// <summary>How one picture is made up.</summary>
/// <param name="Main">The whole picture, the slide or the speaker.</param>
/// <param name="Beside">The speaker beside the slide, or null.</param>
/// <param name="Lifted">The camera picture that lies on the slide and is painted over, as it is shown beside it; null when there is none.</param>
/// <param name="Radius">Of the rounded corners, pixels; 0 for square ones.</param>
/// <param name="Captions">Where captions go.</param>
/// <param name="Title">Where the clip's title goes; null where there is no room.</param>
internal sealed record Composition(Placement Main, Placement? Beside, Patch? Lifted, int Radius, TextZone Captions, TextZone? Title);

/// <summary>A rectangle to paint over.</summary>
/// <param name="Box">In pixels of the recording.</param>
/// <param name="Colour">0xRRGGBB.</param>
internal sealed record Patch(PixelBox Box, int Colour)
{
    /// <summary>Pixels around it that are painted too: the edge of a camera picture is blurred into the slide by the recording's own encoder.</summary>
    private const int Border = 3;

    /// <summary>What is painted.</summary>
    /// <param name="width">Of the recording, pixels.</param>
    /// <param name="height">Of the recording, pixels.</param>
    public PixelBox Painted(int width, int height)
    {
        var (x, y) = (Math.Max(0, Box.X - Border), Math.Max(0, Box.Y - Border));
        return new(x, y, Math.Min(width, Box.X + Box.W + Border) - x, Math.Min(height, Box.Y + Box.H + Border) - y);
    }
}

/// <summary>A stretch of a clip with one composition.</summary>
/// <param name="First">Its first frame in the clip.</param>
/// <param name="Count">How many frames.</param>
internal sealed record Shot(Composition Composition, long First, long Count);
