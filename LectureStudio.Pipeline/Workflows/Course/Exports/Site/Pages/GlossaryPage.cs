using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>The terms, each in the source's own words.</summary>
internal static class GlossaryPage
{
    /// <summary>The anchor of a term, by its place.</summary>
    public static string Anchor(int index) => $"t{index + 1}";

    public static void Write(SitePage page)
    {
        var (plan, html) = (page.Plan, page.Html);
        var notes = plan.Notes(page.Root);
        page.Write(plan.Words.Glossary, "glossary", null, () =>
        {
            html.Write($"<article><h1>{plan.Words.Glossary}</h1><dl class=\"terms\">");
            foreach (var (index, term) in plan.Course.Glossary.Index())
                html.Write($"<div id=\"{Anchor(index)}\"><dt{plan.Dir(term.Term)}>{InlineText.Html(term.Term)}</dt><dd{plan.Dir(term.Definition)}>{InlineText.Html(term.Definition)}{notes.Marks([term.Citation])}</dd></div>");
            html.Write($"</dl></article>");
        });
    }
}
