using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>A module: introduction, sections, conclusion, key points, questions, and what it cites.</summary>
internal sealed class ModulePage
{
    /// <summary>A longer list runs on in lines.</summary>
    private const int MostItems = 8;

    private readonly SitePage page;
    private readonly CourseModule module;
    private readonly CitationNotes notes;
    private readonly BlockHtml blocks;

    private ModulePage(SitePage page, CourseModule module)
    {
        (this.page, this.module, notes) = (page, module, page.Plan.Notes(page.Root));
        blocks = new BlockHtml(notes, page.Plan.Links, inside => page.Root + inside, page.Plan.Words) { Picture = picture => page.Root + MediaNames.Of(picture), Colours = page.Plan.Export.Colours };
    }

    private HtmlWriter Html => page.Html;
    private SiteWords Words => page.Plan.Words;

    public static void Write(SitePage page, CourseModule module)
    {
        var content = new ModulePage(page, module);
        page.Write(module.Title, "module", module, content.WriteContent);
    }

    private void WriteContent()
    {
        var number = page.Plan.Course.Modules.TakeWhile(m => m.Id != module.Id).Count() + 1;
        Html.Write($"<article><header class=\"head\"><p class=\"facts\"><span>{SiteWords.Fill(Words.Course.Module, number)} / {page.Plan.Course.Modules.Count}</span> <span>{Words.Length(module.Minutes)}</span></p><h1{page.Plan.Dir(module.Title)}>{InlineText.Html(module.Title)}</h1>");
        Html.Write($"<div class=\"aims\">");
        WriteList(Words.Course.Objectives, module.Objectives);
        WriteList(Words.Prerequisites, module.Prerequisites);
        Html.Write($"</div>");
        Html.Write($"</header>");
        WriteBlocks(module.Introduction);
        foreach (var section in module.Sections)
        {
            Html.Write($"<section aria-labelledby=\"s-{section.Id}\"><h2 id=\"s-{section.Id}\"{page.Plan.Dir(section.Title)}>{InlineText.Html(section.Title)}</h2>");
            WriteBlocks(section.Blocks);
            Html.Write($"</section>");
        }
        if (module.Conclusion.Count > 0)
        {
            Html.Write($"<section aria-labelledby=\"conclusion\"><h2 id=\"conclusion\">{Words.Conclusion}</h2>");
            WriteBlocks(module.Conclusion);
            Html.Write($"</section>");
        }
        WriteSummary();
        WriteQuestions();
        WriteSources();
        Html.Write($"</article>");
        WriteNeighbours(number - 1);
    }

    private void WriteList(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        if (items.Count > MostItems)
        {
            Html.Write($"<div class=\"aim\"><h2>{heading}</h2><p>{SafeHtml.Join(" · ", items.Select(InlineText.Html))}</p></div>");
            return;
        }
        Html.Write($"<div class=\"aim\"><h2>{heading}</h2><ul>");
        foreach (var item in items) Html.Write($"<li><bdi{page.Plan.Dir(item)}>{InlineText.Html(item)}</bdi></li>");
        Html.Write($"</ul></div>");
    }

    private void WriteBlocks(IReadOnlyList<CourseBlock> content)
    {
        foreach (var block in content)
        {
            if (block.Material is { } material) MaterialFigure.Write(page, material);
            else if (block.Kind != BlockKind.Material) Html.WriteInline($"{blocks.Render(block, page.Plan.Direction)}");
        }
    }

    private void WriteSummary()
    {
        if (module.Summary.Count == 0) return;
        Html.Write($"<section class=\"points\" aria-labelledby=\"key-points\"><h2 id=\"key-points\">{Words.KeyPoints}</h2><ul>");
        foreach (var block in module.Summary) Html.Write($"<li>{blocks.Render(block, page.Plan.Direction)}</li>");
        Html.Write($"</ul></section>");
    }

    private void WriteQuestions()
    {
        if (module.Questions.Count == 0) return;
        Html.Write($"<section class=\"quiz\" aria-labelledby=\"check\"><h2 id=\"check\">{Words.CheckYourself}</h2>");
        foreach (var (index, question) in module.Questions.Index()) QuestionForm.Write(page, notes, question, index + 1);
        Html.Write($"<p class=\"score\" role=\"status\" hidden></p></section>");
    }

    private void WriteSources()
    {
        if (notes.Cited.Count == 0) return;
        Html.Write($"<section class=\"sources\" aria-labelledby=\"sources\"><h2 id=\"sources\">{Words.Sources}</h2><ol dir=\"ltr\">");
        foreach (var citation in notes.Cited)
        {
            var place = Words.Place(citation);
            if (notes.Link(citation) is { } link) Html.WriteInline($"<li><a href=\"{link}\">{place}</a>");
            else Html.WriteInline($"<li>{place}");
            if (page.Plan.AtHost(citation) is { } host) Html.WriteInline($" <a class=\"host\" href=\"{host.Address}\" rel=\"noopener noreferrer\" aria-label=\"{place}, {SiteWords.Fill(Words.At, host.Name)}\">{host.Name}</a>");
            Html.Write($"</li>");
        }
        Html.Write($"</ol></section>");
    }

    private void WriteNeighbours(int index)
    {
        var modules = page.Plan.Course.Modules;
        Html.Write($"<nav class=\"neighbours\" aria-label=\"{Words.Previous}, {Words.Next}\">");
        if (index > 0) WriteNeighbour("previous", Words.Previous, $"{modules[index - 1].Id}.html", modules[index - 1].Title);
        if (index + 1 < modules.Count) WriteNeighbour("next", Words.Next, $"{modules[index + 1].Id}.html", modules[index + 1].Title);
        else WriteNeighbour("next", Words.Overview, "../index.html", page.Plan.Course.Title);
        Html.Write($"</nav>");
    }

    private void WriteNeighbour(string rel, string label, string href, string title) =>
        Html.Write($"<a class=\"{rel}\" rel=\"{rel}\" href=\"{href}\"><span>{label}</span> <strong{page.Plan.Dir(title)}>{InlineText.Html(title)}</strong></a>");
}
