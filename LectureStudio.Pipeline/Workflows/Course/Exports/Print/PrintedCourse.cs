using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary>The page that WeasyPrint prints: cover, contents, modules with their notes and questions, glossary, answers.</summary>
internal sealed class PrintedCourse
{
    /// <summary>A foot that is longer would meet the page number.</summary>
    private const int FootLength = 64;

    /// <summary>A longer list runs on in lines.</summary>
    private const int MostItems = 8;

    private readonly WrittenCourse course;
    private readonly string commit;
    private readonly CodeColours colours;
    private readonly SiteWords words;
    private readonly CourseLinks links;
    private readonly HtmlWriter html;
    private readonly string direction;

    private readonly IReadOnlyDictionary<string, SafeHtml> diagrams;

    private PrintedCourse(CourseToExport export, IReadOnlyDictionary<string, SafeHtml> diagrams, HtmlWriter html)
    {
        (course, commit, colours, this.diagrams, this.html) = (export.Course, export.Tree.ShortCommit, export.Colours, diagrams, html);
        words = SiteWords.For(course.Language);
        links = new CourseLinks(course, new Dictionary<string, string>());
        direction = Directions.Of(course.Language);
    }

    /// <param name="export">The course.</param>
    /// <param name="diagrams">Mermaid → what is printed in the place of its lines.</param>
    /// <param name="html">The page.</param>
    public static void Write(CourseToExport export, IReadOnlyDictionary<string, SafeHtml> diagrams, HtmlWriter html)
    {
        var page = new PrintedCourse(export, diagrams, html);
        page.WriteHead();
        page.WriteCover();
        page.WriteContents();
        foreach (var (index, module) in page.course.Modules.Index()) page.WriteModule(module, index + 1);
        page.WriteGlossary();
        page.WriteAnswers();
        html.Write($"</body></html>");
    }

    private SafeHtml Dir(string text) => Directions.Attribute(text, direction);

    private void WriteHead()
    {
        html.Write($"<!DOCTYPE html><html lang=\"{Directions.Tag(course.Language)}\" dir=\"{direction}\"><head><meta charset=\"utf-8\"><title>{PlainText.OneLine(InlineText.Plain(course.Title))}</title>");
        html.Write($"<meta name=\"description\" content=\"{PlainText.Shorten(PlainText.OneLine(course.Description), 300)}\"><meta name=\"keywords\" content=\"{string.Join(", ", course.Glossary.Take(12).Select(t => PlainText.OneLine(t.Term)))}\"><meta name=\"generator\" content=\"LectureStudio\"><style>");
        html.WriteTemplate(PrintTemplates.Read("print.css").Replace("{of}", words.PageOf, StringComparison.Ordinal));
        html.Write($"</style></head><body>");
    }

    private void WriteCover()
    {
        var size = course.Title.Length switch { <= 50 => "short", <= 120 => "long", _ => "very-long" };
        html.Write($"<header class=\"cover\" data-foot=\"{PlainText.Shorten(PlainText.OneLine(InlineText.Plain(course.Title)), FootLength)}\"><h1 class=\"{size}\"{Dir(course.Title)}>{InlineText.Html(course.Title)}</h1><p class=\"facts\">");
        List<SafeHtml> facts = [Fact(words.Length(course.Modules.Sum(m => m.Minutes))), Fact(words.CountModules(course.Modules.Count))];
        if (course.Modules.Sum(m => m.Questions.Count) is > 0 and var questions) facts.Add(Fact(words.CountQuestions(questions)));
        facts.Add(Fact(words.Level(course.Pathway.Depth)));
        if (course.Pathway.Audience.Length > 0) facts.Add(Fact(PlainText.OneLine(course.Pathway.Audience)));
        html.WriteInline($"{SafeHtml.Join("\u00A0 · \u00A0", facts)}");
        html.Write($"</p><p class=\"lead\"{Dir(course.Description)}>{PlainText.OneLine(course.Description)}</p>");
        var cited = Site.CitedSources.Citations(course).Count();
        html.WriteInline($"<p class=\"pin\">{SiteWords.Fill(words.MadeFrom, PlainText.OneLine(course.Source.Name), commit)} {(cited > 0 ? SiteWords.Fill(words.CitationsChecked, cited) : "")}");
        if (course.Source.Address != course.Source.Name) html.WriteInline($"<br><span class=\"address\" dir=\"ltr\">{PlainText.Shorten(course.Source.Address, 160)}</span>");
        html.Write($"</p></header>");
    }

    private SafeHtml Fact(string text) => new($"<span{Dir(text).Markup}>{HtmlWriter.Encode(text)}</span>");

    private void WriteContents()
    {
        html.Write($"<nav class=\"contents\"><h2 class=\"plain\">{words.Contents}</h2><table><tbody>");
        foreach (var (index, module) in course.Modules.Index()) WriteEntry($"m{index + 1}", $"{index + 1}", module.Title, words.Length(module.Minutes));
        if (course.Glossary.Count > 0) WriteEntry("glossary", "", words.Glossary, "");
        if (course.Modules.Any(m => m.Questions.Count > 0)) WriteEntry("answers", "", words.Answers, "");
        html.Write($"</tbody></table></nav>");
    }

    private void WriteEntry(string target, string number, string title, string length) =>
        html.Write($"<tr><td class=\"number\">{number}</td><td class=\"title\"{Dir(title)}><a href=\"#{target}\">{PlainText.Shorten(PlainText.OneLine(InlineText.Plain(title)), 160)}</a></td><td class=\"length\">{length}</td><td class=\"page\"><a href=\"#{target}\"></a></td></tr>");

