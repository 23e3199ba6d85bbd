using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Web;

/// <summary>
/// Writes the handout as one self-contained HTML file: pictures inside, no request to anywhere. Times jump: to the recording's
/// address where there is one, else within a player that takes the recording beside the file or whatever the reader opens.
/// </summary>
internal sealed class WebPage
{
    private readonly LectureHandout handout;
    private readonly HtmlWriter html;
    private readonly RecordingLink? link;
    private readonly HandoutLabels labels;
    private readonly Dictionary<int, HandoutPicture> pictures;
    private readonly IReadOnlyDictionary<int, string> files;

    private WebPage(LectureHandout handout, HtmlWriter html, IReadOnlyDictionary<int, string> files)
    {
        (this.handout, this.html, this.files) = (handout, html, files);
        (link, labels) = (RecordingLink.Parse(handout.VideoUrl), HandoutLabels.For(handout.Language));
        pictures = handout.Pictures.Where(p => files.ContainsKey(p.Slide)).ToDictionary(p => p.Slide);
    }

    /// <param name="files">Path of each slide's WebP picture.</param>
    public static void Write(LectureHandout handout, HtmlWriter html, IReadOnlyDictionary<int, string> files)
    {
        var page = new WebPage(handout, html, files);
        var script = Templates.Read("web.js");
        page.WriteHead(script);
        page.WriteHeader();
        html.Write($"<div class=\"columns\">");
        page.WriteContents();
        html.Write($"<main id=\"main\">");
        page.WriteIntroduction();
        foreach (var section in handout.Sections) page.WriteSection(section);
        page.WriteGlossary();
        page.WriteSources();
        html.Write($"</main></div>");
        if (page.link is null)
        {
            html.WriteInline($"<script>");
            html.WriteTemplate(script);
            html.Write($"</script>");
        }
        html.Write($"</body></html>");
    }

    private void WriteHead(string script)
    {
        var allowed = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        html.Write($"<!DOCTYPE html>\n<html lang=\"{handout.Language ?? "en"}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'; media-src 'self' file: blob:; base-uri 'none'; form-action 'none'\">");
        html.Write($"<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\"><title>{handout.Title}</title><style>");
        html.WriteTemplate(Templates.Read("web.css"));
        html.Write($"</style></head><body><a class=\"skip\" href=\"#main\">{labels.Skip}</a>");
    }

    private void WriteHeader()
    {
        html.WriteInline($"<header class=\"title\"><h1 dir=\"auto\">{handout.Title}</h1><p class=\"facts\">");
        if (handout.Date is { } day) html.WriteInline($"<span>{labels.Date(day)}</span> ");
        if (handout.Speaker.Length > 0) html.WriteInline($"<span>{handout.Speaker}</span> ");
        html.WriteInline($"<span>{Clock.Length(handout.Duration)}</span>");
        if (link is not null) html.WriteInline($" <a class=\"watch\" href=\"{link.Address}\" target=\"_blank\" rel=\"noopener\">{labels.WatchRecording}</a>");
        html.Write($"</p></header>");
        if (link is not null) return;
        html.Write($"<section class=\"player\" id=\"player-bar\" data-state=\"waiting\" aria-label=\"{labels.Recording}\"><video id=\"player\" controls preload=\"metadata\" data-another=\"{labels.AnotherRecording}\" data-beside=\"{string.Join('|', Beside())}\"></video><p class=\"choose\"><label for=\"pick\">{labels.OpenRecording}</label><input type=\"file\" id=\"pick\" accept=\"video/*,audio/*\"></p></section>");
    }

    /// <summary>Where the player looks, in this order: the studio's own copy, then the name a person would give.</summary>
    private IEnumerable<string> Beside() => new[] { handout.VideoFile, "recording.mp4" }.OfType<string>().Select(Uri.EscapeDataString).Distinct();

    private void WriteContents()
    {
        html.Write($"<nav class=\"contents\" aria-label=\"{labels.Contents}\"><h2>{labels.Contents}</h2><ol>");
        foreach (var section in handout.Sections)
            html.Write($"<li><a href=\"#s{section.Number}\"><span dir=\"auto\">{section.Title}</span> <span class=\"at\">{Clock.Time(section.Start)}</span></a></li>");
        if (handout.Glossary.Count > 0) html.Write($"<li class=\"plain\"><a href=\"#glossary\">{labels.Glossary}</a></li>");
        html.Write($"</ol></nav>");
    }

    private void WriteIntroduction()
    {
        foreach (var warning in handout.Sources.Warnings()) html.Write($"<p class=\"missing\">{warning}</p>");
        WriteSentences(handout.Abstract, "abstract");
        if (handout.Goals.Count == 0) return;
        html.Write($"<h2 class=\"small\">{labels.Goals}</h2>");
        WriteList(handout.Goals);
    }

