using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What <see cref="MakeBackgrounds"/> depends on.</summary>
public sealed record BackgroundSettings : IStageSettings
{
    public string Theme { get; init; } = "auto";
    public string Backgrounds { get; init; } = "theme";
    public string Format { get; init; } = "16:9";
}

/// <summary>Chooses the colours of the video and makes what lies behind the pages.</summary>
public sealed class MakeBackgrounds(BackgroundMaker maker) : Stage<(SourceDocument Document, Script Script, BackgroundSettings Settings), Backgrounds>
{
    public override string Doing => "Making the backgrounds";

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 2;

    public override string? Fingerprint => maker.Endpoint;

    public override async Task<Backgrounds> RunAsync((SourceDocument Document, Script Script, BackgroundSettings Settings) input, StageRun run)
    {
        var look = Themes.Of(input.Settings.Theme, input.Document.Pages);
        if (input.Settings.Backgrounds == "off") return new(look, []);
        // Stretched to 1440 and 2160 lines without harm: there is nothing sharp in them.
        var size = VideoSize.Of("1080p", input.Settings.Format);
        var pictures = await maker.MakeAsync(input.Document, input.Script, input.Settings.Backgrounds, look, size, run);
        return new(look, pictures);
    }
}
