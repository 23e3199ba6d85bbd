using System.Text.Json;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Highlights;

public sealed class FindSilencesTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Silences_are_told_in_seconds_and_written_down()
    {
        var track = await new FindSilences().RunAsync(await Waves.ToneAsync(folder, 12.3, 2, 7.25), Runs.In(folder));
        Assert.Equal([(2.0, 2.5), (7.25, 7.75)], track.Regions.Select(r => (Math.Round(r.Start, 1) == 2 ? 2.0 : Math.Round(r.Start, 2), Math.Round(r.End, 2))));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(track.SilencesJson.Path));
        Assert.Equal(track.Regions.Select(r => (r.Start, r.End)), json.RootElement.EnumerateArray().Select(e => (e.GetProperty("start").GetDouble(), e.GetProperty("end").GetDouble())));
        Assert.Equal("silences.json", Assert.Single(track.Artifacts()).Name);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_sound_there_is_no_silence_and_no_failure()
    {
        var track = await new FindSilences().RunAsync(new AudioTrack(null, null, null), Runs.In(folder));
        Assert.Empty(track.Regions);
        Assert.Null(track.Threshold);
        Assert.Equal("[]", (await File.ReadAllTextAsync(track.SilencesJson.Path)).Trim());
    }
}