    private void WriteSection(HandoutSection section)
    {
        html.WriteInline($"<section class=\"part\" aria-labelledby=\"s{section.Number}\"><h2 id=\"s{section.Number}\" dir=\"auto\"><span class=\"number\">{section.Number}</span> {section.Title} ");
        WriteTime(section.Start);
        html.Write($"</h2>");
        var hasPicture = section.Slide is { } s && pictures.ContainsKey(s);
        html.Write($"<div class=\"{(hasPicture ? "beside" : "alone")}\">");
        if (hasPicture) WritePicture(section.Slide!.Value, section.Start);
        html.Write($"<div class=\"side\">");
        if (section.KeyPoints.Count > 0) html.Write($"<h3>{labels.KeyPoints}</h3>");
        WriteList(section.KeyPoints);
        WriteTerms(labels.Terms, section.Terms);
        html.Write($"</div></div>");
        WriteSentences(section.Summary, "summary");
        foreach (var slide in section.OtherSlides.Where(pictures.ContainsKey)) WritePicture(slide, section.Start);
        WriteParagraphs(section);
        WriteQuestions(section);
        html.Write($"</section>");
    }

    private void WritePicture(int slide, double at)
    {
        var picture = pictures[slide];
        html.WriteInline($"<figure><img alt=\"{picture.Description(labels)}\"");
        if (picture is { Width: > 0, Height: > 0 }) html.WriteInline($" width=\"{picture.Width}\" height=\"{picture.Height}\"");
        html.WriteInline($" src=\"data:image/webp;base64,");
        using (var file = File.OpenRead(files[slide])) html.WriteBase64(file);
        html.WriteInline($"\"><figcaption>{HandoutLabels.Fill(labels.Slide, slide)}, ");
        WriteTime(at);
        html.Write($"</figcaption></figure>");
    }

    private void WriteParagraphs(HandoutSection section)
    {
        string? speaker = null;
        foreach (var paragraph in section.Paragraphs)
        {
            html.WriteInline($"<p class=\"spoken\" dir=\"auto\">");
            WriteTime(paragraph.Start);
            if (paragraph.Speaker is not null && paragraph.Speaker != speaker) html.WriteInline($" <b>{paragraph.Speaker}:</b>");
            speaker = paragraph.Speaker;
            html.Write($" {paragraph.Text}</p>");
        }
    }

    private void WriteQuestions(HandoutSection section)
    {
        if (section.Questions.Count == 0) return;
        html.Write($"<div class=\"questions\"><h3>{labels.Check}</h3>");
        foreach (var question in section.Questions)
        {
            html.WriteInline($"<details><summary dir=\"auto\">{question.Question}</summary><p dir=\"auto\">{question.Answer} ");
            WriteTime(question.Time);
            html.Write($"</p></details>");
        }
        html.Write($"</div>");
    }

    private void WriteSentences(IReadOnlyList<Statement> sentences, string kind)
    {
        if (sentences.Count == 0) return;
        html.WriteInline($"<p class=\"{kind}\" dir=\"auto\">");
        foreach (var sentence in sentences)
        {
            html.WriteInline($"{sentence.Text} ");
            WriteTime(sentence.Time);
            html.WriteInline($" ");
        }
        html.Write($"</p>");
    }

    private void WriteList(IReadOnlyList<Statement> items)
    {
        if (items.Count == 0) return;
        html.Write($"<ul>");
        foreach (var item in items)
        {
            html.WriteInline($"<li dir=\"auto\">{item.Text} ");
            WriteTime(item.Time);
            html.Write($"</li>");
        }
        html.Write($"</ul>");
    }

    private void WriteTerms(string heading, IReadOnlyList<Term> terms)
    {
        if (terms.Count == 0) return;
        html.Write($"<h3>{heading}</h3>");
        WriteTermList(terms);
    }

    private void WriteTermList(IReadOnlyList<Term> terms)
    {
        html.Write($"<dl>");
        foreach (var term in terms)
        {
            html.WriteInline($"<dt dir=\"auto\">{term.Name}</dt><dd dir=\"auto\">{term.Definition} ");
            WriteTime(term.Time);
            html.Write($"</dd>");
        }
        html.Write($"</dl>");
    }

    private void WriteGlossary()
    {
        if (handout.Glossary.Count == 0) return;
        html.Write($"<section class=\"part glossary\" aria-labelledby=\"glossary\"><h2 id=\"glossary\">{labels.Glossary}</h2>");
        WriteTermList(handout.Glossary);
        html.Write($"</section>");
    }

    private void WriteSources()
    {
        html.WriteInline($"<footer>");
        if (handout.Sources.Transcript is { } transcript) html.WriteInline($"{labels.Transcript}: {transcript}. ");
        if (handout.Sources.Slides is { } slides) html.WriteInline($"{labels.Slides}: {slides}. ");
        if (handout.Sources.Notes.Length > 0) html.WriteInline($"{labels.Notes}: {handout.Sources.Notes}.");
        html.Write($"</footer>");
    }

    private void WriteTime(double at)
    {
        if (link is null) html.WriteInline($"<button type=\"button\" class=\"at\" data-t=\"{(int)Math.Max(0, at)}\" aria-label=\"{HandoutLabels.Fill(labels.JumpTo, Clock.Time(at))}\">{Clock.Time(at)}</button>");
        else html.WriteInline($"<a class=\"at\" href=\"{link.At(at)}\" target=\"_blank\" rel=\"noopener\" aria-label=\"{HandoutLabels.Fill(labels.WatchFrom, Clock.Time(at))}\">{Clock.Time(at)}</a>");
    }
}
