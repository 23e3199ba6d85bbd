using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A clip for the reel.</summary>
internal sealed record ReelClip(string Title, ClipDraft Draft, StageFile Video)
{
    public long Frames => Draft.Recipe.Frames;

    public long Fade => ReelSeams.FadeOf(Draft.Recipe);
}

/// <summary>What the reel is made of.</summary>
/// <param name="Cards">Whether a card with its title goes before each clip.</param>
/// <param name="Lecture">The lecture's title.</param>
internal sealed record ReelPlan(Canvas Canvas, FrameRate Rate, IReadOnlyList<ReelClip> Clips, bool Cards, string Lecture)
{
    /// <summary>A card is read in this time, its cross-fades included; seconds.</summary>
    private const double CardSeconds = 2.8;

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<ReelPart> Parts()
    {
        var parts = new List<ReelPart>();
        long at = 0;
        for (var i = 0; i < Clips.Count; i++)
        {
            var (before, clip) = (i == 0 ? null : Clips[i - 1], Clips[i]);
            var shared = before is null ? 0 : Math.Min(before.Fade, clip.Fade);
            var bridge = Cards ? (long)Math.Round(CardSeconds * Rate.PerSecond) : before is null ? 0 : before.Fade + clip.Fade - shared;
            // Without a card the first clip begins as it is.
            var head = Cards || before is not null ? clip.Fade : 0;
            var tail = i == Clips.Count - 1 ? 0 : clip.Fade;
            parts.Add(new(i, at, bridge, at + bridge - head, head, tail, Cards ? 0 : shared));
            at += bridge + clip.Frames - head - tail;
        }
        return parts;
    }
}

/// <summary>A bridge (card and cross-fades, or one cross-fade) and the clip it leads to; frames.</summary>
/// <param name="At">Where the bridge begins in the reel.</param>
/// <param name="Bridge">Its length.</param>
/// <param name="ClipAt">Where the clip's first frame is in the reel.</param>
/// <param name="Head">How many of the clip's first frames are in the bridge.</param>
/// <param name="Tail">How many of its last frames are in the next bridge.</param>
/// <param name="Shared">How many frames of the bridge show two clips.</param>
internal sealed record ReelPart(int Clip, long At, long Bridge, long ClipAt, long Head, long Tail, long Shared);
