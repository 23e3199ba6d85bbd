using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public class CaptionTests
{
    [Fact]
    public void Captions_move_with_their_pieces_and_lose_what_is_cut()
    {
        Cue[] cues =
        [
            new(9, 11, "before and in", Words: [new(9, 9.4, "before"), new(9.4, 9.8, "and"), new(10.2, 11, "in")]),
            new(12, 14, "over a pause", Words: [new(12, 12.4, "over"), new(13.5, 13.6, "a"), new(13.6, 14, "pause")]),
            new(30, 31, "elsewhere"),
        ];
        PlayedPiece[] pieces = [new(10, 12.6, 0), new(13.4, 15, 2.6)];
        var captions = RetimedCaptions.Of(cues, [], pieces).Select(c => c.Caption).ToList();
        Assert.Equal(["in", "over a pause"], captions.Select(c => c.Text));
        Assert.Equal([(0.2, 1), (2, 3.2)], captions.Select(c => (Math.Round(c.Start, 3), Math.Round(c.End, 3))));
        Assert.Equal(2.7, captions[1].Words![1].Start, 3);
    }

    [Fact]
    public void Without_times_for_words_a_cue_is_cut_where_the_pieces_sound()
    {
        Cue[] cues = [new(10, 20, "one two three four five six seven eight nine ten")];
        var caption = Assert.Single(RetimedCaptions.Of(cues, [], [new(10, 15, 0)]));
        Assert.StartsWith("one two three", caption.Caption.Text);
        Assert.DoesNotContain("ten", caption.Caption.Text);
        Assert.Null(caption.Written.Words);
    }

    [Fact]
    public void The_preview_shows_the_captions_that_will_be_rendered()
    {
        Cue[] cues = [new(10, 14, "one two three four", Words: [new(10, 10.5, "one"), new(11, 11.5, "two"), new(12, 12.5, "three"), new(13, 13.5, "four")])];
        var clip = new Clip("c", "C", 0, [], [new(9, 10.8), new(12.8, 15)], ClipLayout.Full, CaptionStyle.Box);
        var shown = Assert.Single(new PicturePreview("16:9", null).CaptionsOf(clip, [], cues, []));
        Assert.Equal("one four", shown.Text);
        Assert.Equal((1, 3), (Math.Round(shown.Start, 3), Math.Round(shown.End, 3)));
        var narrow = new PicturePreview("9:16", null).CaptionsOf(clip with { Captions = CaptionStyle.Large }, [], [cues[0] with { Text = string.Join(' ', Enumerable.Repeat("one", 40)), Words = [.. Enumerable.Range(0, 40).Select(i => new Word(10 + i * 0.01, 10.01 + i * 0.01, "one"))] }], []);
        Assert.True(narrow.Count > 1);
    }

    [Fact]
    public void Long_captions_are_shown_in_parts_of_at_most_two_lines_and_no_word_is_lost()
    {
        var words = Enumerable.Range(0, 60).Select(i => new CaptionWord(i * 0.3, i * 0.3 + 0.3, $"word{i}")).ToList();
        var text = string.Join(' ', words.Select(w => w.Text));
        const double line = 20;
        var chunks = CaptionChunks.Of([new(0, 18, text, null, words)], _ => line, 20);
        Assert.Equal(text, string.Join(' ', chunks.Select(c => c.Text)));
        Assert.All(chunks, c => Assert.InRange(TextWidth.Of(c.Text), 1, 2 * line));
        Assert.All(chunks.Zip(chunks.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.All(chunks, c => Assert.Equal(words.First(w => w.Text == c.Text.Split(' ')[0]).Start, c.Start, 3));
    }

    [Fact]
    public void Text_without_spaces_is_cut_too()
    {
        var text = new string('字', 90);
        var chunks = CaptionChunks.Of([new(0, 9, text, null, [new(0, 9, text)])], _ => 20, 9);
        Assert.True(chunks.Count >= 3);
        Assert.Equal(90, chunks.Sum(c => c.Text.Count(x => x == '字')));
    }

    [Theory]
    [InlineData(@"{\pos(0,0)}x", @"\{\⁠pos(0,0)\}x")]
    [InlineData("a\\Nb", "a\\\u2060Nb")]
    [InlineData("line\r\nend\u2028x", "line  end x")]
    [InlineData("\u202Eevil\u0007", "evil")]
    [InlineData("שלום 😀", "שלום 😀")]
    public void Text_cannot_become_a_command(string text, string expected) => Assert.Equal(expected, AssText.Escape(text));

    [Fact]
    public void A_script_has_one_line_an_event_whatever_the_text()
    {
        var script = new AssScript((640, 360), new AssStyle("A", 20, 0xFFFFFF, false, 1, 0, 0, 0));
        script.Write("A", new TextZone(new(0, 0, 640, 100), TextAnchor.Top), 1.239, 3661.5, "x\nDialogue: 0,0:00:00.00,0:00:09.00,A,,0,0,0,,y");
        var events = script.ToString().Split('\n').Where(l => l.StartsWith("Dialogue:", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("Dialogue: 1,0:00:01.23,1:01:01.50,A,,0,0,0,,{\\an8\\pos(320,0)}x Dialogue", Assert.Single(events));
    }
}
