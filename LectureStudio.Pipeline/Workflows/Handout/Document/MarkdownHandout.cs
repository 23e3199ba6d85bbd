using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Writes a handout as Markdown. Pictures are links relative to the output folder; times are links when the recording is on the web.</summary>
internal sealed class MarkdownHandout
{
    private readonly TextWriter to;
    private readonly LectureHandout handout;
    private readonly RecordingLink? link;
    private readonly HandoutLabels labels;

    private MarkdownHandout(LectureHandout handout, TextWriter to)
    {
        (this.handout, this.to, link, labels) = (handout, to, RecordingLink.Parse(handout.VideoUrl), HandoutLabels.For(handout.Language));
        to.NewLine = "\n";
    }

    public static void Write(LectureHandout handout, TextWriter to)
    {
        var markdown = new MarkdownHandout(handout, to);
        markdown.WriteCover();
        foreach (var section in handout.Sections) markdown.WriteSection(section);
        markdown.WriteGlossary();
        markdown.WriteAnswers();
        markdown.WriteSources();
    }

    private static string Text(string? text) => MarkdownText.Escape(text);

    private void WriteCover()
    {
        to.WriteLine($"# {Text(handout.Title)}\n");
        string?[] facts = [handout.Date is { } day ? labels.Date(day) : null, handout.Speaker.Length > 0 ? Text(handout.Speaker) : null, Clock.Length(handout.Duration)];
        to.WriteLine(string.Join(" · ", facts.Where(f => f is not null)) + "\n");
        if (link is not null) to.WriteLine($"[{labels.WatchRecording}]({MarkdownText.Address(link.Address)})\n");
        foreach (var warning in handout.Sources.Warnings()) to.WriteLine($"> {Text(warning)}\n");
        if (handout.Abstract.Count > 0) to.WriteLine(Sentences(handout.Abstract) + "\n");
        WriteList($"## {labels.Goals}", handout.Goals.Select(g => $"{Text(g.Text)} ({Time(g.Time)})"));
        WriteList($"## {labels.Contents}", handout.Sections.Select(s => $"[{s.Number}. {Text(s.Title)}](#section-{s.Number}), {Time(s.Start)}"));
    }

    private void WriteSection(HandoutSection section)
    {
        to.WriteLine($"<a id=\"section-{section.Number}\"></a>\n\n## {section.Number}. {Text(section.Title)}\n");
        to.WriteLine($"{Time(section.Start)}–{Time(section.End)}\n");
        foreach (var slide in section.OtherSlides.Prepend(section.Slide ?? 0))
        {
            if (handout.Pictures.FirstOrDefault(p => p.Slide == slide) is { } picture)
                to.WriteLine($"![{Text(picture.Description(labels))}]({MarkdownText.Address(picture.File)})\n");
        }
        if (section.Summary.Count > 0) to.WriteLine(Sentences(section.Summary) + "\n");
        WriteList($"### {labels.KeyPoints}", section.KeyPoints.Select(p => $"{Text(p.Text)} ({Time(p.Time)})"));
        WriteList($"### {labels.Terms}", section.Terms.Select(Definition));
        if (section.Paragraphs.Count > 0) to.WriteLine($"### {labels.Said}\n");
        string? speaker = null;
        foreach (var paragraph in section.Paragraphs)
        {
            var name = paragraph.Speaker is not null && paragraph.Speaker != speaker ? $"**{Text(paragraph.Speaker)}:** " : "";
            speaker = paragraph.Speaker;
            to.WriteLine($"{Time(paragraph.Start)} {name}{Text(paragraph.Text)}\n");
        }
        WriteList($"### {labels.Check}", section.Questions.Select((q, i) => $"{section.Number}.{i + 1} {Text(q.Question)}"));
    }

    private void WriteGlossary() => WriteList($"## {labels.Glossary}", handout.Glossary.Select(Definition));

    private void WriteAnswers() => WriteList(
        $"## {labels.Answers}",
        handout.Sections.SelectMany(s => s.Questions.Select((q, i) => $"{s.Number}.{i + 1} {Text(q.Answer)} ({Time(q.Time)})")));

    private void WriteSources()
    {
        string?[] lines =
        [
            handout.Sources.Transcript is { } t ? $"{labels.Transcript}: {Text(t)}." : null,
            handout.Sources.Slides is { } s ? $"{labels.Slides}: {Text(s)}." : null,
            handout.Sources.Notes.Length > 0 ? $"{labels.Notes}: {Text(handout.Sources.Notes)}." : null,
        ];
        WriteList($"## {labels.Sources}", lines.OfType<string>());
    }

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var any = false;
        foreach (var item in items)
        {
            if (!any) to.WriteLine(heading + "\n");
            any = true;
            to.WriteLine($"- {item}");
        }
        if (any) to.WriteLine();
    }

    private string Sentences(IEnumerable<Statement> statements) => string.Join(' ', statements.Select(s => $"{Text(s.Text)} ({Time(s.Time)})"));

    private string Definition(Term term) =>
        term.Definition.Length > 0 ? $"**{Text(term.Name)}**: {Text(term.Definition)} ({Time(term.Time)})" : $"**{Text(term.Name)}** ({Time(term.Time)})";

    private string Time(double seconds) => link is null ? Clock.Time(seconds) : $"[{Clock.Time(seconds)}]({MarkdownText.Address(link.At(seconds))})";
}
