using System.Text;
using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Tests.Algorithms.Captions;

public class CaptionParserTests
{
    private static CaptionFile Parse(string text, double duration = 3600) => CaptionParser.Parse(text, duration);

    private static string[] Texts(string text, double duration = 3600) => [.. Parse(text, duration).Captions.Select(c => c.Text)];

    [Fact]
    public void Reads_WebVTT_with_header_notes_styles_identifiers_and_settings()
    {
        var file = Parse(
            """
            WEBVTT - A title
            Kind: captions
            Language: de-CH

            STYLE
            ::cue { color: red }

            REGION
            id:fred

            NOTE 00:00 is not a cue
            and neither is this

            intro
            00:01.000 --> 00:02.500 line:0 position:20% align:start
            Erste Zeile
            zweite Zeile

            NOTE a comment

            01:00:03.000 --> 01:00:04.000
            Sp&auml;ter &amp; mehr&nbsp;noch

            01:00:05.000 --> 01:00:06.000

            """, 4000);
        Assert.Equal("de-CH", file.Language);
        Assert.Equal([new(1, 2.5, "Erste Zeile zweite Zeile"), new(3603, 3604, "Später & mehr noch")], file.Captions);
        Assert.Empty(file.Notes);
    }

    [Fact]
    public void Reads_SubRip_with_tags_positions_and_empty_lines_within_a_text()
    {
        Assert.Equal(
            [new(1, 2, "Bold, coloured and List<int> for a < b"), new(3, 4.5, "Before and after"), new(5, 6, "No empty line"), new(6, 7, "before this one")],
            Parse("1\r\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\r\n{\\an8}<b>Bold</b>, <font color=\"#fff\">coloured</font> and\r\nList<int> for a < b\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,5\r\nBefore\r\n\r\nand after\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nNo empty line\r\n4\r\n00:00:06,000 --> 00:00:07,000\r\nbefore this one").Captions);
    }

    [Fact]
    public void An_arrow_in_what_is_said_begins_no_cue() =>
        Assert.Equal(["from 10:30 -> 11:00 or 9:00 -> now, a --> b", "next"], Texts("1\n00:00:01,000 --> 00:00:02,000\nfrom 10:30 -> 11:00\nor 9:00 -> now, a --> b\n\n2\n00:00:02,000 -> 00:00:03,000\nnext\n"));

    [Fact]
    public void Voices_become_speakers_and_two_in_one_cue_share_its_time()
    {
        var captions = Parse("WEBVTT\n\n00:00.000 --> 00:10.000\n<v.loud Esme Adler>Hello</v> <v Roger>there</v>\n\n00:10.000 --> 00:11.000\n<v O'Brien &amp; Co>No close\nover two lines\n\n00:12.000 --> 00:13.000\nnobody").Captions;
        Assert.Equal(["Esme Adler", "Roger", "O'Brien & Co", null], captions.Select(c => c.Speaker));
        Assert.Equal(["Hello", "there", "No close over two lines", "nobody"], captions.Select(c => c.Text));
        Assert.Equal((0.0, 10.0), (captions[0].Start, captions[1].End));
        Assert.Equal(captions[0].End, captions[1].Start);
    }

    [Fact]
    public void Time_stamps_within_a_cue_become_words()
    {
        var caption = Assert.Single(Parse("WEBVTT\n\n00:00.000 --> 00:04.000\nOne two<00:02.000><c> three</c><00:03.000><c.x> fo</c>ur").Captions);
        Assert.Equal("One two three four", caption.Text);
        Assert.Equal([new(0, 1, "One"), new(1, 2, "two"), new(2, 3, "three"), new(3, 4, "four")], caption.Words!);
    }

