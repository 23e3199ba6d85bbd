using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>What the video was made from.</summary>
/// <param name="File">The document's name, as it was given.</param>
/// <param name="Pictures">The names of pictures that were given.</param>
/// <param name="Music">The name of the music that is heard.</param>
internal sealed record VideoSources(SourceDocument Document, string? File, IReadOnlyList<string> Pictures, string? Music, string Voice);

/// <summary><c>description.md</c>: to be put below the video where it is published: chapters with times, and what it was made from.</summary>
internal static class DescriptionText
{
    public static string Markdown(Timeline timeline, VideoFacts facts, VideoSources sources)
    {
        var text = new StringBuilder();
        Line($"# {MarkdownText.Escape(timeline.Title)}\n");
        Line($"{Clock.Length(timeline.Seconds)}, {(facts.Scenes == 1 ? "1 scene" : $"{facts.Scenes} scenes")}, {facts.Width} × {facts.Height}\n");
        Line($"## Chapters\n");
        foreach (var chapter in VideoChapters.Of(timeline)) Line($"- {Clock.Time(chapter.Start)} {MarkdownText.Escape(chapter.Title)}");
        Line($"\n## Sources\n");
        Line($"- {Document(sources, timeline)}");
        if (sources.Pictures.Count > 0) Line($"- Pictures: {string.Join(", ", sources.Pictures.Select(MarkdownText.Escape))}");
        if (sources.Music is { } music) Line($"- Music: {MarkdownText.Escape(music)}");
        Line($"- Voice: {MarkdownText.Escape(sources.Voice)} (synthetic)");
        foreach (var notice in sources.Document.Notices) Line($"- {MarkdownText.Escape(notice)}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Document(VideoSources sources, Timeline timeline)
    {
        var document = sources.Document;
        var about = $"“{MarkdownText.Escape(document.Title)}”" + (string.IsNullOrWhiteSpace(document.Author) ? "" : $" by {MarkdownText.Escape(document.Author)}");
        if (document.Kind == DocumentKind.Text) return about;
        var pages = timeline.Scenes.SelectMany(s => s.Sentences.Select(x => x.Page).Append(s.Page)).Distinct().Order().ToList();
        return about + (sources.File is { } name ? $", {MarkdownText.Escape(name)}" : "") + $", {(pages.Count == 1 ? "page" : "pages")} {Runs(pages)}";
    }

    /// <summary>"1–6, 9"</summary>
    private static string Runs(List<int> pages)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var page in pages)
        {
            if (runs.Count > 0 && runs[^1].Last == page - 1) runs[^1] = (runs[^1].First, page);
            else runs.Add((page, page));
        }
        return string.Join(", ", runs.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}–{r.Last}"));
    }
}
