namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>Three slides a page, each with eight ruled lines of 7 mm to write on.</summary>
internal sealed class LinesLayout : IPrintLayout
{
    private const int Columns = 1;
    private const int SlidesAPage = 3;
    private const int Lines = 8;

    public string Name => "lines";

    public bool HasQuestions => false;

    public bool FillsPages => true;

    public void WriteSections(PrintPage page) => TilePage.WritePages(page, SlidesAPage, Columns, tile =>
    {
        TilePage.WriteTitle(page, tile);
        page.Html.Write($"<div class=\"left\">");
        TilePage.WriteFrame(page, tile);
        TilePage.WriteMoments(page, tile);
        page.Html.Write($"</div><div class=\"ruled\">");
        for (var i = 0; i < Lines; i++) page.Html.Write($"<div class=\"rule\"></div>");
        page.Html.Write($"</div>");
    });
}