    [Fact]
    public void Ruby_keeps_the_base_and_unknown_spans_their_text() =>
        Assert.Equal(["漢字 in WebVTT < all tags go"], Texts("WEBVTT\n\n00:00.000 --> 00:04.000\n<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> <lang en>in</lang> <weird>WebVTT</weird> < all <i.x>tags</i> go"));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    [InlineData("utf-16-bom")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void The_encoding_is_found_out(string name)
    {
        const string text = "1\n00:00:01,000 --> 00:00:02,000\nÄrger mit “Größe” – übel\n";
        byte[] bytes = name switch
        {
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            _ => Encoding.GetEncoding(name).GetBytes(text),
        };
        Assert.Equal(["Ärger mit “Größe” – übel"], Texts(CaptionEncoding.Decode(bytes)));
    }

    [Fact]
    public void A_damaged_byte_does_not_cost_the_other_umlauts()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Größe, Ärger, Übel, Öl "), 0xFF, .. Encoding.UTF8.GetBytes(" ähnlich")];
        Assert.StartsWith("Größe, Ärger, Übel, Öl", CaptionEncoding.Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Cues_are_sorted_cut_to_the_recording_and_freed_of_overlaps()
    {
        var file = Parse(
            "WEBVTT\n\n00:05.000 --> 00:08.000\nthird\n\n00:00.500 --> 00:03.000\nfirst\n\n00:02.000 --> 00:04.000\nsecond\n\n-00:03.000 --> -00:01.000\nbefore\n\n"
            + "00:09.000 --> 00:20.000\nlast\n\n00:30.000 --> 00:31.000\nbeyond\n\n00:08.500 --> 00:08.000\nbackward\n\n00:xx.000 --> 00:01.000\nno time\n", 10);
        Assert.Equal([new(0.5, 2, "first"), new(2, 4, "second"), new(5, 8, "third"), new(8.5, 9, "backward"), new(9, 10, "last")], file.Captions);
        Assert.Equal(5, file.Notes.Count);
    }

    [Fact]
    public void Cues_at_the_same_moment_share_it()
    {
        var captions = Parse("WEBVTT\n\n00:01.000 --> 00:05.000\n12345678\n\n00:01.000 --> 00:05.000\n87654321\n").Captions;
        Assert.Equal([new(1, 3, "12345678"), new(3, 5, "87654321")], captions);
    }

    [Fact]
    public void Rolling_captions_give_each_word_once_at_its_time()
    {
        // As YouTube writes them: a word-timed line below the last one, then ten milliseconds of the line alone.
        const string youtube = """
            WEBVTT
            Kind: captions
            Language: en

            00:00:00.080 --> 00:00:02.000 align:start position:0%
             
            so<00:00:00.400><c> today</c><00:00:00.800><c> we</c>

            00:00:02.000 --> 00:00:02.010 align:start position:0%
            so today we
             

            00:00:02.010 --> 00:00:04.500 align:start position:0%
            so today we
            talk<00:00:02.500><c> about</c><00:00:03.000><c> trees</c>

            00:00:04.500 --> 00:00:04.510 align:start position:0%
            talk about trees
             

            00:00:04.510 --> 00:00:06.000 align:start position:0%
            talk about trees
            and<00:00:05.000><c> trees</c>

            """;
        var file = Parse(youtube);
        Assert.Equal("en", file.Language);
        Assert.Equal("so today we talk about trees and trees", string.Join(' ', file.Captions.Select(c => c.Text)));
        var words = file.Captions.SelectMany(c => c.Words!).ToList();
        Assert.Equal(8, words.Count);
        Assert.Equal((2.5, "about"), (words[4].Start, words[4].Text));
        Assert.Equal(words.OrderBy(w => w.Start), words);
    }

    [Fact]
    public void Captions_that_grow_word_by_word_give_each_word_once() =>
        Assert.Equal("we begin with the end", string.Join(' ', Texts("1\n00:00:00,000 --> 00:00:01,000\nwe begin\n\n2\n00:00:01,000 --> 00:00:02,000\nwe begin with\n\n3\n00:00:02,000 --> 00:00:03,000\nwe begin with the end\n")));

    [Fact]
    public void Somebody_who_repeats_himself_is_not_rolling() =>
        Assert.Equal(["Yes.", "Yes.", "No.", "I said no.", "Well then.", "Good bye."], Texts(string.Join('\n', ((string[])["Yes.", "Yes.", "No.", "I said no.", "Well then.", "Good bye."]).Select((t, i) => $"{i + 1}\n00:00:0{i},000 --> 00:00:0{i + 1},000\n{t}\n"))));

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT")]
    [InlineData("%PDF-1.7 a --> b")]
    [InlineData("-->")]
    [InlineData("00:00:00.000 -->")]
    public void What_holds_no_cue_gives_none(string text) => Assert.Empty(Texts(text));

    [Fact]
    public void A_file_of_nothing_but_signs_is_read_quickly_enough_to_be_read()
    {
        foreach (var sign in (string[])["<", "{\\", "\n", "&", "<00:00:01.000>", "<v A>", " ", ">"])
            Parse("1\n00:00:00,000 --> 00:00:01,000\nx" + string.Concat(Enumerable.Repeat(sign, 200_000)) + "y");
    }

    [Theory]
    [InlineData("01:02:03.456", 3723.456)]
    [InlineData("02:03,4", 123.4)]
    [InlineData("-00:01", -1.0)]
    [InlineData("100:00:00.000", 360000.0)]
    [InlineData("12", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("00:00:01.", null)]
    [InlineData("99999999:00:00", null)]
    public void Times_are_read_as_they_are_written(string text, double? seconds) => Assert.Equal(seconds, CaptionTime.TryParse(text));
}
