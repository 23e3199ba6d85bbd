using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Browser;

/// <summary>
/// A narrated video of three made-up pages in no time: two scenes, five sentences of two seconds each. Everything that a person sees of it is of the
/// real types, and its stages have the real names.
/// </summary>
public sealed class NarrationWorkflow : Workflow<NarrationSource, NarratedVideoSettings>
{
    public override string Name => "narrated-video";
    public override string Title => "Narrated video";
    public override string Description => "A video that explains a document.";

    protected override void Describe(Plan plan) => plan.Add<ReadDocument>().AddReviewed<WriteScript>("Look at the script").Add<SpeakScript>().Add<ExportVideo>();

    public sealed class ReadDocument : Stage<GivenDocument, SourceDocument>
    {
        public override string Doing => "Reading the document";

        public override async Task<SourceDocument> RunAsync(GivenDocument input, StageRun run)
        {
            var pages = new List<DocumentPage>();
            for (var number = 1; number <= 3; number++)
            {
                var preview = run.NewFile($"pages/{number}.png");
                File.Copy(await Clips.MakeAsync("page.png", ["-f", "lavfi", "-i", "testsrc2=size=640x360", "-frames:v", "1"]), preview.Path);
                pages.Add(new(number, PageOrigin.Document, number, 640, 360, [], preview, null, new("#ffffff", "#000000", "#224488"), IsScanned: false));
            }
            return new("Fitting a line", null, "en", DocumentKind.Slides, pages, null, []);
        }
    }

    public sealed class WriteScript : Stage<SourceDocument, Script>
    {
        public override string Doing => "Writing the script";

        public override Task<Script> RunAsync(SourceDocument input, StageRun run) => Task.FromResult(new Script("Fitting a line", "en", "builtin",
        [
            new("s1", SceneKind.Title, "How it begins", 1, [new("This is about a line.", 1), new("It leans towards the points.", 1, new(0.1, 0.2, 0.5, 0.3))]),
            new("s2", SceneKind.Text, "What squares do", 2, [new("Errors are squared.", 2, new(0.1, 0.1, 0.8, 0.2)), new("Then they are added.", 2, new(0.1, 0.5, 0.8, 0.2)), new("The sum is made small.", 3)]),
        ]));
    }

    public sealed class SpeakScript : Stage<Script, SpokenScript>
    {
        public override string Doing => "Speaking";

        public override async Task<SpokenScript> RunAsync(Script input, StageRun run)
        {
            var sound = run.NewFile("scene.wav");
            await File.WriteAllBytesAsync(sound.Path, new byte[44]);
            return new([.. input.Scenes.Select(s => new SpokenScene(s.Id, sound, 2 * s.Sentences.Count, [.. s.Sentences.Select((_, i) => new SpokenSentence(2 * i, 2 * i + 1.6, "espeak-ng:en-gb"))]))], "espeak-ng:en-gb", []);
        }
    }

    public sealed class ExportVideo : Stage<(Script Script, SpokenScript Spoken), NarratedVideoFiles>
    {
        public override string Doing => "Finishing the video";

        public override async Task<NarratedVideoFiles> RunAsync((Script Script, SpokenScript Spoken) input, StageRun run)
        {
            var (script, spoken) = input;
            var video = run.NewFile("video.mp4");
            File.Copy(await Clips.Lecture, video.Path);
            var thumbnail = run.NewFile("thumbnail.jpg");
            File.Copy(await Clips.MakeAsync("thumbnail.jpg", ["-f", "lavfi", "-i", "testsrc2=size=320x180", "-frames:v", "1"]), thumbnail.Path);
            return new(
                video, await WriteAsync("video.vtt", "WEBVTT\n\n00:00.000 --> 00:01.600\nThis is about a line.\n"), await WriteAsync("video.srt", ""), await WriteAsync("script.md", "# Fitting a line\n"),
                await WriteAsync("script.json", Json(script, spoken)), thumbnail, await WriteAsync("description.md", "# Fitting a line\n"), [await WriteAsync("scenes/01.mp4", "one")],
                new(spoken.Seconds, 1920, 1080, script.Scenes.Count, 12_000, -16.1, -1.6));

            async Task<StageFile> WriteAsync(string name, string text)
            {
                var file = run.NewFile(name);
                await File.WriteAllTextAsync(file.Path, text);
                return file;
            }
        }

        private static string Json(Script script, SpokenScript spoken)
        {
            var (scenes, start) = (new List<object>(), 0.0);
            foreach (var (scene, sound) in script.Scenes.Zip(spoken.Scenes))
            {
                var from = start;
                scenes.Add(new { scene.Title, scene.Page, start = from, end = from + sound.Seconds, sentences = scene.Sentences.Zip(sound.Sentences, (s, t) => new { s.Text, start = from + t.Start, end = from + t.End, s.Page, t.Voice }) });
                start += sound.Seconds;
            }
            return System.Text.Json.JsonSerializer.Serialize(new { script.Title, script.Language, spoken.Seconds, scenes }, StudioJson.Compact);
        }
    }
}
