using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Scripts.Narration;

public class SpokenOverPicturesTests
{
    private static readonly HashSet<int> Pictures = [3, 5];
    private static readonly PageBox Somewhere = new(0.1, 0.1, 0.5, 0.1);

    [Theory]
    [InlineData(5, 0, "5")]
    [InlineData(1, 2, "1,0,0")]
    [InlineData(2, 2, "1,1,0")]
    [InlineData(5, 1, "3,2")]
    [InlineData(7, 2, "3,2,2")]
    public void Sentences_are_dealt_to_the_page_and_the_pictures_after_it(int sentences, int pictures, string expected)
    {
        var dealt = SpokenOverPictures.Deal([Text("s2", 2, sentences), .. Enumerable.Range(0, pictures).Select(i => Picture(3 + 2 * i))], Pictures);
        Assert.Equal(expected, string.Join(',', dealt.Select(s => s.Sentences.Count)));
        Assert.Equal(Enumerable.Range(1, sentences).Select(i => $"Sentence {i}."), dealt.SelectMany(s => s.Sentences).Select(s => s.Text));
        Assert.All(dealt, scene => Assert.All(scene.Sentences, s => Assert.Equal((scene.Page, scene.Kind == SceneKind.Picture ? null : (PageBox?)Somewhere), (s.Page, s.Box))));
    }

    [Fact]
    public void The_heading_and_what_opens_the_part_stay_on_its_page()
    {
        var text = Text("s2", 2, 2);
        var dealt = SpokenOverPictures.Deal([text with { Sentences = [new ScriptSentence("Why the line leans.", 2, Somewhere), .. text.Sentences] }, Picture(3), Text("s4", 4, 1)], Pictures);
        Assert.Equal(["Why the line leans. Sentence 1.", "Sentence 2.", "Sentence 1."], dealt.Select(s => string.Join(' ', s.Sentences.Select(x => x.Text))));
    }

    [Fact]
    public void A_picture_with_words_of_its_own_keeps_them_alone()
    {
        var spoken = Picture(3) with { Sentences = [new ScriptSentence("A cat.", 3)] };
        Assert.Equal([3, 1], SpokenOverPictures.Deal([Text("s2", 2, 3), spoken], Pictures).Select(s => s.Sentences.Count));
    }

    private static ScriptScene Text(string id, int page, int sentences) =>
        new(id, SceneKind.Text, "Why the line leans", page, [.. Enumerable.Range(1, sentences).Select(i => new ScriptSentence($"Sentence {i}.", page, Somewhere))]);

    private static ScriptScene Picture(int page) => new($"s{page}", SceneKind.Picture, "Picture", page, []);
}
