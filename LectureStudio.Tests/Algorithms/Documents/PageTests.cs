using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Documents;

public class PageTests
{
    [Fact]
    public void Running_heads_and_page_numbers_are_found_and_titles_of_slides_are_not()
    {
        var pages = Enumerable.Range(1, 6).Select(n => (400.0, (IReadOnlyList<TextLine>)LinePieces.Of([
            .. Words.Line($"Chapter of the book {n}", 50, 12), .. Words.Line($"Its own text of page {n} {(char)('a' + n)}", 50, 150), .. Words.Line($"{n + 40}", 250, 380)]))).ToList();
        var running = RunningLines.Find(pages, isSlides: false, Words.Size);
        Assert.All(running, (r, i) => Assert.Equal([$"Chapter of the book {i + 1}", $"{i + 41}"], r.OrderBy(p => p.Y).Select(p => p.Text)));

        var slides = Enumerable.Range(1, 8).Select(n => (400.0, (IReadOnlyList<TextLine>)LinePieces.Of([.. Words.Line(n < 4 ? "The same title" : $"Title {(char)('a' + n)}", 50, 20, 20), .. Words.Line($"{n}/8", 280, 385, 6)]))).ToList();
        Assert.All(RunningLines.Find(slides, isSlides: true, Words.Size), (r, i) => Assert.Equal([$"{i + 1}/8"], r.Select(p => p.Text)));
    }

    [Fact]
    public void Words_from_the_right_are_put_in_order_and_numbers_stay_as_they_are()
    {
        PrintedWord[] words = [new("1945", 60, 0, 30, 10), new("שלום", 100, 0, 30, 10), new("Python", 20, 0, 30, 10), new("3.1", 52, 0, 6, 10), new("עולם", 0, 0, 15, 10)];
        Assert.Equal(["שלום", "Python", "3.1", "1945", "עולם"], WordOrder.Sort(words).Select(w => w.Text));
    }

    [Theory]
    [InlineData("机器学习是人工智能的一个分支。", "zh")]
    [InlineData("機械学習はデータから学ぶ方法です。", "ja")]
    [InlineData("기계 학습은 데이터에서 배운다", "ko")]
    [InlineData("مرحبا بالعالم", "ar")]
    [InlineData("שלום עולם", "he")]
    [InlineData("Привет мир", "ru")]
    [InlineData("Hello world", null)]
    [InlineData("42", null)]
    public void Scripts_tell_languages(string text, string? language) => Assert.Equal(language, ScriptGuess.Of(text));

    [Fact]
    public void Drawings_are_found_beside_text_and_colours_are_told()
    {
        var picture = Painted(400, 300, (250, 250, 250));
        Fill(picture, 200, 100, 120, 90, (30, 90, 200));
        PrintedWord word = new("text", 40, 40, 60, 12);
        Fill(picture, 42, 42, 50, 8, (20, 20, 20));
        var region = Assert.Single(InkMap.Regions(picture, [word], 400));
        Assert.Equal((200, 100, 120), (region.X, region.Y, region.W));
        Assert.InRange(region.H, 88, 96);
        Assert.True(region is { Fill: > 0.9, Flat: > 0.9 });
        var tints = PageTints.Of(picture, [word], 400);
        Assert.Equal(("#fafafa", "#141414"), (tints.Ground, tints.Ink));
        Assert.Matches("^#[12].[56].[bc].$", tints.Accent);
    }

    [Fact]
    public void Without_words_or_colour_a_page_still_has_ink()
    {
        var dark = PageTints.Of(Painted(64, 64, (10, 10, 30)), [], 64);
        Assert.Equal(("#0a0a1e", "#f5f5f5", "#f5f5f5"), (dark.Ground, dark.Ink, dark.Accent));
    }

    [Theory]
    [InlineData("FFD8FFE1001E457869660000" + "4D4D002A00000008" + "0001" + "0112" + "0003" + "00000001" + "00060000", 6)]
    [InlineData("FFD8FFE1001E457869660000" + "49492A0008000000" + "0100" + "1201" + "0300" + "01000000" + "08000000", 8)]
    [InlineData("FFD8FFE0000400" + "00FFD9", 1)]
    [InlineData("FFD8FFE1FFFF457869660000" + "49492A00FFFFFFFF", 1)]
    [InlineData("FFD8FFE1", 1)]
    [InlineData("89504E47", 1)]
    public void A_camera_tells_how_it_was_held(string head, int orientation) => Assert.Equal(orientation, JpegOrientation.Of(Convert.FromHexString(head)));

    private static ColourPicture Painted(int width, int height, (byte R, byte G, byte B) colour)
    {
        var picture = new ColourPicture(width, height, new byte[3 * width * height]);
        Fill(picture, 0, 0, width, height, colour);
        return picture;
    }

    private static void Fill(ColourPicture picture, int x, int y, int w, int h, (byte R, byte G, byte B) colour)
    {
        for (var row = y; row < y + h; row++)
            for (var column = x; column < x + w; column++)
                (picture.Pixels[3 * ((row * picture.Width) + column)], picture.Pixels[(3 * ((row * picture.Width) + column)) + 1], picture.Pixels[(3 * ((row * picture.Width) + column)) + 2]) = colour;
    }
}
