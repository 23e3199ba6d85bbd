using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.Narration;

/// <summary>What the script editor shows besides the script.</summary>
/// <param name="Job">Whose pages these are.</param>
/// <param name="Pages">By number: width ÷ height.</param>
/// <param name="Spoken">The saved script as it was spoken; null before.</param>
/// <param name="Voice">As in the settings: who speaks, how fast, and how words are said.</param>
/// <param name="Costs">What the last run took, for estimates.</param>
public sealed record ScriptMaterial(Guid Job, IReadOnlyDictionary<int, double> Pages, SpokenScript? Spoken, ScriptVoice Voice, ScriptCosts Costs)
{
    /// <summary>Where a page's picture is.</summary>
    /// <param name="width">Pixels, about.</param>
    public string PageUrl(int page, int width = 640) => $"/api/jobs/{Job}/pages/{page}?w={width}";

    /// <summary>Where the picture of a scene is: its own, else its page's.</summary>
    public string PictureUrl(ScriptScene scene, int width = 640) => scene.Picture is { } own ? $"/api/looks/{own.Name}/picture?w={width}" : PageUrl(scene.Page, width);
}

/// <summary>Who speaks.</summary>
/// <param name="Voice">A voice's id, or <c>auto</c>.</param>
/// <param name="Speed">Percent.</param>
/// <param name="Pronunciation">The video's own list.</param>
public sealed record ScriptVoice(string Voice, int Speed, string Pronunciation);

/// <summary>What the last whole run of the later stages took.</summary>
/// <param name="HasRun">Whether a video was made before.</param>
/// <param name="Sentence">Seconds to speak one sentence.</param>
/// <param name="Scene">Seconds to render one scene.</param>
/// <param name="Join">Seconds to join and finish the video; all three 0 when nobody knows.</param>
public sealed record ScriptCosts(bool HasRun, double Sentence, double Scene, double Join);
