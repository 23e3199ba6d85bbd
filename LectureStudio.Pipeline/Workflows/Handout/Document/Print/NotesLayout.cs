using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>The slide at the left, key points and terms at the right, the explanation under both.</summary>
internal sealed class NotesLayout : IPrintLayout
{
    public string Name => "notes";

    public bool HasQuestions => true;

    public bool FillsPages => false;

    public void WriteSections(PrintPage page)
    {
        foreach (var section in page.Handout.Sections) Write(page, section);
    }

    private static void Write(PrintPage page, HandoutSection section)
    {
        var html = page.Html;
        html.Write($"<section class=\"section\"><div class=\"opening\">");
        page.WriteHeading(section);
        if (page.HasPicture(section.Slide)) WriteBesideSlide(page, section);
        else WriteWithoutSlide(page, section);
        page.Html.Write($"<div class=\"explanation\">");
        page.WriteStrip(section);
        page.WriteParagraphs(section);
        page.Html.Write($"</div>");
        WriteQuestions(page, section);
        html.Write($"</section>");
    }

    private static void WriteBesideSlide(PrintPage page, HandoutSection section)
    {
        var termsBeside = RightColumn.Holds(page.Shape(section.Slide!.Value), section);

        // Alone in the margin the code would cost a strip of paper; beside the slide there is room.
        var codeBeside = section.Summary.Count == 0 && termsBeside;
        page.Html.Write($"<div class=\"beside\"><div class=\"left\">");
        page.WritePicture(section.Slide!.Value, section.Start);
        page.Html.Write($"</div><div class=\"right\">");
        page.WriteKeyPoints(section);
        if (termsBeside) page.WriteTerms(section.Terms);
        if (codeBeside) page.WriteCode(section.Start, Clock.Time(section.Start));
        page.Html.Write($"</div></div></div>");
        WriteLead(page, section, withCode: !codeBeside, () =>
        {
            page.WriteSummary(section.Summary, "summary");
            if (!termsBeside) page.WriteTerms(section.Terms);
        });
    }

    private static void WriteWithoutSlide(PrintPage page, HandoutSection section)
    {
        WriteLead(page, section, withCode: true, () =>
        {
            page.WriteSummary(section.Summary, "summary");
            page.WriteKeyPoints(section);
            page.WriteTerms(section.Terms);
        });
        page.Html.Write($"</div>");
    }

    /// <summary>The QR code in the margin, where the times stand, and the summary beside it.</summary>
    private static void WriteLead(PrintPage page, HandoutSection section, bool withCode, Action writeText)
    {
        page.Html.Write($"<div class=\"lead\"><div class=\"gutter\">");
        if (withCode) page.WriteCode(section.Start, Clock.Time(section.Start));
        page.Html.Write($"</div><div class=\"text\">");
        writeText();
        page.Html.Write($"</div></div>");
    }

    private static void WriteQuestions(PrintPage page, HandoutSection section)
    {
        if (section.Questions.Count == 0) return;
        page.Html.Write($"<div class=\"questions\"><h3>{page.Labels.Check}</h3>");
        page.WriteQuestions(section);
        page.Html.Write($"</div>");
    }
}
