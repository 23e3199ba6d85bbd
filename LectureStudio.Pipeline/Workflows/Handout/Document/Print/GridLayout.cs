namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>Six slides a page, two beside each other.</summary>
internal sealed class GridLayout : IPrintLayout
{
    private const int Columns = 2;
    private const int SlidesAPage = 6;

    public string Name => "grid";

    public bool HasQuestions => false;

    public bool FillsPages => true;

    public void WriteSections(PrintPage page) => TilePage.WritePages(page, SlidesAPage, Columns, tile =>
    {
        TilePage.WriteTitle(page, tile);
        TilePage.WriteFrame(page, tile);
        TilePage.WriteMoments(page, tile);
    });
}
