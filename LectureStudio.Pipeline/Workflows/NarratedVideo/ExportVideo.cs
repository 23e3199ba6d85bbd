using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Joins the scenes to the finished video and writes what lies beside it.</summary>
public sealed class ExportVideo(MusicBed music, VideoJoin join, ThumbnailCard thumbnails)
    : Stage<(GivenDocument Document, GivenPictures Pictures, GivenMusic Music, SourceDocument Source, Script Script, SpokenScript Spoken, Backgrounds Backgrounds, SceneVideos Videos, ExportVideoSettings Settings), NarratedVideoFiles>
{
    public override string Doing => "Joining the scenes";

    public override Lane Lane => Lane.Encode;

    public override double UsualSeconds => 40;

    public override async Task<NarratedVideoFiles> RunAsync(
        (GivenDocument Document, GivenPictures Pictures, GivenMusic Music, SourceDocument Source, Script Script, SpokenScript Spoken, Backgrounds Backgrounds, SceneVideos Videos, ExportVideoSettings Settings) input,
        StageRun run)
    {
        var timeline = Timeline.Of(input.Script, input.Spoken, input.Videos);
        var cues = SentenceCues.Of(timeline);
        var vtt = await WriteAsync("video.vtt", CaptionWriter.Vtt(cues, timeline.Language), run);
        var srt = await WriteAsync("video.srt", CaptionWriter.Srt(cues), run);
        var bed = input.Music.File is { } given && input.Settings.MusicVolume > 0 ? await music.MakeAsync(given, input.Settings.MusicVolume, timeline.Seconds, run) : null;
        var (video, facts) = await join.MakeAsync(new(timeline, input.Videos, input.Spoken, bed, input.Settings.Captions == "burned" ? null : vtt), run);
        var sources = new VideoSources(input.Source, input.Document.File?.Name, [.. input.Pictures.Files.Select(f => f.Name)], bed is null ? null : input.Music.File?.Name, input.Spoken.Voice);
        return new(
            video, vtt, srt,
            await WriteAsync("script.md", ScriptText.Markdown(timeline), run),
            await WriteAsync("script.json", ScriptData.Json(timeline), run),
            await thumbnails.MakeAsync(timeline, input.Videos, input.Backgrounds.Look, run),
            await WriteAsync("description.md", DescriptionText.Markdown(timeline, facts, sources), run),
            [.. input.Videos.Scenes.Select((s, i) => Link(s.Video, FormattableString.Invariant($"scenes/{i + 1:00}.mp4"), run))],
            facts);
    }

    private static StageFile Link(StageFile made, string name, StageRun run)
    {
        var file = run.NewFile(name);
        HardLink.Create(made.Path, file.Path);
        return file;
    }

    private static async Task<StageFile> WriteAsync(string name, string text, StageRun run)
    {
        var file = run.NewFile(name);
        await File.WriteAllTextAsync(file.Path, text, run.Cancellation);
        return file;
    }
}
