using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Support;

/// <summary>A workflow that makes in no time what the pages show: slides in time, a transcript, notes, files of each kind. Steered by <see cref="ShelfScript"/>.</summary>
public sealed class ShelfWorkflow : Workflow<LectureRecording, ShelfSettings>
{
    public override string Name => "demo";
    public override string Title => "Demo";
    public override string Description => "Makes something of each kind.";

    protected override void Describe(Plan plan) => plan.Add<ShowSlides>().Add<WriteDown>();
}

public sealed record ShelfSettings
{
    public string Title { get; init; } = "";
    public string Date { get; init; } = "";

    [Setting("Language", "Language of the speech.", IsMain = true)]
    public string Language { get; init; } = "en";

    [Setting("Review questions", "How many questions a section.", Min = 0, Max = 5, IsMain = true)]
    public int Questions { get; init; } = 2;
}

/// <summary>What a test wants to happen inside the stages.</summary>
public sealed class ShelfScript
{
    /// <summary>Called when a stage has shown what it shows, before it is done.</summary>
    public Func<string, StageRun, Task> Inside { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>Slides, poster, waveform.</summary>
public sealed record ShelfSlides(double Duration, IReadOnlyList<StageFile> Slides, StageFile Poster, StageFile Peaks, StageFile Json) : IPublishesArtifacts, ITellsDuration
{
    public IEnumerable<StageArtifact> Artifacts() =>
    [
        .. Slides.Select(s => new StageArtifact(s.Name, ArtifactKind.Slide, s)),
        new(Poster.Name, ArtifactKind.Poster, Poster), new(Peaks.Name, ArtifactKind.Data, Peaks), new(Json.Name, ArtifactKind.Data, Json),
    ];
}

/// <summary>The texts.</summary>
public sealed record ShelfTexts(IReadOnlyList<StageFile> Transcript, IReadOnlyList<StageFile> Handout, StageFile Json) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() =>
    [
        .. Transcript.Select(f => new StageArtifact(f.Name, ArtifactKind.Transcript, f)),
        .. Handout.Select(f => new StageArtifact(f.Name, ArtifactKind.Handout, f)),
        new(Json.Name, ArtifactKind.Data, Json),
    ];
}

public sealed class ShowSlides(ShelfScript script) : Stage<Recording, ShelfSlides>
{
    public const int Seconds = 60;

    public override string Doing => "Finding the slides";

    public override async Task<ShelfSlides> RunAsync(Recording input, StageRun run)
    {
        var slides = new List<StageFile>();
        for (var n = 1; n <= 3; n++)
        {
            var slide = run.NewFile($"slides/{n:000}.png");
            await File.WriteAllBytesAsync(slide.Path, await ShelfPictures.SlideAsync(n), run.Cancellation);
            run.Show(slide);
            run.Report(n / 4.0, $"{n} of 3");
            slides.Add(slide);
        }
        await script.Inside(Name, run);
        var poster = run.NewFile("poster.png");
        File.Copy(slides[0].Path, poster.Path, overwrite: true);
        var peaks = run.NewFile("waveform.peaks");
        await File.WriteAllBytesAsync(peaks.Path, [.. Enumerable.Range(0, Seconds * 10).Select(i => (byte)(Math.Abs(Math.Sin(i / 9.0)) * 220))]);
        var json = run.NewFile("slides.json");
        var visits = slides.Select((s, i) => new { slide = i + 1, kind = "slide", start = i * 20.0, end = i * 20 + 20.0, image = s.Name, title = $"Part {i + 1}", text = "", confidence = 1.0 });
        await File.WriteAllTextAsync(json.Path, JsonSerializer.Serialize(new { visits }));
        return new ShelfSlides(Seconds, slides, poster, peaks, json);
    }
}

public sealed record ShelfNoteSettings(string Language, int Questions) : IStageSettings;

public sealed class WriteDown(ShelfScript script) : Stage<(Recording Recording, ShelfSlides Slides, ShelfNoteSettings Settings), ShelfTexts>
{
    /// <summary>Would replace the page it is on, were it allowed to run.</summary>
    public const string Hostile = "<!doctype html><meta charset=utf-8><title>Handout</title><h1>Handout</h1><script>document.body.textContent = 'taken over'</script>";

    public override string Doing => "Writing the notes";

    public override async Task<ShelfTexts> RunAsync((Recording Recording, ShelfSlides Slides, ShelfNoteSettings Settings) input, StageRun run)
    {
        await script.Inside(Name, run);
        var cues = Enumerable.Range(0, 30).Select(i => new { start = i * 2.0, end = i * 2 + 2.0, text = $"Line {i} of what was said about slide {i / 10 + 1}." }).ToList();
        var sections = Enumerable.Range(0, 3).Select(i => new
        {
            number = i + 1, title = $"Part {i + 1}", start = i * 20.0, end = i * 20 + 20.0, slide = i + 1,
            summary = new[] { new { text = $"What part {i + 1} says, in a sentence.", time = i * 20.0 } },
            keyPoints = new[] { new { text = $"The point of part {i + 1}", time = i * 20 + 4.0 } },
            terms = new[] { new { name = $"Term {i + 1}", definition = "what it means", time = i * 20 + 6.0 } },
            questions = Enumerable.Range(0, input.Settings.Questions).Select(q => new { question = $"Question {q + 1}?", answer = "Answer.", time = i * 20 + 8.0 }),
        });
        var vtt = "WEBVTT\n\n" + string.Join("\n\n", cues.Select(c => $"{TimeSpan.FromSeconds(c.start):hh\\:mm\\:ss\\.fff} --> {TimeSpan.FromSeconds(c.end):hh\\:mm\\:ss\\.fff}\n{c.text}"));
        return new ShelfTexts(
            [
                await WriteAsync("transcript.json", JsonSerializer.Serialize(new { language = input.Settings.Language, source = "givenCaptions", engine = "demo", cues })),
                await WriteAsync("transcript.vtt", vtt),
                await WriteAsync("transcript.txt", string.Join('\n', cues.Select(c => c.text))),
            ],
            [await WriteAsync("handout.html", Hostile), await WriteAsync("handout.md", "# Handout\n")],
            await WriteAsync("handout.json", JsonSerializer.Serialize(new { language = "en", sections, sources = new { notes = "demo" } })));

        async Task<StageFile> WriteAsync(string name, string text)
        {
            var file = run.NewFile(name);
            await File.WriteAllTextAsync(file.Path, text, run.Cancellation);
            return file;
        }
    }
}
