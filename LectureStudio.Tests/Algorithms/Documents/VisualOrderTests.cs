using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

public sealed class VisualOrderTests
{
    [Theory]
    [InlineData("אובמ םירפסמה .םרפסמ", "מבוא המספרים מספרם.")] // as it stands on the page
    [InlineData("מבוא המספרים מספרם.", "מבוא המספרים מספרם.")] // as it is read
    [InlineData("ةمدقم ملعتلا يف", "مقدمة التعلم في")]
    [InlineData("ألف والتعلم التعلم مقدمة", "ألف والتعلم التعلم مقدمة")]
    [InlineData("(םולש)", "(שלום)")]
    [InlineData("PDF 2024 plain", "PDF 2024 plain")]
    public void Words_are_put_as_they_are_read(string found, string read) => Assert.Equal(read, string.Join(' ', VisualOrder.Mend([Page(found)])[0].Words.Select(w => w.Text)));

    [Fact]
    public void Numbers_within_a_word_stay_from_the_left() => Assert.Equal("בשנת־2024", VisualOrder.Turned("2024־תנשב"));

    private static PrintedPage Page(string words) => new(100, 100, [new([.. words.Split(' ').Select((w, i) => new PrintedWord(w, 10 * i, 10, 8, 10))])]);
}
