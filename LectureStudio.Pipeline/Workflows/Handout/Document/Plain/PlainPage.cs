using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Plain;

/// <summary>The handout as simple HTML that pandoc turns into DOCX and EPUB: headings, paragraphs, lists, pictures, nothing else.</summary>
internal sealed class PlainPage
{
    private readonly LectureHandout handout;
    private readonly HtmlWriter html;
    private readonly RecordingLink? link;
    private readonly Dictionary<int, HandoutPicture> pictures;
    private readonly IReadOnlyDictionary<int, string> files;
    private readonly PlainStyle style;
    private readonly HandoutLabels labels;

    private PlainPage(LectureHandout handout, HtmlWriter html, IReadOnlyDictionary<int, string> files, PlainStyle style)
    {
        (this.handout, this.html, this.files, this.style) = (handout, html, files, style);
        (link, labels) = (RecordingLink.Parse(handout.VideoUrl), HandoutLabels.For(handout.Language));
        pictures = handout.Pictures.Where(p => files.ContainsKey(p.Slide)).ToDictionary(p => p.Slide);
    }

    /// <param name="identifier">Unique and the same from run to run: <c>urn:uuid:…</c>.</param>
    /// <param name="files">File of each slide's picture, relative to the page.</param>
    public static void Write(LectureHandout handout, HtmlWriter html, string identifier, IReadOnlyDictionary<int, string> files, PlainStyle style)
    {
        var page = new PlainPage(handout, html, files, style);
        html.Write($"<!DOCTYPE html><html lang=\"{handout.Language ?? "en"}\"><head><meta charset=\"utf-8\"><title>{handout.Title}</title><meta name=\"identifier\" content=\"{identifier}\">");
        if (handout.Speaker.Length > 0) html.Write($"<meta name=\"author\" content=\"{handout.Speaker}\">");
        if (handout.Date is { } day) html.Write($"<meta name=\"date\" content=\"{(style.HasReadableDate ? page.labels.Date(day) : day.ToString("yyyy-MM-dd"))}\">");
        html.Write($"</head><body>");
        page.WriteIntroduction();
        foreach (var section in handout.Sections) page.WriteSection(section);
        page.WriteEnd();
        html.Write($"</body></html>");
    }

    private void WriteIntroduction()
    {
        html.WriteInline($"<p>{Clock.Length(handout.Duration)}");
        if (link is not null) html.WriteInline($" · <a href=\"{link.Address}\">{labels.WatchRecording}</a>");
        html.Write($"</p>");
        foreach (var warning in handout.Sources.Warnings()) html.Write($"<p>{warning}</p>");
        WriteSentences(handout.Abstract);
        if (handout.Goals.Count == 0) return;
        html.Write($"<h1>{labels.Goals}</h1>");
        WriteList(handout.Goals);
    }

    private void WriteSection(HandoutSection section)
    {
        html.Write($"<h1 id=\"s{section.Number}\">{section.Number}. {section.Title}</h1>");
        // A heading and its time at the foot of a page, with their slide on the next, would be an orphan.
        html.WriteInline($"<div custom-style=\"{ReferenceDocx.KeptWithNext}\"><p>");
        WriteTime(section.Start);
        html.WriteInline($"–");
        WriteTime(section.End);
        html.Write($"</p></div>");
        foreach (var slide in section.OtherSlides.Prepend(section.Slide ?? 0).Where(pictures.ContainsKey))
            html.Write($"<p><img src=\"{files[slide]}\" alt=\"{pictures[slide].Description(labels)}\" width=\"{(slide == section.Slide ? style.SlideWidth : style.OtherSlideWidth)}\"></p>");
        WriteSentences(section.Summary);
        if (section.KeyPoints.Count > 0) html.Write($"<h2>{labels.KeyPoints}</h2>");
        WriteList(section.KeyPoints);
        if (section.Terms.Count > 0) html.Write($"<h2>{labels.Terms}</h2>");
        WriteTerms(section.Terms);
        if (section.Paragraphs.Count > 0) html.Write($"<h2>{labels.Said}</h2>");
        WriteParagraphs(section);
        if (section.Questions.Count == 0) return;
        html.Write($"<h2>{labels.Check}</h2>");
        foreach (var (question, number) in section.Questions.Select((q, i) => (q, i + 1))) html.Write($"<p>{section.Number}.{number} {question.Question}</p>");
    }

