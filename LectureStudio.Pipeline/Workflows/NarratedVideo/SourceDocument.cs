using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What there is to talk about: pages with their text in reading order, each piece with its place.</summary>
/// <param name="Title">The document's own title, else a guess from its first page or name.</param>
/// <param name="Author">Who wrote it, if it says so.</param>
/// <param name="Language">BCP 47, guessed from the text unless set: <c>en</c>.</param>
/// <param name="Kind">Slides, a paper, or a text of one's own.</param>
/// <param name="Pages">The chosen pages in order; at least one.</param>
/// <param name="Made">A PDF of pages that were set for a given text; null with a given document.</param>
/// <param name="Notices">What a person should know, a sentence each: "3 pages are scans; their text was recognised."</param>
public sealed record SourceDocument(
    string Title, string? Author, string Language, DocumentKind Kind, IReadOnlyList<DocumentPage> Pages, StageFile? Made, IReadOnlyList<string> Notices) : ITellsRemark
{
    public string? Remark() => Notices.Count > 0 ? string.Join(' ', Notices) : null;
}

/// <summary>Slides are shown whole; a paper is A4 or Letter and dense; a text is the person's own and spoken as it stands.</summary>
public enum DocumentKind { Slides, Paper, Text }

/// <summary>One page.</summary>
/// <param name="Number">As a person cites it, from 1: the page in the given PDF; for texts and pictures a running number. Unique in the document.</param>
/// <param name="Origin">Where its picture at any resolution comes from.</param>
/// <param name="OriginPage">The page in that PDF, from 1; 1 for a picture.</param>
/// <param name="Width">In points, or pixels for a picture.</param>
/// <param name="Height">In the same unit.</param>
/// <param name="Blocks">In reading order, without repeated headers and footers.</param>
/// <param name="Preview">PNG, at most 1280 pixels in its longer side, for pages of the studio and for looking at colours.</param>
/// <param name="Picture">The picture itself, upright, when <paramref name="Origin"/> is a picture.</param>
/// <param name="Colours">What it looks like.</param>
/// <param name="IsScanned">Whether its text was recognised from a picture.</param>
public sealed record DocumentPage(
    int Number, PageOrigin Origin, int OriginPage, double Width, double Height, IReadOnlyList<PageBlock> Blocks,
    StageFile Preview, StageFile? Picture, PageColours Colours, bool IsScanned)
{
    /// <summary>Width ÷ height.</summary>
    public double Aspect => Width / Height;
}

/// <summary>The given PDF, the one that was set for a text, or a picture of its own.</summary>
public enum PageOrigin { Document, Made, Picture }

/// <summary>The colours of a page, <c>#rrggbb</c>.</summary>
/// <param name="Ground">Of most of it.</param>
/// <param name="Ink">Of its text.</param>
/// <param name="Accent">The most telling other colour; the ink's when there is none.</param>
public sealed record PageColours(string Ground, string Ink, string Accent);

/// <summary>A piece of a page that belongs together.</summary>
/// <param name="Id">Unique in the document and stable for the same page: <c>p3b2</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text with words hyphenated at line ends joined, lines joined by spaces (by line feeds in code and tables); empty for a figure without text.</param>
/// <param name="Box">Its place.</param>
/// <param name="Lines">Its printed lines with the words' places, top to bottom; empty for figures without text.</param>
/// <param name="Level">Of a heading or list item, from 1; 0 for others.</param>
public sealed record PageBlock(string Id, BlockKind Kind, string Text, PageBox Box, IReadOnlyList<BlockLine> Lines, int Level = 0);

/// <summary>One printed line.</summary>
public sealed record BlockLine(string Text, PageBox Box, IReadOnlyList<BlockWord> Words);

/// <summary>One printed word.</summary>
public sealed record BlockWord(string Text, PageBox Box);

/// <summary>What a piece of a page is. A title is the document's own, on its first page; the title of each other slide is a heading of level 1. References and footnotes are told apart so that nobody reads them aloud.</summary>
public enum BlockKind { Title, Heading, Paragraph, ListItem, Caption, Figure, Table, Code, Formula, Footnote, Reference }
