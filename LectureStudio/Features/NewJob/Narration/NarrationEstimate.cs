using System.Globalization;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>How long the video will be and how large, before anything is made: good to a half, told as "about".</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record NarrationEstimate(double Seconds, long Bytes)
{
    /// <summary>Words a minute of an unhurried voice, pauses included.</summary>
    private const double WordsAMinute = 145;

    /// <summary>Of what stands on a slide the built-in writer tells about half: three quarters of slides full of sentences, a third where there is code. In seconds: from a page with hardly a word to a dense one.</summary>
    private const double ToldOfASlide = 0.5, ShortestSlide = 6, LongestSlide = 90;

    /// <summary>A paper becomes a talk: half a minute a page, but no shorter and no longer than this, and never most of what stands there; as it is planned.</summary>
    private const double SecondsAPage = 30, ShortTalk = 300, LongTalk = 480, MostOfAPaper = 0.6;

    private const double OpeningAndClosing = 8, EachPicture = 3;

    /// <summary>Null while nothing is known.</summary>
    public static NarrationEstimate? Of(NarrationParts parts, NewJobChoice choice)
    {
        var speed = Number(choice["speed"], 100) / 100;
        var spoken = parts.IsFromText ? Spoken(TextWords(parts), parts.Pictures.Count) : parts.Look is { Problem: null } look ? OfDocument(look, choice["pages"]) : null;
        if (spoken is not { } usual) return null;
        var target = Number(choice["targetLength"], 0);
        var seconds = OpeningAndClosing + (target > 0 && !parts.IsFromText ? Math.Min(target, usual * 2) : usual / speed);
        return new(seconds, (long)(seconds * BytesASecond(choice["resolution"])));
    }

    private static double? OfDocument(DocumentLook look, string pages)
    {
        if (PageChoice.Parse(pages, look.Pages) is not { } chosen) return null;
        var words = chosen.Select(page => look.WordsOnPages[page - 1]).ToList();
        return look.IsUpright
            ? Math.Min(Math.Clamp(SecondsAPage * chosen.Count, ShortTalk, LongTalk), 60 * words.Sum() * MostOfAPaper / WordsAMinute)
            : words.Sum(each => Math.Clamp(60 * each * ToldOfASlide / WordsAMinute, ShortestSlide, LongestSlide));
    }

    private static double? Spoken(int words, int pictures) => words + pictures > 0 ? (60 * words / WordsAMinute) + (EachPicture * pictures) : null;

    private static int TextWords(NarrationParts parts) => parts.TextFile is { } file
        ? (int)Math.Min(file.Bytes / 6, 100_000) // a word and its space have about six letters
        : parts.Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Still pages with calm zooms and a voice, as measured of finished videos.</summary>
    private static double BytesASecond(string resolution) => resolution switch { "2160p" => 380_000, "1440p" => 190_000, _ => 110_000 };

    private static double Number(string text, double otherwise) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
