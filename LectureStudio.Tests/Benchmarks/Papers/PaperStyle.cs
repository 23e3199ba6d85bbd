namespace LectureStudio.Tests.Benchmarks.Papers;

/// <summary>How a paper is set.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Page">CSS page size.</param>
/// <param name="Font">Family of the text.</param>
/// <param name="Size">Of the text, points.</param>
/// <param name="Columns">How many.</param>
/// <param name="Gap">Between columns, points.</param>
/// <param name="IsJustified">Justified and hyphenated, else ragged.</param>
/// <param name="IsIndented">Paragraphs begin with an indent, else with a gap before them.</param>
/// <param name="Seed">Chooses the text and its order.</param>
public sealed record PaperStyle(string Name, string Page, string Font, double Size, int Columns, double Gap, bool IsJustified, bool IsIndented, int Seed)
{
    /// <summary>Those that were looked at while the reading was written.</summary>
    public static IReadOnlyList<PaperStyle> Dev { get; } =
    [
        new("a4 serif", "A4", "Liberation Serif", 9.5, 2, 18, true, true, 1),
        new("letter sans", "letter", "Noto Sans", 8.5, 2, 16, false, false, 2),
        new("a4 wide serif", "A4", "DejaVu Serif", 8, 2, 24, true, false, 3),
        new("a4 narrow gap", "A4", "Liberation Sans", 9, 2, 13, true, true, 4),
        new("letter thirds", "letter", "DejaVu Sans", 7, 3, 14, false, false, 5),
    ];

    /// <summary>Other fonts, measures and texts, for reporting alone.</summary>
    public static IReadOnlyList<PaperStyle> HeldOut { get; } =
    [
        new("letter roman", "letter", "Nimbus Roman", 10, 2, 17, true, true, 101),
        new("a4 schoolbook", "A4", "C059", 9, 2, 21, true, false, 102),
        new("b5 serif", "B5", "Noto Serif", 7.5, 2, 14, true, true, 103),
        new("a4 ragged", "A4", "Nimbus Sans", 8.5, 2, 15, false, true, 104),
        new("a4 three columns", "A4", "Liberation Serif", 8, 3, 15, true, true, 105),
    ];

    /// <summary>One column, tagged: compared with what pdftotext says.</summary>
    public static IReadOnlyList<PaperStyle> OneColumn { get; } =
    [
        new("report serif", "A4", "Noto Serif", 10.5, 1, 0, true, false, 201),
        new("report sans", "letter", "Liberation Sans", 11, 1, 0, false, false, 202),
        new("report indented", "A4", "Nimbus Roman", 11, 1, 0, true, true, 203),
    ];
}
