using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Tests.Workflows.Handout.Corrections;

public class TranscriptCorrectingTests
{
    private static readonly Transcript Saved = new("en", TranscriptSource.Whisper, "whisper.cpp", [Timed(0, "Today we meet Ber Nulli."), Timed(10, "Thanks for watching!"), new(20, 24, "It is his.", "Speaker 1")], null, []);

    [Fact]
    public void Words_that_stay_keep_their_times_and_new_ones_share_the_time_of_those_they_replace()
    {
        var cue = LectureCorrections.None.Say(Saved, 0, "Today we meet Bernoulli.").Apply(Saved).Cues[0];
        Assert.Equal((0.0, 10.0), (cue.Start, cue.End));
        Assert.Equal([new(0, 1, "Today"), new(1, 2, "we"), new(2, 3, "meet"), new(3, 5, "Bernoulli.")], cue.Words!);
    }

    [Fact]
    public void Two_words_for_one_share_its_time_by_their_length() =>
        Assert.Equal([new(0, 1, "Today"), new(1, 2, "we"), new(2, 2.4, "do"), new(2.4, 3, "not"), new(3, 4, "Ber"), new(4, 5, "Nulli.")], Say("Today we do not Ber Nulli."));

    [Fact]
    public void A_word_put_where_there_is_no_room_takes_of_the_word_before() =>
        Assert.Equal([new(0, 1, "Today"), new(1, 1.333, "we"), new(1.333, 2, "will"), new(2, 3, "meet"), new(3, 4, "Ber"), new(4, 5, "Nulli.")], Say("Today we will meet Ber Nulli."));

    [Theory]
    [InlineData("")]
    [InlineData("Entirely other words here")]
    [InlineData("Nulli. Ber meet we Today")]
    [InlineData("a Today b we c meet d Ber e Nulli. f")]
    [InlineData("Today, WE meet; Ber Nulli")]
    public void Words_are_those_of_the_line_in_order_and_within_its_time(string text)
    {
        var cues = LectureCorrections.None.Say(Saved, 0, text).Apply(Saved).Cues;
        if (text.Length == 0)
        {
            Assert.Equal(["Thanks for watching!", "It is his."], cues.Select(c => c.Text));
            return;
        }
        var words = cues[0].Words!;
        Assert.Equal(text, string.Join(' ', words.Select(w => w.Text)));
        Assert.All(words, w => Assert.InRange(w.End, w.Start, cues[0].End));
        Assert.Equal(words.Select(w => w.Start).Order(), words.Select(w => w.Start));
    }

    [Fact]
    public void A_line_without_word_times_gets_none() => Assert.Null(LectureCorrections.None.Say(Saved, 20, "It is hers.").Apply(Saved).Cues[2].Words);

    [Fact]
    public void A_name_is_replaced_everywhere_as_it_is_written_and_not_within_other_words()
    {
        var said = new Transcript("de", TranscriptSource.GivenCaptions, "a.vtt", [new(0, 1, "Ber  nulli und Überbernulli."), new(1, 2, "BER NULLI!"), new(2, 3, "nichts")], null, []);
        var search = new PhraseSearch("ber nulli");
        Assert.Equal(2, said.Cues.Sum(c => search.Count(c.Text)));
        Assert.Equal([("Ber  nulli", true), (" und Überbernulli.", false)], search.Parts(said.Cues[0].Text));
        Assert.Equal([("nichts", false)], search.Parts("nichts"));
        var corrected = LectureCorrections.None.Replace(said, search, "Bernoulli $1").Apply(said);
        Assert.Equal(["Bernoulli $1 und Überbernulli.", "Bernoulli $1!", "nichts"], corrected.Cues.Select(c => c.Text));
        Assert.Equal(1, new PhraseSearch("nulli", wholeWords: false, matchCase: true).Count("Überbernulli NULLI"));
        Assert.Equal(0, new PhraseSearch(" ").Count("a b"));
    }

    [Fact]
    public void A_speaker_is_renamed_in_all_lines_and_nobody_gets_a_name()
    {
        var named = LectureCorrections.None.RenameSpeaker(Saved, "Speaker 1", " Ada  Byron ").RenameSpeaker(Saved, null, "Host");
        Assert.Equal(["Host", "Host", "Ada Byron"], named.Apply(Saved).Cues.Select(c => c.Speaker));
        Assert.Equal(Saved.Cues[0].Words, named.Apply(Saved).Cues[0].Words);
        Assert.Equal([null, "Host", "Ada Byron"], named.SpokenBy(Saved, 0, "").Apply(Saved).Cues.Select(c => c.Speaker));
    }

    [Fact]
    public void Corrected_back_nothing_is_left_to_save()
    {
        var there = LectureCorrections.None.Say(Saved, 10, "Thank you.").SpokenBy(Saved, 10, "Host");
        Assert.True(there.HasSpeech);
        var back = there.Say(Saved, 10, "Thanks for  watching! ").SpokenBy(Saved, 10, null);
        Assert.False(back.HasSpeech);
        Assert.Same(Saved, back.Apply(Saved));
        Assert.Same(there, there.Say(Saved, 99, "no such line"));
    }

    [Fact]
    public void What_was_corrected_can_be_saved_and_what_is_out_of_order_cannot()
    {
        Assert.Empty(LectureCorrections.None.Say(Saved, 10, "").Replace(Saved, new("meet"), "greet").Apply(Saved).Problems());
        Assert.Equal(["The line at 0:05 is out of its time.", "The line at 0:06 is empty."], (Saved with { Cues = [new(9, 10, "b"), new(5, 6, "a"), new(6, 7, " ")] }).Problems());
    }

    /// <summary>A second a word, then quiet.</summary>
    private static Cue Timed(double start, string text) => new(start, start + 10, text, null, [.. text.Split(' ').Select((word, i) => new Word(start + i, start + i + 1, word))]);

    private static IReadOnlyList<Word> Say(string text) => LectureCorrections.None.Say(Saved, 0, text).Apply(Saved).Cues[0].Words!;
}
