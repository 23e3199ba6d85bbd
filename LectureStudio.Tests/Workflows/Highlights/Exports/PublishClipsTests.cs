using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights.Exports;

public sealed class PublishClipsTests : IDisposable
{
    private static readonly MediaInfo Media = new(100, "mov", new VideoStream(0, 1280, 720, 25, false, 0, "h264", true), null, [], [], null, null);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private Task<PublishedHighlights> PublishAsync(ClipPlan plan, RenderedClips rendered) => new PublishClips().RunAsync(
        (new Recording(new SourceFile(folder["a.mp4"], "a.mp4", "00", 1)), Media, new TopicTrack([], null), plan, rendered, new CompileSettings()), Runs.In(folder));

    [Fact(Timeout = 180000)]
    public async Task Clips_json_tells_reasons_pieces_and_files()
    {
        StageFile Made(string name) => new(name, folder.Path);
        var plan = new ClipPlan([new Clip("c1", "Title", 0.75, [new(EvidenceKind.Definition, 0.8, 12, "is defined as")], [new(10, 12), new(13, 15.5)])], new ScoreWeights(), null);
        var rendered = new RenderedClips([new("c1", Made("clips/01.mp4"), Made("clips/01.vtt"), Made("clips/01.jpg"), 4.52)], Made("reel.mp4"), Made("reel.vtt"), [new("Title", 0, 4.52)]);
        var published = await PublishAsync(plan, rendered);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(published.Clips.Path));
        var clip = json.RootElement.GetProperty("clips")[0];
        Assert.Equal("clips/01.mp4", clip.GetProperty("file").GetString());
        Assert.Equal(13, clip.GetProperty("pieces")[1].GetProperty("start").GetDouble());
        Assert.Equal("is defined as", clip.GetProperty("reasons")[0].GetProperty("text").GetString());
        Assert.Equal(["clips.json", "topics.json", "edit.fcpxml", "edit.mlt", "edit.edl", "reel-chapters.vtt", "chapters.txt"], published.Artifacts().Select(a => a.Name));
    }

    [Fact(Timeout = 180000)]
    public async Task Without_clips_there_is_no_edit_list_and_it_says_why()
    {
        var published = await PublishAsync(new ClipPlan([], new ScoreWeights(), "There is no transcript."), new RenderedClips([], null, null, []));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(published.Clips.Path));
        Assert.Equal(0, json.RootElement.GetProperty("clips").GetArrayLength());
        Assert.Equal("There is no transcript.", json.RootElement.GetProperty("missing").GetString());
        Assert.Equal(["clips.json", "topics.json"], published.Artifacts().Select(a => a.Name));
    }
}
