using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>A chapter of the finished video; seconds.</summary>
internal sealed record VideoChapter(string Title, double Start, double End);

/// <summary>Chapters from the scenes' titles, the first at 0 and none shorter than <see cref="Shortest"/>, which is what video sites ask for.</summary>
internal static class VideoChapters
{
    /// <summary>Seconds.</summary>
    public const double Shortest = 10;

    public static IReadOnlyList<VideoChapter> Of(Timeline timeline)
    {
        var chapters = new List<VideoChapter>();
        foreach (var scene in timeline.Scenes)
        {
            var title = PlainText.OneLine(scene.Title);
            if (chapters.Count > 0 && (chapters[^1].Title == title || scene.Start - chapters[^1].Start < Shortest || timeline.Seconds - scene.Start < Shortest)) continue;
            if (chapters.Count > 0) chapters[^1] = chapters[^1] with { End = scene.Start };
            chapters.Add(new(title, scene.Start, timeline.Seconds));
        }
        return chapters;
    }
}
