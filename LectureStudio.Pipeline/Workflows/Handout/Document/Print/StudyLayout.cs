using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>After Walter Pauk's Cornell notes: cues and questions in a narrow column, notes beside it, a summary box at the foot.</summary>
internal sealed class StudyLayout : IPrintLayout
{
    public string Name => "study";

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
        html.Write($"<div class=\"cornell\"><div class=\"cues\">");
        page.WriteCode(section.Start, Clock.Time(section.Start));
        page.WriteQuestions(section);
        html.Write($"</div><div class=\"beside-cues\">");
        if (page.HasPicture(section.Slide)) page.WritePicture(section.Slide!.Value, section.Start);
        else WritePoints(page, section);
        html.Write($"</div></div></div><div class=\"notes-column\">");
        if (page.HasPicture(section.Slide)) WritePoints(page, section);
        page.WriteStrip(section);
        page.WriteParagraphs(section);
        html.Write($"</div>");
        if (section.Summary.Count > 0)
        {
            html.Write($"<div class=\"summary-box\"><h3>{page.Labels.Summary}</h3>");
            page.WriteSummary(section.Summary, "summary");
            html.Write($"</div>");
        }
        html.Write($"</section>");
    }

    private static void WritePoints(PrintPage page, HandoutSection section)
    {
        page.WriteKeyPoints(section);
        page.WriteTerms(section.Terms);
    }
}
