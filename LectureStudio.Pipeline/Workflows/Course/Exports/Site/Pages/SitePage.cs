using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>The frame around the content of every page: head, bar, modules at the side, foot.</summary>
/// <param name="plan">Of the site.</param>
/// <param name="html">To write to.</param>
/// <param name="name">The page's place in the site: <c>modules/intro.html</c>.</param>
internal sealed class SitePage(SitePlan plan, HtmlWriter html, string name)
{
    // No request leaves; 'self' alone would not let a page opened from the disk load its own files in every browser.
    private const string Policy = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file: data:; media-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <summary>Modules at the side; of more those around the page's own, the rest being on the course's page.</summary>
    private const int MostBeside = 60;

    public HtmlWriter Html => html;

    public SitePlan Plan => plan;

    /// <summary>From this page to the site.</summary>
    public string Root { get; } = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/')));

    /// <summary>Writes the page.</summary>
    /// <param name="title">Shown by the browser before the course's own; empty for the course's page.</param>
    /// <param name="kind">For the style: <c>module</c>.</param>
    /// <param name="module">The module it shows; null for none.</param>
    /// <param name="content">Writes what stands in the middle.</param>
    public void Write(string title, string kind, CourseModule? module, Action content)
    {
        var (course, words) = (plan.Course, plan.Words);
        var full = title.Length > 0 ? $"{InlineOf(title)} · {InlineOf(course.Title)}" : InlineOf(course.Title);
        html.Write($"<!DOCTYPE html>\n<html lang=\"{Content.Directions.Tag(course.Language)}\" dir=\"{plan.Direction}\" data-root=\"{Root}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\"><meta name=\"description\" content=\"{PlainText.Shorten(PlainText.OneLine(course.Description), 200)}\"><meta name=\"referrer\" content=\"no-referrer\"><meta name=\"color-scheme\" content=\"light dark\">");
        html.Write($"<title>{full}</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{Root}assets/course.css\"><script src=\"{Root}assets/theme.js\"></script><script src=\"{Root}assets/data.js\" defer></script>");
        html.Write($"<script src=\"{Root}assets/course.js\" defer></script>");
        if (module?.Questions.Count > 0) html.Write($"<script src=\"{Root}assets/quiz.js\" defer></script>");
        html.Write($"<script src=\"{Root}assets/search.js\" defer></script></head>");
        html.Write($"<body class=\"{kind}\"{(module is null ? SafeHtml.None : new SafeHtml($" data-module=\"{HtmlWriter.Encode(module.Id)}\""))}><a class=\"skip\" href=\"#main\">{words.Skip}</a>");
        html.Write($"<header class=\"bar\"><a class=\"home\" href=\"{Root}index.html\"{plan.Dir(course.Title)}>{InlineOf(course.Title)}</a><span class=\"tools\"></span></header>");
        html.Write($"<div class=\"columns\">");
        WriteModules(module);
        html.Write($"<main id=\"main\" tabindex=\"-1\">");
        content();
        html.Write($"</main></div></body></html>");
    }

    private static string InlineOf(string text) => PlainText.OneLine(Content.InlineText.Plain(text));

    private void WriteModules(CourseModule? current)
    {
        var words = plan.Words;
        html.Write($"<nav class=\"side\" aria-label=\"{words.Modules}\"><details open><summary>{words.Modules}</summary><ol>");
        var modules = plan.Course.Modules;
        // All of them on every page would grow with their square.
        var first = modules.Count <= MostBeside ? 0 : Math.Clamp((current is null ? 0 : modules.Index().First(m => m.Item.Id == current.Id).Index) - (MostBeside / 2), 0, modules.Count - MostBeside);
        foreach (var module in modules.Skip(first).Take(MostBeside))
        {
            html.WriteInline($"<li data-state-of=\"{module.Id}\"><a href=\"{Root}modules/{module.Id}.html\"{(module.Id == current?.Id ? new SafeHtml(" aria-current=\"page\"") : SafeHtml.None)}{plan.Dir(module.Title)}>{Content.InlineText.Html(module.Title)}</a>");
            if (module.Id == current?.Id && module.Sections.Count > 0)
            {
                html.WriteInline($"<ul>");
                foreach (var section in module.Sections) html.WriteInline($"<li><a href=\"#s-{section.Id}\"{plan.Dir(section.Title)}>{Content.InlineText.Html(section.Title)}</a></li>");
                html.WriteInline($"</ul>");
            }
            html.Write($"</li>");
        }
        html.Write($"</ol>");
        if (modules.Count > MostBeside) html.Write($"<p><a href=\"{Root}index.html#modules\">{words.CountModules(modules.Count)}</a></p>");
        if (plan.Course.Glossary.Count > 0) html.Write($"<p><a href=\"{Root}glossary.html\"{(name == "glossary.html" ? new SafeHtml(" aria-current=\"page\"") : SafeHtml.None)}>{words.Glossary}</a></p>");
        html.Write($"</details></nav>");
    }
}
