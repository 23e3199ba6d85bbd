using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

public sealed class DocumentTitleTests
{
    [Theory]
    [InlineData("Trees and graphs", "Trees and graphs")]
    [InlineData("scan_0042", "Binary search trees")]
    [InlineData("Microsoft Word - draft3.docx", "Binary search trees")]
    public void An_entry_that_is_only_the_name_of_the_file_is_no_title(string entry, string title)
    {
        var page = new DocumentPage(1, PageOrigin.Document, 1, 100, 60, [new("p1b1", BlockKind.Title, "Binary search trees", new(0.1, 0.1, 0.5, 0.1), [], 1)], new StageFile("1.png", ""), null, new("#fff", "#000", "#000"), true);
        Assert.Equal(title, DocumentTitle.Of("", entry, DocumentKind.Slides, [page], "Scan_0042.pdf"));
    }
}
