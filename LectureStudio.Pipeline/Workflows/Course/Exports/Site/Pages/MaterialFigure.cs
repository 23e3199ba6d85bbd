using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>The team's own clip, sound, picture or document within a module.</summary>
internal static class MaterialFigure
{
    public static void Write(SitePage page, CourseMaterial material)
    {
        var (html, words) = (page.Html, page.Plan.Words);
        var file = page.Root + page.Plan.Media[material];
        var title = PlainText.OneLine(material.Title);
        var kind = material.MediaType.Split('/')[0];
        html.WriteInline($"<figure class=\"material\">");
        if (kind == "video") html.WriteInline($"<video controls preload=\"metadata\" playsinline src=\"{file}\" aria-label=\"{title}\"></video>");
        else if (kind == "audio") html.WriteInline($"<audio controls preload=\"metadata\" src=\"{file}\" aria-label=\"{title}\"></audio>");
        else if (material.MediaType is "image/png" or "image/jpeg") html.WriteInline($"<img src=\"{file}\" alt=\"{title}\" loading=\"lazy\">");
        html.WriteInline($"<figcaption><span{page.Plan.Dir(title)}>{title}</span> <a href=\"{file}\" aria-label=\"{words.Open}: {title}\">{words.Open} ({Path.GetExtension(file).TrimStart('.').ToUpperInvariant()})</a>");
        if (kind == "video") html.WriteInline($" <small>{words.NoCaptions}</small>");
        html.Write($"</figcaption></figure>");
    }
}
