using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>What the print layouts share: the handout, its pictures by slide, links, and small pieces of markup.</summary>
internal sealed class PrintPage
{
    /// <summary>Between 16:10 (0.63) and 4:3 (0.75).</summary>
    private const double TallShape = 0.68;

    private readonly string folder;
    private readonly Dictionary<int, (HandoutPicture Picture, string File)> pictures;

    /// <param name="folder">Where the page lies; QR codes are written below it.</param>
    /// <param name="pictures">File of each slide's picture, relative to <paramref name="folder"/>.</param>
    public PrintPage(LectureHandout handout, HtmlWriter html, string folder, IReadOnlyDictionary<int, string> pictures)
    {
        (Handout, Html, this.folder) = (handout, html, folder);
        (Link, Labels) = (RecordingLink.Parse(handout.VideoUrl), HandoutLabels.For(handout.Language));
        this.pictures = handout.Pictures.Where(p => pictures.ContainsKey(p.Slide)).ToDictionary(p => p.Slide, p => (p, pictures[p.Slide]));
    }

    public LectureHandout Handout { get; }

    public HtmlWriter Html { get; }

    public RecordingLink? Link { get; }

    /// <summary>The handout's own words in its language.</summary>
    public HandoutLabels Labels { get; }

    public bool HasPicture(int? slide) => slide is { } s && pictures.ContainsKey(s);

    /// <summary>Height over width of a slide's picture; that of 16:9 when unknown.</summary>
    public double Shape(int slide) =>
        pictures.TryGetValue(slide, out var p) && p.Picture is { Width: > 0, Height: > 0 } known ? (double)known.Height / known.Width : 9.0 / 16;

    /// <summary>The slide with its hairline frame, a link to its moment.</summary>
    public void WritePicture(int slide, double at)
    {
        var (picture, file) = pictures[slide];
        var shape = Shape(slide) > TallShape ? "tall" : "wide";
        if (Link is null) Html.Write($"<img class=\"slide {shape}\" src=\"{file}\" alt=\"{picture.Description(Labels)}\">");
        else Html.Write($"<a class=\"slide-link\" href=\"{Link.At(at)}\"><img class=\"slide {shape}\" src=\"{file}\" alt=\"{picture.Description(Labels)}\"></a>");
    }

    /// <summary>Slides that were shown in passing, small and beside each other.</summary>
    public void WriteStrip(HandoutSection section)
    {
        var others = section.OtherSlides.Where(s => HasPicture(s)).ToList();
        if (others.Count == 0) return;
        Html.Write($"<div class=\"strip\">");
        foreach (var slide in others) WritePicture(slide, section.Start);
        Html.Write($"</div>");
    }

    /// <summary>A time, linked where the recording is on the web.</summary>
    public void WriteTime(double at, string kind = "time")
    {
        if (Link is null) Html.WriteInline($"<span class=\"{kind}\">{Clock.Time(at)}</span>");
        else Html.WriteInline($"<a class=\"{kind}\" href=\"{Link.At(at)}\">{Clock.Time(at)}</a>");
    }

    /// <summary>The QR code to a second of the recording with the time under it; nothing without a link.</summary>
    public void WriteCode(double at, string caption)
    {
        if (Link is null) return;
        var name = $"qr/{(long)Math.Max(0, at):00000}.svg";
        Directory.CreateDirectory(Path.Combine(folder, "qr"));
        File.WriteAllText(Path.Combine(folder, name), QrCode.Svg(Link.At(at)));
        Html.Write($"<div class=\"code\"><a href=\"{Link.At(at)}\"><img src=\"{name}\" alt=\"{HandoutLabels.Fill(Labels.CodeAt, Clock.Time(at))}\"></a><span>{caption}</span></div>");
    }

    /// <summary>The section's heading with its span, which the contents point to.</summary>
    public void WriteHeading(HandoutSection section) =>
        Html.Write($"<h2 id=\"s{section.Number}\" data-label=\"{section.Number}  {section.Title}\" dir=\"{PlainText.Direction(section.Title)}\"><span class=\"number\">{section.Number}</span> {section.Title} <span class=\"span\">{Clock.Span(section.Start, section.End)}</span></h2>");

    /// <summary>Sentences as one paragraph, each with its second.</summary>
    public void WriteSummary(IReadOnlyList<Statement> sentences, string kind)
    {
        if (sentences.Count == 0) return;
        Html.WriteInline($"<p class=\"{kind}\" dir=\"{PlainText.Direction(sentences[0].Text)}\">");
        foreach (var sentence in sentences)
        {
            Html.WriteInline($"{sentence.Text}&#160;");
            WriteTime(sentence.Time, "at");
            Html.WriteInline($" ");
        }
        Html.Write($"</p>");
    }

    public void WriteKeyPoints(HandoutSection section)
    {
        if (section.KeyPoints.Count == 0) return;
        Html.Write($"<h3>{Labels.KeyPoints}</h3><ul class=\"points\">");
        foreach (var point in section.KeyPoints)
        {
            Html.WriteInline($"<li dir=\"{PlainText.Direction(point.Text)}\">{point.Text} ");
            WriteTime(point.Time, "at");
            Html.Write($"</li>");
        }
        Html.Write($"</ul>");
    }

    public void WriteTerms(IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0) return;
        Html.Write($"<h3>{Labels.Terms}</h3><dl class=\"terms\">");
        foreach (var term in terms) WriteTerm(term);
        Html.Write($"</dl>");
    }

    public void WriteTerm(Term term)
    {
        Html.WriteInline($"<div class=\"term\"><dt dir=\"{PlainText.Direction(term.Name)}\">{term.Name}</dt> <dd dir=\"{PlainText.Direction(term.Definition)}\">{term.Definition} ");
        WriteTime(term.Time, "at");
        Html.Write($"</dd></div>");
    }

    /// <summary>The review questions, each under its number.</summary>
    public void WriteQuestions(HandoutSection section)
    {
        foreach (var (question, number) in section.Questions.Select((q, i) => (q, i + 1)))
            Html.Write($"<p class=\"question\" dir=\"{PlainText.Direction(question.Question)}\"><span class=\"mark\">{section.Number}.{number}</span> {question.Question}</p>");
    }

    public void WriteParagraphs(HandoutSection section)
    {
        string? speaker = null;
        foreach (var paragraph in section.Paragraphs)
        {
            Html.WriteInline($"<p class=\"spoken\" dir=\"{PlainText.Direction(paragraph.Text)}\">");
            WriteTime(paragraph.Start, "margin-time");
            if (paragraph.Speaker is not null && paragraph.Speaker != speaker) Html.WriteInline($"<b class=\"speaker\">{paragraph.Speaker}:</b> ");
            speaker = paragraph.Speaker;
            Html.Write($"{paragraph.Text}</p>");
        }
    }
}