    private void WriteModule(CourseModule module, int number)
    {
        CitationNotes notes = null!;
        notes = new CitationNotes(c => $"#m{number}-n{notes.Number(c)}", words);
        var blocks = new BlockHtml(notes, links, page => Within(page), words) { Picture = picture => SiteWriter.Folder + MediaNames.Of(picture), Colours = colours, Diagrams = mermaid => diagrams.TryGetValue(mermaid, out var drawn) ? drawn : null };
        html.Write($"<article class=\"module\" data-head=\"{PlainText.Shorten(PlainText.OneLine(InlineText.Plain(module.Title)), FootLength)}\"><h2 class=\"title\" id=\"m{number}\"{Dir(module.Title)}><span class=\"number\">{number}</span> {InlineText.Html(module.Title)}</h2>");
        html.Write($"<div class=\"aims\">");
        WriteList(words.Course.Objectives, module.Objectives);
        WriteList(words.Prerequisites, module.Prerequisites);
        html.Write($"</div>");
        WriteBlocks(blocks, module.Introduction);
        foreach (var section in module.Sections)
        {
            html.Write($"<h3 class=\"part\"{Dir(section.Title)}>{InlineText.Html(section.Title)}</h3>");
            WriteBlocks(blocks, section.Blocks);
        }
        if (module.Conclusion.Count > 0) html.Write($"<h3 class=\"part\">{words.Conclusion}</h3>");
        WriteBlocks(blocks, module.Conclusion);
        if (module.Summary.Count > 0)
        {
            html.Write($"<section class=\"points\"><h3>{words.KeyPoints}</h3>");
            html.Write($"<ul>");
            foreach (var point in module.Summary) html.Write($"<li{Dir(point.Markdown)}>{blocks.Render(point, direction)}</li>");
            html.Write($"</ul></section>");
        }
        PrintedQuestions.Write(html, words, direction, module, number);
        WriteNotes(notes, number);
        html.Write($"</article>");
    }

    /// <summary>Links to modules lead to their page of paper; the source's own pages are not printed.</summary>
    private string? Within(string page)
    {
        var index = course.Modules.Index().FirstOrDefault(m => page == $"modules/{m.Item.Id}.html", (-1, null!)).Item1;
        return index < 0 ? null : $"#m{index + 1}";
    }

    private void WriteList(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        if (items.Count > MostItems)
        {
            html.Write($"<div class=\"aim\"><p class=\"label\">{heading}</p><p>{SafeHtml.Join(" · ", items.Select(InlineText.Html))}</p></div>");
            return;
        }
        html.Write($"<div class=\"aim\"><p class=\"label\">{heading}</p><ul>");
        foreach (var item in items) html.Write($"<li{Dir(item)}>{InlineText.Html(item)}</li>");
        html.Write($"</ul></div>");
    }

    private void WriteBlocks(BlockHtml blocks, IReadOnlyList<CourseBlock> content)
    {
        foreach (var block in content)
        {
            if (block.Kind == BlockKind.Material) html.Write($"<p class=\"material\"{Dir(block.Material?.Title ?? "")}>▸ {PlainText.OneLine(block.Material?.Title)}</p>");
            else html.WriteInline($"{blocks.Render(block, direction)}");
        }
    }

    private void WriteNotes(CitationNotes notes, int module)
    {
        if (notes.Cited.Count == 0) return;
        html.Write($"<section class=\"notes\"><p class=\"label\">{words.Sources}</p>");
        foreach (var document in notes.Cited.GroupBy(c => c.Path, StringComparer.Ordinal))
        {
            html.WriteInline($"<p dir=\"ltr\"><b>{document.Key}</b>");
            foreach (var citation in document)
            {
                var lines = new SafeHtml($"<sup>{notes.Number(citation)}</sup>{citation.FirstLine}{(citation.LastLine > citation.FirstLine ? $"–{citation.LastLine}" : "")}");
                if (SourceLinks.Url(course.Source, citation) is { } url) html.WriteInline($" <a class=\"note\" id=\"m{module}-n{notes.Number(citation)}\" href=\"{url}\">{lines}</a>");
                else html.WriteInline($" <span class=\"note\" id=\"m{module}-n{notes.Number(citation)}\">{lines}</span>");
            }
            html.Write($"</p>");
        }
        html.Write($"</section>");
    }

    private void WriteGlossary()
    {
        if (course.Glossary.Count == 0) return;
        html.Write($"<section class=\"glossary\" data-head=\"{words.Glossary}\"><h2 class=\"plain\" id=\"glossary\">{words.Glossary}</h2><dl>");
        foreach (var term in course.Glossary)
            html.Write($"<div class=\"term\"><dt{Dir(term.Term)}>{InlineText.Html(term.Term)}</dt><dd{Dir(term.Definition)}>{InlineText.Html(term.Definition)} <span class=\"place\" dir=\"ltr\">{words.Place(term.Citation)}</span></dd></div>");
        html.Write($"</dl></section>");
    }

    private void WriteAnswers()
    {
        if (course.Modules.All(m => m.Questions.Count == 0)) return;
        html.Write($"<section class=\"answers\" data-head=\"{words.Answers}\"><h2 class=\"plain\" id=\"answers\">{words.Answers}</h2><div class=\"key\">");
        foreach (var (number, module) in course.Modules.Index().Where(m => m.Item.Questions.Count > 0)) PrintedQuestions.WriteAnswers(html, words, direction, module, number + 1);
        html.Write($"</div></section>");
    }
}
