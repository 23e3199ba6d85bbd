namespace LectureStudio.Pipeline.Workflows.Course.Reading;

/// <summary>A document of a source, taken apart, whatever its format. Lines count from 1.</summary>
/// <param name="Title">Its first heading or what its format calls the title; else its file's name.</param>
/// <param name="Lines">The lines that are cited: of a text its own, of a PDF, a DOCX or a notebook those of the text it gives.</param>
/// <param name="Blocks">In order.</param>
/// <param name="Links">To wherever it links, in order.</param>
public sealed record DocumentText(string Title, IReadOnlyList<string> Lines, IReadOnlyList<TextBlock> Blocks, IReadOnlyList<TextLink> Links)
{
    /// <summary>The pictures it shows, in order.</summary>
    public IReadOnlyList<TextPicture> Pictures { get; init; } = [];
}

/// <summary>A block of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Markdown">As CommonMark with pipe tables, whatever the source's format; of code the text itself, without a fence; of a heading, a list item, a quote or a note without its mark; no raw HTML.</param>
/// <param name="Plain">Its words alone, without markup; code in backticks loses them.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">Included.</param>
/// <param name="Level">Of a heading, from 1; of a list item its depth, from 1; else 0.</param>
/// <param name="CodeLanguage">Of code, as the document says, in lower case; empty when it does not.</param>
/// <param name="IsOrdered">Of a list item.</param>
public sealed record TextBlock(TextBlockKind Kind, string Markdown, string Plain, int FirstLine, int LastLine, int Level = 0, string CodeLanguage = "", bool IsOrdered = false);

/// <summary>Kinds of blocks. A note is an admonition (note, tip, warning).</summary>
public enum TextBlockKind { Heading, Paragraph, ListItem, Code, Table, Quote, Diagram, Note }

/// <summary>A link.</summary>
/// <param name="Target">As written: relative, absolute, or with a scheme; without its fragment.</param>
/// <param name="Text">What stands for it.</param>
public sealed record TextLink(string Target, string Text, int Line);

/// <summary>A picture that a document shows.</summary>
/// <param name="Target">Relative, as written, without its fragment.</param>
/// <param name="Alt">What the document says for those who do not see it; may be empty.</param>
/// <param name="Caption">What stands under it, unless that is a paragraph of the document; may be empty.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">Included.</param>
public sealed record TextPicture(string Target, string Alt, string Caption, int FirstLine, int LastLine);
