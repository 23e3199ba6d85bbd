using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>What a narrated video will be, in words.</summary>
internal static class NarrationSummary
{
    public static NewJobSummary Of(NewJobChoice choice, NarrationParts parts) => new(Sentence(choice, parts), [.. Notes(choice, parts)]);

    private static string Sentence(NewJobChoice choice, NarrationParts parts)
    {
        var shape = choice["format"] switch { "9:16" => "tall ", "1:1" => "square ", _ => "" };
        var language = choice["language"] is { Length: > 0 } tag and not "auto" ? $" in {SettingWords.Of("language", tag)}" : "";
        var source = parts.HasOwnTitles ? "of each PDF in the ZIP" : parts.IsFromText ? "that tells your text" : parts.Look is { Problem: null } look ? $"that explains {PagesOf(look, choice["pages"])}" : "that explains your PDF";
        var beside = parts.IsFromText && parts.Pictures.Count > 0 ? $" with {Words.Count(parts.Pictures.Count, "picture")}" : "";
        var captions = choice["captions"] switch { "burned" => "captions in the picture", "both" => "captions in the picture and beside it", _ => "captions to switch on" };
        var waits = choice["review"] == "true" ? " Before it is spoken you look at the script." : null;
        return $"A {shape}{choice["resolution"]} video{language} {source}{beside}: with {captions}, chapters, the script and a description.{waits}";
    }

    private static string PagesOf(DocumentLook look, string pages) => PageChoice.Parse(pages, look.Pages) is { } chosen && chosen.Count < look.Pages
        ? $"{chosen.Count} of {look.Pages} pages"
        : Words.Count(look.Pages, "page");

    private static IEnumerable<SummaryNote> Notes(NewJobChoice choice, NarrationParts parts)
    {
        if (choice.Engines.Where(engine => engine is { IsRequired: true, Found: false }).Select(engine => engine.Name).ToList() is { Count: > 0 } missing)
            yield return new("error", "failed", $"{string.Join(", ", missing)} {(missing.Count == 1 ? "does" : "do")} not answer, so parts of it cannot be made.", "settings");
        if (choice.Engines.Where(engine => engine.NeededFor == VoiceCatalog.NeededFor).ToList() is { Count: > 0 } speaking && !speaking.Exists(engine => engine.Found))
            yield return new("error", "failed", "There is no voice on this machine, so the video cannot be spoken.", "settings/voices");
        if (NarrationEstimate.Of(parts, choice) is { } estimate)
            yield return new("schedule", "quiet", $"About {Words.Length(Rounded(estimate.Seconds))} long, about {Words.Bytes(estimate.Bytes)}.");
        if (parts.Music is not null) yield return new("music_note", "done", $"Your music plays under the voice, at {choice["musicVolume"]} %.");
        if (parts.Logo is not null) yield return new("branding_watermark", "done", "Your logo stands in the corner.");
        yield return SendsAway(choice);
    }

    /// <summary>An estimate is not told to the second.</summary>
    private static double Rounded(double seconds) => seconds < 90 ? Math.Max(10, Math.Round(seconds / 10) * 10) : seconds;

    private static SummaryNote SendsAway(NewJobChoice choice) => (choice["writer"] == "model", choice["backgrounds"] == "endpoint") switch
    {
        (true, true) => new("cloud_upload", "waiting", "The text is sent to the language model and the picture service you set."),
        (true, false) => new("cloud_upload", "waiting", "The text is sent to the language model you set."),
        (false, true) => new("cloud_upload", "waiting", "Titles are sent to the picture service you set."),
        _ => new("lock", "quiet", "Nothing leaves this machine."),
    };
}
