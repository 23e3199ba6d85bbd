namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>Judges what fits beside a slide, so that the column does not hang far below it and tear a hole into the page.</summary>
internal static class RightColumn
{
    // Millimetres, from print.css and print-notes.css: 58 % of 174 mm, 9/12.5 pt sans in the rest.
    private const double SlideWidth = 101;
    private const double LineHeight = 4.4;
    private const double Heading = 5.5;
    private const double ItemGap = 1.3;
    private const int CharactersALine = 36;

    /// <summary>Lets the column end a little below the slide; a line more is better than terms put elsewhere.</summary>
    private const double Overhang = 6;

    /// <summary>Whether the terms fit under the key points beside a slide of this height over width.</summary>
    public static bool Holds(double shape, HandoutSection section)
    {
        var points = section.KeyPoints.Sum(p => Height(p.Text.Length + 5));
        var terms = section.Terms.Sum(t => Height(t.Name.Length + t.Definition.Length + 7));
        return Heading + points + Heading + terms <= (SlideWidth * shape) + Overhang;
    }

    private static double Height(int characters) => (Math.Ceiling((double)characters / CharactersALine) * LineHeight) + ItemGap;
}
