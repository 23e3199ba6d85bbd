using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Tests.Algorithms.Text;

public class SpokenTextTests
{
    [Fact]
    public void Sentences_run_over_cues_and_keep_their_times()
    {
        var sentences = SpokenText.Sentences([new(0, 4, "We take the gradient. Then"), new(4, 6, "we step."), new(6, 8, "And again.")], []);
        Assert.Equal(["We take the gradient.", "Then we step.", "And again."], sentences.Select(s => s.Text));
        Assert.Equal((6.0, 8.0), (sentences[2].Start, sentences[2].End));
        // "Then" is the last of 26 letters that take four seconds.
        Assert.InRange(sentences[1].Start, 3.2, 3.5);
        Assert.Equal(6, sentences[1].End);
    }

    [Fact]
    public void Phrases_without_punctuation_join_until_a_pause_or_a_slide_change()
    {
        TimedText[] cues = [new(0, 1, "gradient descent"), new(1.1, 2, "is a method"), new(3, 4, "learning goals"), new(4.1, 5, "next slide"), new(5.1, 6, "goes on")];
        Assert.Equal(["gradient descent is a method", "learning goals", "next slide goes on"], SpokenText.Sentences(cues, [4.0]).Select(s => s.Text));
    }

    [Fact]
    public void Another_speaker_begins_another_sentence()
    {
        TimedText[] cues = [new(0, 1, "Is that so", "Ann"), new(1, 2, "yes. It is.", "Ben")];
        Assert.Equal(["Ann: Is that so", "Ben: yes.", "Ben: It is."], SpokenText.Sentences(cues, []).Select(s => $"{s.Speaker}: {s.Text}"));
    }

    [Fact]
    public void A_sentence_that_never_ends_is_parted_at_pauses()
    {
        var words = Enumerable.Range(0, 200).Select(i => new TimedText(i + (i / 10), i + (i / 10) + 0.9, i == 199 ? "end." : i is 3 or 6 or 9 ? "short." : "Word")).ToList();
        var sentences = SpokenText.Sentences(words, []);
        Assert.All(sentences, s => Assert.InRange(s.Text.Split(' ').Length, 1, 60));
        Assert.Equal(string.Join(' ', words.Select(w => w.Text)), string.Join(' ', sentences.Select(s => s.Text)));
    }

    [Fact]
    public void Every_word_is_in_exactly_one_sentence()
    {
        string[] vocabulary = ["alpha", "beta.", "Gamma?", "delta", "\"Epsilon\"", "z.B.", "3.", "Eta...", "ok!", "(Dr.", "Iota)."];
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var time = 0.0;
            var cues = new List<TimedText>();
            for (var i = random.Next(1, 30); i > 0; i--)
            {
                var start = time + random.NextDouble() * random.Next(0, 4);
                time = start + 0.1 + random.NextDouble() * 3;
                cues.Add(new(start, time, string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => vocabulary[random.Next(vocabulary.Length)]))));
            }
            var sentences = SpokenText.Sentences(cues, [time / 3, time / 2]);
            Assert.Equal(string.Join(' ', cues.Select(c => c.Text)), string.Join(' ', sentences.Select(s => s.Text)));
            Assert.All(sentences.Zip(sentences.Skip(1)), pair => Assert.True(pair.Second.Start >= pair.First.End - 1e-9));
        }
    }
}
