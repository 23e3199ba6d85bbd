using LectureStudio.Pipeline.Tools.Fonts;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>The words of a script that can be written into its pictures: those of a script without a font here would be empty boxes.</summary>
internal static class LetteredScript
{
    /// <summary>The script with titles and sentences that cannot be written emptied, and what to tell of it.</summary>
    /// <param name="script">As it is spoken.</param>
    /// <param name="isBurned">Whether its sentences are written as well as its titles.</param>
    public static (Script Script, string? Notice) Of(Script script, FontCoverage fonts, bool isBurned)
    {
        var written = script.Scenes.Select(s => s.Title).Prepend(script.Title).Concat(isBurned ? script.Scenes.SelectMany(s => s.Sentences).Select(s => s.Text) : []);
        var missing = fonts.MissingIn(string.Concat(written)).ToList();
        if (missing.Count == 0) return (script, null);
        var lettered = script with
        {
            Title = Kept(script.Title),
            Scenes = [.. script.Scenes.Select(s => s with { Title = Kept(s.Title), Sentences = [.. s.Sentences.Select(t => t with { Text = Kept(t.Text) })] })],
        };
        var (names, packages) = (string.Join(" and ", missing.Select(m => m.Name)), string.Join(' ', missing.Select(m => m.Package).Distinct()));
        return (lettered, $"No font here has {names} letters, so the picture goes without those titles{(isBurned ? " and captions" : "")}. Install {packages} (apt-get install {packages}), start the studio anew and make the video again.");

        string Kept(string text) => fonts.MissingIn(text).Any() ? "" : text;
    }
}
