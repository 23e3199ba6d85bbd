using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Planning;

public sealed class PassageOrderTests
{
    [Fact]
    public void What_a_paper_says_in_the_same_words_twice_is_taken_once()
    {
        const string twice = "The order of the loops decides how many misses a product makes.";
        var document = SetDocument.Of(DocumentKind.Paper, "en", $"# Loops and misses\n## Abstract\n{twice}\n## Results\n{twice} Tiling halves the number of misses again.\n{twice}\n## Conclusion\nPrograms should visit memory in the order in which it lies.");
        var words = new Wordsmith(document);
        var passages = DocumentPassages.Of(document, words);
        var order = PassageOrder.Of(document, passages, words.Tongue);
        Assert.Equal(3, passages.Count(p => p.Text == twice));
        Assert.Single(passages, p => p.Text == twice && order.Of(p) is not null);
        Assert.All(passages.Where(p => p.Kind == PassageKind.Prose && p.Text != twice), p => Assert.NotNull(order.Of(p)));
    }
}
