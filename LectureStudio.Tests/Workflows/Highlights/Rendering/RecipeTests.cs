using System.Security.Cryptography;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Rendering;

public sealed class RecipeTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Only_what_is_seen_or_heard_makes_another_clip()
    {
        var bench = await RenderBench.OfAsync(folder, await Clips.Lecture);
        string Hash(Clip clip, string shape = "16:9") => bench.Desk(shape).Prepare(clip, new Dictionary<int, SlideInk>(), []).Recipe.Hash;
        var clip = RenderBench.Clip("One", ClipLayout.Full, CaptionStyle.Box, (0.5, 1.5));
        Assert.Equal(Hash(clip), Hash(clip with { Id = "other", Score = 0.1, Title = "Two" }));
        Assert.NotEqual(Hash(clip), Hash(clip with { Pieces = [new(0.5, 1.6)] }));
        Assert.NotEqual(Hash(clip), Hash(clip, "9:16"));
        // There the title is in the picture.
        Assert.NotEqual(Hash(clip, "9:16"), Hash(clip with { Title = "Two" }, "9:16"));
    }

    [Fact(Timeout = 180000)]
    public async Task What_leads_to_a_clip_stays_when_an_earlier_one_is_cut_otherwise()
    {
        var bench = await RenderBench.OfAsync(folder, await Clips.Lecture);
        IReadOnlyList<string> Bridges(bool cards, params (double Start, double End)[] pieces)
        {
            var drafts = pieces.Select(p => bench.Desk("16:9").Prepare(RenderBench.Clip("One", ClipLayout.Full, CaptionStyle.None, p), new Dictionary<int, SlideInk>(), []));
            var clips = drafts.Select(d => new ReelClip("One", d, new("clip.mp4", folder.Path))).ToList();
            var plan = new ReelPlan(new(1280, 720), clips[0].Draft.Recipe.Rate, clips, cards, "Lecture");
            return [.. plan.Parts().Select(p => ReelBridge.Key(plan, p))];
        }
        foreach (var cards in (bool[])[true, false])
        {
            var (before, after) = (Bridges(cards, (0, 1), (1, 2), (2, 3)), Bridges(cards, (0, 0.8), (1, 2), (2, 3)));
            Assert.NotEqual(before[1], after[1]);
            Assert.Equal(before[2], after[2]);
        }
        // Without cards nothing tells which of the clips it is.
        Assert.Equal(Bridges(cards: false, (0, 1), (1, 2), (2, 3))[2], Bridges(cards: false, (1, 2), (2, 3))[1]);
    }

    [Fact(Timeout = 180000)]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        var bench = await RenderBench.OfAsync(folder, await Clips.Lecture) with { Cues = [new(0.5, 1.4, "Said")] };
        List<string> hashes = [];
        foreach (var name in (string[])["first", "second"])
        {
            var rendered = await bench.RenderAsync(new(), Runs.In(folder, name), RenderBench.Clip("One", ClipLayout.Full, CaptionStyle.Box, (0.3, 1.3)), RenderBench.Clip("Two", ClipLayout.Full, CaptionStyle.Outline, (1.5, 2.7)));
            hashes.Add(string.Join(' ', rendered.Artifacts().Select(a => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(a.File.Path))))));
        }
        Assert.Equal(hashes[0], hashes[1]);
    }
}
