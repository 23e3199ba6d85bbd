using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Tests.Workflows.Highlights.Editing;

public class ClipEditingTests
{
    /// <summary>1–2.5 s five words, silence to 3.1, 3.1–4.6 five words, silence to 5.2, 5.2–6.7 five words, silence to 7.3.</summary>
    private static readonly SpokenLecture Lecture = new SpokenLecture().Say("One two three four five.").Say("Six seven eight nine ten.").Say("Eleven twelve thirteen fourteen fifteen.");
    private static readonly LectureTimes Times = Lecture.Times();
    private static readonly Clip Whole = new("c1", "All", 0.5, [], [new(0.8, 6.95)]);

    [Fact]
    public void Words_struck_out_are_gone_and_no_other_word_is_touched()
    {
        var clip = ClipEditing.StrikeOut(Whole, 5, 9, Times)!;
        Assert.Equal([(0.8, 2.75), (5.02, 6.95)], clip.Pieces.Select(p => (p.Start, p.End)));
        Assert.Equal([0, 1, 2, 3, 4, 10, 11, 12, 13, 14], ClipEditing.WordsIn(clip, Times));
    }

    [Fact]
    public void Striking_the_first_words_moves_the_beginning() => Assert.Equal(2.92, ClipEditing.StrikeOut(Whole, 0, 4, Times)!.Pieces[0].Start);

    [Fact]
    public void Striking_everything_leaves_no_clip() => Assert.Null(ClipEditing.StrikeOut(Whole, 0, 14, Times));

    [Fact]
    public void A_word_in_the_middle_of_others_is_cut_at_its_sides()
    {
        var clip = ClipEditing.StrikeOut(Whole, 2, 2, Times)!;
        Assert.Equal([(0.8, 1.6), (1.9, 6.95)], clip.Pieces.Select(p => (p.Start, p.End)));
    }

    [Fact]
    public void Pauses_are_shortened_in_the_middle_of_the_silence()
    {
        var clip = ClipEditing.ShortenPauses(Whole, Times, 300);
        Assert.Equal([(0.8, 2.71), (3.01, 4.81), (5.11, 6.95)], clip.Pieces.Select(p => (p.Start, p.End)));
    }

    /// <summary>A shorter cut is seen as a jump and heard as nothing.</summary>
    [Theory]
    [InlineData(580, 1)] // 0.02 s too long: not worth a cut
    [InlineData(450, 3)] // 0.15 s too long
    [InlineData(300, 3)] // 0.3 s too long
    public void No_cut_is_shorter_than_a_fifth_of_a_second(int longestPause, int pieces)
    {
        var shortened = ClipEditing.ShortenPauses(Whole, Times, longestPause).Pieces;
        Assert.Equal(pieces, shortened.Count);
        Assert.All(shortened.Zip(shortened.Skip(1)), p => Assert.InRange(p.Second.Start - p.First.End, 0.2 - 0.001, 1));
    }

    /// <summary>Cutting a fifth of a second out of this one would leave 0.08 s, and the cuts at the edges of the words.</summary>
    [Fact]
    public void Of_a_short_pause_as_much_stays_as_may()
    {
        var transcript = new Transcript("en", TranscriptSource.Whisper, "", [new(1, 3, "one two", null, [new(1, 1.5, "one"), new(1.78, 3, "two")])], null, []);
        var times = LectureTimes.Of(transcript, new([new(0, 1, -60), new(1.5, 1.78, -60), new(3, 9, -60)], -60, -20, -50, new("silences.json", "")), 9);
        var pieces = ClipEditing.ShortenPauses(Whole with { Pieces = [new(0.9, 3.1)] }, times, 200).Pieces;
        Assert.Equal(2, pieces.Count);
        Assert.Equal(0.2, pieces[0].End - 1.5 + 1.78 - pieces[1].Start, 3);
    }

    [Fact]
    public void Words_without_times_share_the_sounding_time_of_their_caption()
    {
        var transcript = new Transcript("en", TranscriptSource.GivenCaptions, "", [new(1, 5, "one two three four")], null, []);
        var silences = new SilenceTrack([new(0, 1, -60), new(2, 4, -60), new(4.9, 9, -60)], -60, -20, -50, new("silences.json", ""));
        var words = LectureTimes.Of(transcript, silences, 9).Words;
        Assert.Equal(4, words.Count);
        Assert.All(words, w => Assert.False(w.IsExact));
        Assert.All(words, w => Assert.DoesNotContain(silences.Regions, s => w.End > s.Start + 0.001 && w.Start < s.End - 0.001));
        Assert.Equal((2.0, 4.0), (words[1].End, words[2].Start));
    }

    [Fact]
    public void Words_stretched_over_a_pause_are_cut_back_to_it()
    {
        var transcript = new Transcript("en", TranscriptSource.Whisper, "", [new(1, 5, "so today", null, [new(1, 3.5, "so"), new(3.5, 5, "today")])], null, []);
        var silences = new SilenceTrack([new(1.4, 3.8, -60)], -60, -20, -50, new("silences.json", ""));
        Assert.Equal([(1.0, 1.4), (3.8, 5.0)], LectureTimes.Of(transcript, silences, 9).Words.Select(w => (w.Start, w.End)));
    }

    [Fact]
    public void Whatever_is_struck_out_only_those_words_go()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var (lecture, random) = (new RandomLecture(seed, (Written)(seed % 3)), new Random(seed));
            var times = lecture.Times;
            var clip = new Clip("c1", "All", 0, [], [new(0, lecture.Duration)]);
            var left = Enumerable.Range(0, times.Words.Count).ToHashSet();
            for (var round = 0; round < 6 && left.Count > 0; round++)
            {
                var first = random.Next(times.Words.Count);
                var last = Math.Min(times.Words.Count - 1, first + random.Next(8));
                if (ClipEditing.StrikeOut(clip, first, last, times) is not { } struck) break;
                clip = struck;
                left.ExceptWith(Enumerable.Range(first, last - first + 1));
                Assert.Equal(left.Order(), ClipEditing.WordsIn(clip, times));
                Assert.All(clip.Pieces, p => Assert.True(times.WordAt(p.Start) is null && times.WordAt(p.End) is null));
            }
        }
    }
}
