namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>A piece of a given text.</summary>
/// <param name="Kind">What it is; a figure names a picture.</param>
/// <param name="Text">As it is to be read; lines of code and rows of tables parted by line feeds. Of a figure its description.</param>
/// <param name="Level">Of a heading or list item, from 1.</param>
internal sealed record GivenPiece(BlockKind Kind, string Text, int Level = 0)
{
    /// <summary>The name of the picture that is shown here.</summary>
    public string? Picture { get; init; }

    /// <summary>The text in parts with their dress, for printing; null when it is plain.</summary>
    public IReadOnlyList<GivenRun>? Runs { get; init; }

    /// <summary>Of a table: its rows and their entries.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    /// <summary>Whether it is quoted.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Whether an item has a number, which then begins its text.</summary>
    public bool IsNumbered { get; init; }
}

/// <summary>A stretch of text in one dress.</summary>
internal sealed record GivenRun(string Text, bool IsStrong = false, bool IsEmphasis = false, bool IsCode = false);
