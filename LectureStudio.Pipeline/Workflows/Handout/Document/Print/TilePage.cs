using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>What the two layouts share that print slides to write on: pages of tiles.</summary>
internal static class TilePage
{
    /// <summary>Pages of <paramref name="count"/> tiles each, in rows of <paramref name="columns"/>.</summary>
    public static void WritePages(PrintPage page, int count, int columns, Action<SlideTile> writeTile)
    {
        HashSet<int> pointedTo = [];
        foreach (var tiles in SlideTile.Of(page).Chunk(count))
        {
            page.Html.Write($"<section class=\"sheet {(tiles.Length > count - columns ? "full" : "part")}\">");
            foreach (var row in tiles.Chunk(columns))
            {
                page.Html.Write($"<div class=\"row\">");
                foreach (var tile in row)
                {
                    page.Html.Write($"<div class=\"tile\">");

                    // Each section needs one place that the contents can point to.
                    foreach (var section in tile.Sections.Where(s => pointedTo.Add(s.Number))) page.Html.Write($"<a id=\"s{section.Number}\"></a>");
                    writeTile(tile);
                    page.Html.Write($"</div>");
                }
                for (var i = row.Length; i < columns; i++) page.Html.Write($"<div class=\"tile\"></div>");
                page.Html.Write($"</div>");
            }
            page.Html.Write($"</section>");
        }
    }

    public static void WriteTitle(PrintPage page, SlideTile tile)
    {
        var section = tile.Sections[0];
        page.Html.Write($"<h2 dir=\"{PlainText.Direction(tile.Title)}\"><span class=\"number\">{section.Number}</span> {PlainText.Shorten(tile.Title, 100)}</h2>");
    }

    /// <summary>The slide, or where there is none a quiet frame with the section's first point.</summary>
    public static void WriteFrame(PrintPage page, SlideTile tile)
    {
        var section = tile.Sections[0];
        if (tile.Slide is { } slide)
        {
            page.WritePicture(slide, section.Start);
            return;
        }
        var text = section.Summary.Concat(section.KeyPoints).Select(s => s.Text).FirstOrDefault() ?? page.Labels.NoSlide;
        page.Html.Write($"<div class=\"no-slide\"><p dir=\"{PlainText.Direction(text)}\">{PlainText.Shorten(text, 220)}</p></div>");
    }

    /// <summary>QR code, span, and when the slide came back.</summary>
    public static void WriteMoments(PrintPage page, SlideTile tile)
    {
        var section = tile.Sections[0];
        page.Html.Write($"<div class=\"moment\">");
        page.WriteCode(section.Start, Clock.Time(section.Start));
        page.Html.Write($"<div class=\"text\"><span class=\"span\">{Clock.Span(section.Start, section.End)}</span>");
        if (tile.Sections.Count > 1)
        {
            page.Html.WriteInline($"<span class=\"again\">{page.Labels.Again} ");
            foreach (var (later, i) in tile.Sections.Skip(1).Take(4).Select((s, i) => (s, i)))
            {
                if (i > 0) page.Html.WriteInline($", ");
                page.WriteTime(later.Start, "at");
            }
            page.Html.Write($"</span>");
        }
        page.Html.Write($"</div></div>");
    }
}
