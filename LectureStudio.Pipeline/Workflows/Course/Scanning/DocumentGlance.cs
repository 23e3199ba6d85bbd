using System.Text;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>What a quick look at a document finds, line by line, without taking it apart: enough to choose by.</summary>
internal sealed class DocumentGlance
{
    private const int SampleLength = 1500;
    private const int MostLinks = 2000;
    private const int LongestTitle = 200;
    private readonly StringBuilder sample = new();

    /// <summary>Its first heading; empty for none.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Words outside code.</summary>
    public int Words { get; private set; }

    /// <summary>Where it links to, as written, in order.</summary>
    public List<SeenLink> Links { get; } = [];

    /// <summary>Names it gives to places in itself, by which others link to it (reStructuredText's <c>.. _name:</c>).</summary>
    public List<string> Labels { get; } = [];

    /// <summary>BCP 47; empty when unsure.</summary>
    public string Language() => sample.ToString() is var text ? ScriptGuess.Of(text) ?? LanguageGuess.Of(text) ?? "" : "";

    /// <summary>Calls the document so, unless it has a name already.</summary>
    public void Call(ReadOnlySpan<char> title)
    {
        if (Title.Length == 0) Title = PlainText.Shorten(PlainText.OneLine(title.ToString()), LongestTitle);
    }

    /// <summary>Takes a line of prose in.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        Words += WordCount.Of(line);
        if (sample.Length < SampleLength) sample.Append(line).Append('\n');
    }

    public void Link(ReadOnlySpan<char> target, LinkKind kind = LinkKind.Path)
    {
        target = target.Trim();
        if (target.Length is > 0 and < 1000 && Links.Count < MostLinks) Links.Add(new(target.ToString(), kind));
    }

    /// <summary>A quick look at a text.</summary>
    /// <param name="format">As <see cref="ScannedFile.Format"/>.</param>
    /// <param name="text">All of it, or as much as is looked at.</param>
    public static DocumentGlance At(string format, string text)
    {
        var glance = new DocumentGlance();
        switch (format)
        {
            case "markdown": MarkdownGlance.Read(text, glance); break;
            case "rst": RstGlance.Read(text, glance); break;
            case "asciidoc": AsciidocGlance.Read(text, glance); break;
            case "html": HtmlGlance.Read(text, glance); break;
            default: TextGlance.Read(text, glance); break;
        }
        return glance;
    }
}

/// <summary>A link as it is written.</summary>
internal readonly record struct SeenLink(string Target, LinkKind Kind);

/// <summary>How a link names its target: a path; a document without its ending, from the root of the documentation when it begins with a slash (Sphinx); all documents that fit a pattern (Sphinx); a label; a page's name (a wiki).</summary>
internal enum LinkKind { Path, Document, Pattern, Label, Page }
