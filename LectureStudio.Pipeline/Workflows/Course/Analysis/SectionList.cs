using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>A document's headings with what stands under them.</summary>
internal static class SectionList
{
    public static IReadOnlyList<DocumentSection> Of(DocumentText text)
    {
        var sections = new List<DocumentSection>();
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            var heading = text.Blocks[i];
            if (heading.Kind != TextBlockKind.Heading) continue;
            var (words, last) = (0, heading.LastLine);
            for (var j = i + 1; j < text.Blocks.Count && text.Blocks[j].Kind != TextBlockKind.Heading; j++)
            {
                last = Math.Max(last, text.Blocks[j].LastLine);
                if (text.Blocks[j].Kind is not (TextBlockKind.Code or TextBlockKind.Diagram)) words += WordCount.Of(text.Blocks[j].Plain);
            }
            sections.Add(new(heading.Plain, heading.Level, heading.FirstLine, last, words));
        }
        if (sections.Count == 0 && text.Blocks.Count > 0) sections.Add(new(text.Title, 1, text.Blocks[0].FirstLine, text.Blocks.Max(b => b.LastLine), text.Blocks.Where(b => b.Kind is not (TextBlockKind.Code or TextBlockKind.Diagram)).Sum(b => WordCount.Of(b.Plain))));
        return sections;
    }
}
