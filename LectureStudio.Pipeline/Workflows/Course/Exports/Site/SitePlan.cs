using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>What all pages of one site need: the course, its words, and where everything is.</summary>
internal sealed class SitePlan
{
    public SitePlan(CourseToExport export, CitedSources sources)
    {
        (Export, Sources) = (export, sources);
        Words = SiteWords.For(Course.Language);
        SourcePages = SourceNames.For(sources.Lines.Keys);
        Links = new CourseLinks(Course, SourcePages);
        Media = MediaNames.For(Course);
        Direction = Directions.Of(Course.Language);
    }

    public CourseToExport Export { get; }
    public WrittenCourse Course => Export.Course;
    public CitedSources Sources { get; }
    public SiteWords Words { get; }
    public CourseLinks Links { get; }

    /// <summary>Of the pages; a text that runs the other way says so itself.</summary>
    public string Direction { get; }

    /// <summary>Path of a cited document → its page, relative to the site.</summary>
    public IReadOnlyDictionary<string, string> SourcePages { get; }

    /// <summary>Material → its file, relative to the site.</summary>
    public IReadOnlyDictionary<CourseMaterial, string> Media { get; }

    /// <summary>Under which a browser keeps the progress: the same course at the same commit has the same.</summary>
    public string Id => $"course-{Slug(Course.Title)}-{Export.Tree.ShortCommit}";

    /// <summary>The notes of a page.</summary>
    /// <param name="root">From the page to the site: <c>../</c>.</param>
    public CitationNotes Notes(string root) => new(c => SourceLink(c) is { } link ? root + link : null, Words);

    /// <summary>The lines of a citation on its source's page, relative to the site; null when the source does not have them.</summary>
    public string? SourceLink(Citation citation) => Sources.Holds(citation) ? $"{SourcePages[citation.Path]}#{Anchor(citation)}" : null;

    /// <summary>Where a known host shows the lines at the commit, and the host's name; null for others.</summary>
    public (string Address, string Name)? AtHost(Citation citation) => SourceLinks.Url(Course.Source, citation) is { } url ? (url, new Uri(url).Host) : null;

    /// <summary>The fragment of cited lines: <c>L4</c>, <c>L4-L9</c>.</summary>
    public static string Anchor(Citation citation) => citation.FirstLine == citation.LastLine ? $"L{citation.FirstLine}" : $"L{citation.FirstLine}-L{citation.LastLine}";

    /// <summary>The attribute that turns a text around when it runs against the page; else nothing.</summary>
    public SafeHtml Dir(string text) => Directions.Attribute(text, Direction);

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var letters = slug.ToString().Trim('-');
        return letters.Length > 0 ? letters[..Math.Min(letters.Length, 60)] : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 6));
    }
}
