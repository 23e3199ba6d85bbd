using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;

/// <summary><c>course.md</c>.</summary>
internal sealed class MarkdownExport : ICourseExport
{
    private const string FileName = "course.md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    public string Name => "Markdown";

    public int Order => 2;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run)
    {
        var file = run.NewFile(FileName);
        await File.WriteAllTextAsync(file.Path, CourseMarkdown.Of(course), run.Cancellation);
        return [new(FileName, ArtifactKind.Document, file)];
    }

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var document = Markdig.Markdown.Parse(await File.ReadAllTextAsync(written[0].File.Path, run.Cancellation), Pipeline);
        if (document.Descendants().Any(n => n is HtmlBlock or HtmlInline)) throw ExportFailure.In(FileName, "there is raw HTML in it");
        var pictures = course.Course.Modules.SelectMany(m => m.Blocks).Select(b => b.Picture).OfType<CoursePicture>().Where(p => p.File is not null).Select(p => Site.SiteWriter.Folder + MediaNames.Of(p)).ToHashSet(StringComparer.Ordinal);
        if (document.Descendants<LinkInline>().FirstOrDefault(l => l.IsImage ? !pictures.Contains(l.Url ?? "") : !CourseLinks.IsOutside(l.Url ?? "")) is { } link) throw ExportFailure.In(FileName, $"it links to {link.Url}");
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count(h => h.Level == 1) != 1) throw ExportFailure.In(FileName, "it has not one main heading");
        var modules = headings.Where(h => h.Level == 2).Take(course.Course.Modules.Count).Select(Words).ToList();
        foreach (var ((index, module), heading) in course.Course.Modules.Index().Zip(modules))
        {
            if (Letters(heading) != Letters($"{index + 1}. {module.Title}")) throw ExportFailure.In(FileName, $"the module “{module.Title}” does not read as it was written");
        }
        if (modules.Count < course.Course.Modules.Count) throw ExportFailure.In(FileName, $"it has {modules.Count} modules instead of {course.Course.Modules.Count}");
        var notes = document.Descendants<Footnote>().ToList();
        var cited = Site.CitedSources.Citations(course.Course).Distinct().Count();
        if (notes.Count != cited) throw ExportFailure.In(FileName, $"it has {notes.Count} notes for {cited} cited places");
        if (notes.FirstOrDefault(n => n.Links.Count == 0) is { } lost) throw ExportFailure.In(FileName, $"nothing refers to the note {lost.Label}");
        return [$"{Counted.Of(modules.Count, "module")} and {Counted.Of(headings.Count, "heading")} read back", $"{Counted.Of(notes.Count, "note")}, each referred to", "no raw HTML"];
    }

    private static string Words(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AutolinkInline link => link.Url,
        _ => "",
    }));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
