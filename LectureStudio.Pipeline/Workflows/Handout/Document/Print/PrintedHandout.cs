using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>The page that WeasyPrint prints: cover and contents, the sections in a layout, glossary, answers, sources.</summary>
internal static class PrintedHandout
{
    /// <summary>A foot that is longer would meet the page number.</summary>
    private const int FootLength = 72;

    public static IPrintLayout Layout(string name) => name switch
    {
        "lines" => new LinesLayout(),
        "grid" => new GridLayout(),
        "study" => new StudyLayout(),
        _ => new NotesLayout(),
    };

    public static void Write(PrintPage page, IPrintLayout layout, RenderSettings settings)
    {
        var (handout, html) = (page.Handout, page.Html);
        html.Write($"<!DOCTYPE html><html lang=\"{handout.Language ?? "en"}\"><head><meta charset=\"utf-8\"><title>{handout.Title}</title>");
        if (handout.Speaker.Length > 0) html.Write($"<meta name=\"author\" content=\"{handout.Speaker}\">");
        html.Write($"<meta name=\"description\" content=\"{PlainText.Shorten(string.Join(' ', handout.Abstract.Select(s => s.Text)), 300)}\">");
        html.Write($"<meta name=\"keywords\" content=\"{string.Join(", ", handout.Glossary.Take(12).Select(t => t.Name))}\"><meta name=\"generator\" content=\"LectureStudio\">");
        if (handout.Date is { } day) html.Write($"<meta name=\"dcterms.created\" content=\"{day.ToString("yyyy-MM-dd")}\"><meta name=\"dcterms.modified\" content=\"{day.ToString("yyyy-MM-dd")}\">");
        html.Write($"<style>");
        html.WriteTemplate(Style("print.css", page.Labels));
        if (layout.FillsPages) html.WriteTemplate(Templates.Read("print-tiles.css"));
        html.WriteTemplate(Templates.Read($"print-{layout.Name}.css"));
        html.WriteTemplate(PageSize(settings, page.Labels));
        html.Write($"</style></head><body class=\"{layout.Name} {(settings.Paper == "letter" ? "letter" : "a4")}\">");
        var contentsOnCover = CoverRoom.HoldsContents(handout, settings.Paper);
        WriteCover(page, contentsOnCover);
        WriteContents(page, contentsOnCover);
        html.Write($"<main class=\"{(contentsOnCover || layout.FillsPages ? "new-page" : "runs-on")}\">");
        layout.WriteSections(page);
        html.Write($"</main>");
        WriteGlossary(page);
        if (layout.HasQuestions) WriteAnswers(page);
        WriteSources(page);
        html.Write($"</body></html>");
    }

    private static string Style(string name, HandoutLabels labels) => Templates.Read(name).Replace("{of}", labels.Of, StringComparison.Ordinal);

    private static string PageSize(RenderSettings settings, HandoutLabels labels)
    {
        var size = settings.Paper == "letter" ? "Letter" : "A4";
        return $"@page {{ size: {size}; margin: 18mm 18mm 20mm }}\n" + (settings.DoubleSided ? Style("print-double.css", labels) : "");
    }

    private static void WriteCover(PrintPage page, bool withContents)
    {
        var (handout, html) = (page.Handout, page.Html);
        var size = handout.Title.Length switch { <= 60 => "short", <= 140 => "long", _ => "very-long" };
        html.Write($"<header class=\"cover {(withContents ? "full" : "roomy")}\" data-foot=\"{PlainText.Shorten(handout.Title, FootLength)}\">");
        page.WriteCode(0, page.Labels.Watch);
        html.Write($"<h1 class=\"{size}\" dir=\"{PlainText.Direction(handout.Title)}\">{handout.Title}</h1><p class=\"facts\">");
        if (handout.Date is { } day) html.Write($"<span>{page.Labels.Date(day)}</span>");
        if (handout.Speaker.Length > 0) html.Write($"<span>{handout.Speaker}</span>");
        html.Write($"<span>{Clock.Length(handout.Duration)}</span></p>");
        foreach (var warning in handout.Sources.Warnings()) html.Write($"<p class=\"missing\">{warning}</p>");
        page.WriteSummary(handout.Abstract, "abstract");
        if (handout.Goals.Count > 0)
        {
            html.Write($"<h2 class=\"plain\">{page.Labels.Goals}</h2><ul class=\"goals\">");
            foreach (var goal in handout.Goals)
            {
                html.WriteInline($"<li dir=\"{PlainText.Direction(goal.Text)}\">{goal.Text}&#160;");
                page.WriteTime(goal.Time, "at");
                html.Write($"</li>");
            }
            html.Write($"</ul>");
        }
        html.Write($"</header>");
    }

