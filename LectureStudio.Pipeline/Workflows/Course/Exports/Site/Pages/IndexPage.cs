using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>The course's own page: what it is, what one learns, its modules with how far one has come, its concepts.</summary>
internal static class IndexPage
{
    /// <summary>More objectives than these are told by the modules alone.</summary>
    private const int MostObjectives = 8;

    /// <summary>Concepts named under a module.</summary>
    private const int MostConcepts = 6;

    public static void Write(SitePage page)
    {
        var (plan, html, course) = (page.Plan, page.Html, page.Plan.Course);
        page.Write("", "index", null, () =>
        {
            html.Write($"<header class=\"cover\"><h1{plan.Dir(course.Title)}>{InlineText.Html(course.Title)}</h1>");
            html.Write($"<p class=\"lead\"{plan.Dir(course.Description)}>{PlainText.OneLine(course.Description)}</p>");
            WriteFacts(page);
            html.Write($"<div class=\"begin\" data-modules=\"{course.Modules.Count}\"><a class=\"button\" id=\"begin\" href=\"modules/{course.Modules[0].Id}.html\">{plan.Words.Start}</a></div></header>");
            WriteObjectives(page);
            WriteModules(page);
            WriteMap(page);
            WriteFoot(page);
        });
    }

    private static void WriteFacts(SitePage page)
    {
        var (course, words, html) = (page.Plan.Course, page.Plan.Words, page.Html);
        html.WriteInline($"<ul class=\"facts\"><li>{words.Length(course.Modules.Sum(m => m.Minutes))}</li><li>{words.CountModules(course.Modules.Count)}</li>");
        if (course.Modules.Sum(m => m.Questions.Count) is > 0 and var questions) html.WriteInline($"<li>{words.CountQuestions(questions)}</li>");
        html.WriteInline($"<li>{words.Level(course.Pathway.Depth)}</li>");
        if (course.Pathway.Audience.Length > 0) html.WriteInline($"<li{page.Plan.Dir(course.Pathway.Audience)}>{PlainText.OneLine(course.Pathway.Audience)}</li>");
        html.Write($"</ul>");
    }

    private static void WriteObjectives(SitePage page)
    {
        var objectives = page.Plan.Course.Modules.SelectMany(m => m.Objectives.Take(2)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostObjectives).ToList();
        if (objectives.Count == 0) return;
        page.Html.Write($"<section aria-labelledby=\"objectives\"><h2 id=\"objectives\">{page.Plan.Words.Objectives}</h2><ul class=\"objectives\">");
        foreach (var objective in objectives) page.Html.Write($"<li><bdi{page.Plan.Dir(objective)}>{InlineText.Html(objective)}</bdi></li>");
        page.Html.Write($"</ul></section>");
    }

    private static void WriteModules(SitePage page)
    {
        var (plan, html, words) = (page.Plan, page.Html, page.Plan.Words);
        html.Write($"<section aria-labelledby=\"modules\"><h2 id=\"modules\">{words.Modules}</h2><ol class=\"modules\">");
        foreach (var (index, module) in plan.Course.Modules.Index())
        {
            html.WriteInline($"<li><a href=\"modules/{module.Id}.html\"><span class=\"number\">{index + 1}</span><span class=\"what\"{plan.Dir(module.Title)}><span class=\"name\">{InlineText.Html(module.Title)}</span>");
            if (module.Teaches.Count > 0) html.WriteInline($"<span class=\"teaches\">{PlainText.Shorten(string.Join(" · ", module.Teaches.Take(MostConcepts)), 90)}</span>");
            html.Write($"</span><span class=\"length\">{words.Length(module.Minutes)}</span><span class=\"state\" data-progress-of=\"{module.Id}\"></span></a></li>");
        }
        html.Write($"</ol></section>");
    }

    private static void WriteMap(SitePage page)
    {
        if (ConceptChart.Draw(page.Plan) is { } map)
            page.Html.Write($"<section aria-labelledby=\"map\"><h2 id=\"map\">{page.Plan.Words.ConceptMap}</h2><div class=\"map\" dir=\"ltr\" tabindex=\"0\">{map}</div></section>");
    }

    private static void WriteFoot(SitePage page)
    {
        var (plan, html, words) = (page.Plan, page.Html, page.Plan.Words);
        var source = plan.Course.Source;
        var name = CourseLinks.IsOutside(source.Address) ? new SafeHtml($"<a href=\"{HtmlWriter.Encode(source.Address)}\" rel=\"noopener noreferrer\">{HtmlWriter.Encode(source.Name)}</a>") : SafeHtml.Text(source.Name);
        html.Write($"<footer class=\"made\"><p>{new SafeHtml(SiteWords.Fill(HtmlWriter.Encode(words.MadeFrom), name.Markup, $"<code>{HtmlWriter.Encode(plan.Export.Tree.ShortCommit)}</code>"))}");
        var cited = CitedSources.Citations(plan.Course).Count();
        if (cited > 0) html.Write($" {SiteWords.Fill(words.CitationsChecked, cited)}");
        html.Write($"</p></footer>");
    }
}
