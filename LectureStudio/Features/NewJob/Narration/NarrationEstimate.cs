using System.Globalization;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>How long the video will be and how large, before anything is made: good to a third, told as "about".</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Bytes">Its size.</param>
internal readonly record struct NarrationEstimate(double Seconds, long Bytes)
{
    /// <summary>Words a minute of an unhurried voice, pauses included.</summary>
    private const double WordsAMinute = 145;

    /// <summary>The built-in writer tells about half of what stands on a slide, and nobody stays longer than a minute or shorter than six seconds.</summary>
    private const double ToldOfASlide = 0.5, ShortestSlide = 6, LongestSlide = 60;

    /// <summary>A paper becomes a talk: at most about a seventh of its words.</summary>
    private const double ToldOfAPaper = 0.14;

    private const double OpeningAndClosing = 8;

    /// <summary>Null while nothing is known.</summary>
    public static NarrationEstimate? Of(NarrationParts parts, NewJobChoice choice)
    {
        var speed = Number(choice["speed"], 100) / 100;
        var spoken = parts.IsFromText ? Spoken(TextWords(parts)) : parts.Look is { Problem: null } look ? OfDocument(look, choice["pages"]) : null;
        if (spoken is not { } usual) return null;
        var target = Number(choice["targetLength"], 0);
        var seconds = OpeningAndClosing + (target > 0 && !parts.IsFromText ? Math.Min(target, usual * 2) : usual / speed);
        return new(seconds, (long)(seconds * BytesASecond(choice["resolution"])));
    }

    private static double? OfDocument(DocumentLook look, string pages)
    {
        if (PageChoice.Parse(pages, look.Pages) is not { } chosen) return null;
        var words = chosen.Select(page => look.WordsOnPages[page - 1]);
        return look.IsUpright
            ? Math.Max(30, 60 * words.Sum() * ToldOfAPaper / WordsAMinute)
            : words.Sum(each => Math.Clamp(60 * each * ToldOfASlide / WordsAMinute, ShortestSlide, LongestSlide));
    }

    private static double? Spoken(int? words) => words is { } some and > 0 ? Math.Max(5, 60 * some / WordsAMinute) : null;

    private static int? TextWords(NarrationParts parts) => parts.TextFile is { } file
        ? (int)Math.Min(file.Bytes / 6, 100_000) // a word and its space have about six letters
        : parts.Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Still pages with calm zooms and a voice, as measured of finished videos.</summary>
    private static double BytesASecond(string resolution) => resolution switch { "2160p" => 240_000, "1440p" => 130_000, _ => 80_000 };

    private static double Number(string text, double otherwise) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