    private static void WriteContents(PrintPage page, bool onCover)
    {
        var html = page.Html;
        html.Write($"<nav class=\"contents {(onCover ? "on-cover" : "new-page")}\"><h2 class=\"plain\">{page.Labels.Contents}</h2><table><thead><tr><th></th><th>{page.Labels.Section}</th><th>{page.Labels.Time}</th><th>{page.Labels.Page}</th></tr></thead><tbody>");
        foreach (var s in page.Handout.Sections) WriteEntry(html, $"s{s.Number}", $"{s.Number}", s.Title, Clock.Time(s.Start));
        if (page.Handout.Glossary.Count > 0) WriteEntry(html, "glossary", "", page.Labels.Glossary, "");
        html.Write($"</tbody></table></nav>");
    }

    private static void WriteEntry(HtmlWriter html, string target, string number, string title, string time) =>
        html.Write($"<tr><td class=\"number\">{number}</td><td class=\"title\" dir=\"{PlainText.Direction(title)}\"><a href=\"#{target}\">{PlainText.Shorten(title, 160)}</a></td><td class=\"time\">{time}</td><td class=\"page\"><a href=\"#{target}\"></a></td></tr>");

    private static void WriteGlossary(PrintPage page)
    {
        if (page.Handout.Glossary.Count == 0) return;
        page.Html.Write($"<section class=\"glossary\"><h2 class=\"plain\" id=\"glossary\">{page.Labels.Glossary}</h2><dl class=\"terms\">");
        foreach (var term in page.Handout.Glossary) page.WriteTerm(term);
        page.Html.Write($"</dl></section>");
    }

    private static void WriteAnswers(PrintPage page)
    {
        if (page.Handout.Sections.All(s => s.Questions.Count == 0)) return;
        page.Html.Write($"<section class=\"answers\"><h2 class=\"plain\" id=\"answers\">{page.Labels.Answers}</h2><div>");
        foreach (var section in page.Handout.Sections)
        {
            foreach (var (question, number) in section.Questions.Select((q, i) => (q, i + 1)))
            {
                page.Html.WriteInline($"<p dir=\"{PlainText.Direction(question.Answer)}\"><span class=\"mark\">{section.Number}.{number}</span> {question.Answer} ");
                page.WriteTime(question.Time, "at");
                page.Html.Write($"</p>");
            }
        }
        page.Html.Write($"</div></section>");
    }

    private static void WriteSources(PrintPage page)
    {
        var sources = page.Handout.Sources;
        page.Html.Write($"<footer class=\"sources\"><p>");
        if (sources.Transcript is { } transcript) page.Html.WriteInline($"{page.Labels.Transcript}: {transcript}. ");
        if (sources.Slides is { } slides) page.Html.WriteInline($"{page.Labels.Slides}: {slides}. ");
        if (sources.Notes.Length > 0) page.Html.WriteInline($"{page.Labels.Notes}: {sources.Notes}. ");
        if (page.Link is { } link) page.Html.Write($"{page.Labels.Recording}: <a href=\"{link.Address}\">{PlainText.Shorten(link.Address, 120)}</a>");
        page.Html.Write($"</p></footer>");
    }
}
