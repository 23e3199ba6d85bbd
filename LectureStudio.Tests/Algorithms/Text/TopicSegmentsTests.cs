using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Tests.Algorithms.Text;

public class TopicSegmentsTests
{
    [Fact]
    public void A_topic_begins_where_the_words_change()
    {
        var sentences = Talk(("river valley erosion", 9), ("planet orbit gravity", 12), ("enzyme protein cell", 10));
        Assert.Equal([0, 9, 21], TopicSegments.Starts(sentences));
    }

    [Fact]
    public void Words_said_everywhere_change_nothing()
    {
        var sentences = Talk(("lecture today river valley erosion", 9), ("lecture today planet orbit gravity", 12));
        Assert.Equal([0, 9], TopicSegments.Starts(sentences));
    }

    [Fact]
    public void What_speaks_for_a_beginning_decides_where_words_do_not()
    {
        var sentences = Talk(("river valley erosion", 24)).ToList();
        sentences[11] = sentences[11] with { Opening = 8 };
        Assert.Equal([0, 11], TopicSegments.Starts(sentences));
    }

    [Fact]
    public void Topics_last_20_seconds_to_2_minutes_whatever_is_said()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var (time, sentences) = (0.0, new List<TopicSentence>());
            for (var i = random.Next(8, 200); i > 0; i--)
            {
                var end = time + 1 + (8 * random.NextDouble());
                sentences.Add(new(time, end, [.. Enumerable.Range(0, random.Next(8)).Select(_ => $"w{random.Next(40)}")], 4 * random.NextDouble()));
                time = end + random.NextDouble();
            }
            var starts = TopicSegments.Starts(sentences);
            Assert.Equal(0, starts[0]);
            Assert.Equal(starts.Distinct().Order(), starts);
            var lengths = starts.Select((s, i) => sentences[(i + 1 < starts.Count ? starts[i + 1] : sentences.Count) - 1].End - sentences[s].Start).ToList();
            if (sentences[^1].End > 60) Assert.All(lengths, l => Assert.InRange(l, TopicSegments.Shortest, TopicSegments.Longest));
        }
    }

    [Fact]
    public void A_recording_of_a_few_seconds_is_one_topic() => Assert.Equal([0], TopicSegments.Starts(Talk(("river", 2), ("planet", 2))));

    [Fact]
    public void A_break_of_an_hour_parts_what_is_before_it_from_what_is_after()
    {
        var talk = Talk(("river valley erosion", 8));
        Assert.Equal([0, 8], TopicSegments.Starts([.. talk, .. talk.Select(s => s with { Start = s.Start + 3600, End = s.End + 3600 })]));
    }

    [Fact]
    public void Nothing_said_has_no_topics() => Assert.Empty(TopicSegments.Starts([]));

    /// <summary>Sentences of four seconds.</summary>
    private static IReadOnlyList<TopicSentence> Talk(params (string Words, int Sentences)[] parts) =>
        [.. parts.SelectMany(p => Enumerable.Repeat(p.Words.Split(' '), p.Sentences)).Select((words, i) => new TopicSentence(i * 4, (i * 4) + 3.8, words, 0))];
}
