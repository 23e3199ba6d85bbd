using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights.Exports;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Writes down what the clips are, and the same edit list for video editors.</summary>
public sealed class PublishClips
    : Stage<(Recording Recording, MediaInfo Media, TopicTrack Topics, ClipPlan Plan, RenderedClips Rendered, CompileSettings Settings), PublishedHighlights>
{
    public override string Doing => "Writing the edit list";

    public override double UsualSeconds => 0.1;

    public override async Task<PublishedHighlights> RunAsync(
        (Recording Recording, MediaInfo Media, TopicTrack Topics, ClipPlan Plan, RenderedClips Rendered, CompileSettings Settings) input, StageRun run)
    {
        var clips = await WriteAsync("clips.json", ClipsFile.Json(input.Plan, input.Rendered), run);
        var topics = await WriteAsync("topics.json", TopicsFile.Json(input.Topics, input.Plan.Weights), run);
        if (input.Plan.Clips.Count == 0) return new(clips, topics, [], []);

        var list = EditList.Of(LectureTitle.Of(input.Settings, input.Recording.File), input.Recording.File, input.Media, input.Plan);
        return new(
            clips, topics,
            [await WriteAsync("edit.fcpxml", Fcpxml.Write(list), run), await WriteAsync("edit.mlt", MltXml.Write(list), run), await WriteAsync("edit.edl", Edl.Write(list), run)],
            [await WriteAsync("reel-chapters.vtt", ChapterList.Vtt(input.Rendered.ReelChapters), run), await WriteAsync("chapters.txt", ChapterList.Text(input.Rendered.ReelChapters), run)]);
    }

    private static async Task<StageFile> WriteAsync(string name, string text, StageRun run)
    {
        var file = run.NewFile(name);
        await File.WriteAllTextAsync(file.Path, text, run.Cancellation);
        return file;
    }
}