    private void WriteParagraphs(HandoutSection section)
    {
        string? speaker = null;
        foreach (var paragraph in section.Paragraphs)
        {
            html.WriteInline($"<p dir=\"{PlainText.Direction(paragraph.Text)}\">");
            WriteTime(paragraph.Start);
            if (paragraph.Speaker is not null && paragraph.Speaker != speaker) html.WriteInline($" <strong>{paragraph.Speaker}:</strong>");
            speaker = paragraph.Speaker;
            html.Write($" {paragraph.Text}</p>");
        }
    }

    private void WriteEnd()
    {
        if (handout.Glossary.Count > 0) html.Write($"<h1>{labels.Glossary}</h1>");
        WriteTerms(handout.Glossary);
        if (handout.Sections.Any(s => s.Questions.Count > 0)) html.Write($"<h1>{labels.Answers}</h1>");
        foreach (var section in handout.Sections)
        {
            foreach (var (question, number) in section.Questions.Select((q, i) => (q, i + 1)))
            {
                html.WriteInline($"<p>{section.Number}.{number} {question.Answer} (");
                WriteTime(question.Time);
                html.Write($")</p>");
            }
        }
        html.Write($"<h1>{labels.Sources}</h1>");
        if (handout.Sources.Transcript is { } transcript) WriteParagraph($"{labels.Transcript}: {transcript}.");
        if (handout.Sources.Slides is { } slides) WriteParagraph($"{labels.Slides}: {slides}.");
        WriteParagraph($"{labels.Notes}: {handout.Sources.Notes}.");
    }

    private void WriteSentences(IReadOnlyList<Statement> sentences)
    {
        if (sentences.Count == 0) return;
        html.WriteInline($"<p dir=\"{PlainText.Direction(sentences[0].Text)}\">");
        foreach (var sentence in sentences)
        {
            html.WriteInline($"{sentence.Text} (");
            WriteTime(sentence.Time);
            html.WriteInline($") ");
        }
        html.Write($"</p>");
    }

    private void WriteList(IReadOnlyList<Statement> items)
    {
        if (items.Count == 0) return;
        html.Write($"<ul>");
        foreach (var item in items)
        {
            html.WriteInline($"<li>{item.Text} (");
            WriteTime(item.Time);
            html.Write($")</li>");
        }
        html.Write($"</ul>");
    }

    private void WriteTerms(IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0) return;
        html.Write($"<dl>");
        foreach (var term in terms)
        {
            html.WriteInline($"<dt>{term.Name}</dt><dd>{term.Definition} (");
            WriteTime(term.Time);
            html.Write($")</dd>");
        }
        html.Write($"</dl>");
    }

    private void WriteParagraph(string text)
    {
        if (text.Length > 0) html.Write($"<p dir=\"{PlainText.Direction(text)}\">{text}</p>");
    }

    private void WriteTime(double at)
    {
        if (link is null) html.WriteInline($"{Clock.Time(at)}");
        else html.WriteInline($"<a href=\"{link.At(at)}\">{Clock.Time(at)}</a>");
    }
}

/// <summary>What differs between the two formats.</summary>
/// <param name="SlideWidth">A length; pandoc knows percentages in EPUB only.</param>
/// <param name="OtherSlideWidth">Of slides that were shown in passing.</param>
/// <param name="HasReadableDate">EPUB wants its date as YYYY-MM-DD.</param>
internal sealed record PlainStyle(string SlideWidth, string OtherSlideWidth, bool HasReadableDate)
{
    public static PlainStyle Docx { get; } = new("130mm", "76mm", true);

    public static PlainStyle Epub { get; } = new("100%", "60%", false);
}
