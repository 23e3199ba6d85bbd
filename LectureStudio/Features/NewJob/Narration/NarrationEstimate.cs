using System.Globalization;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>How long the video will be and how large, before anything is made: voices differ by a fifth, told as "about".</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record NarrationEstimate(double Seconds, long Bytes)
{
    /// <summary>Words a minute of an unhurried voice, pauses included.</summary>
    private const double WordsAMinute = 145;

    /// <summary>Seconds of the opening, and of a picture that nothing is said to.</summary>
    private const double Opening = 3, EachPicture = 3;

    /// <summary>Bytes a second at 1080p as measured of finished videos: whole slides that hardly move, and close views that wander over dense pages.</summary>
    private const double OfSlides = 120_000, OfDensePages = 300_000;

    /// <summary>Null while nothing is known.</summary>
    public static NarrationEstimate? Of(NarrationParts parts, NewJobChoice choice)
    {
        var speed = Math.Max(1, Number(choice["speed"], 100));
        if ((parts.IsFromText ? OfText(parts, speed) : OfDocument(parts.Look, choice, speed)) is not { } seconds) return null;
        var isDense = !parts.IsFromText && parts.Look?.Told?.IsPaper == true;
        return new(seconds, (long)(seconds * (isDense ? OfDensePages : OfSlides) * Pixels(choice)));
    }

    private static double? OfDocument(DocumentLook? look, NewJobChoice choice, double speed) =>
        look is { Problem: null, Told: { } told } && PageChoice.Parse(choice["pages"], look.Pages) is { } chosen ? told.Of([.. chosen], (int)Number(choice["targetLength"], 0), speed) : null;

    private static double? OfText(NarrationParts parts, double speed)
    {
        var (words, pictures) = (TextWords(parts), parts.Pictures.Count);
        // A text is spoken over its pictures.
        return words + pictures > 0 ? Opening + Math.Max(6000 * words / WordsAMinute / speed, EachPicture * pictures) : null;
    }

    private static int TextWords(NarrationParts parts) => parts.TextFile is { } file
        ? (int)Math.Min(file.Bytes / 6, 100_000) // a word and its space have about six letters
        : parts.Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Larger pictures cost less than their pixels, as measured.</summary>
    private static double Pixels(NewJobChoice choice) =>
        choice["resolution"] switch { "2160p" => 3.4, "1440p" => 1.7, _ => 1 } * (choice["format"] == "1:1" ? 0.6 : 1);

    private static double Number(string text, double otherwise) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
