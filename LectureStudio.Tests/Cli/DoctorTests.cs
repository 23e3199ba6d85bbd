using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Cli;

public class DoctorTests
{
    [Fact(Timeout = 60000)]
    public async Task Says_as_json_what_is_here()
    {
        var (code, output, _) = await StudioProcess.RunAsync("doctor", "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var ffmpeg = json.RootElement.EnumerateArray().Single(e => e.GetProperty("name").GetString() == "ffmpeg");
        Assert.True(ffmpeg.GetProperty("found").GetBoolean());
        Assert.True(ffmpeg.GetProperty("isRequired").GetBoolean());
        Assert.NotEmpty(ffmpeg.GetProperty("version").GetString()!);
        Assert.NotEmpty(ffmpeg.GetProperty("howToInstall").GetString()!);
    }

    [Fact(Timeout = 60000)]
    public async Task A_missing_required_engine_is_an_exit_code_and_a_word_on_how_to_get_it()
    {
        await using var studio = StudioProcess.Start(["doctor"], new Dictionary<string, string> { ["Tools__Pandoc"] = "no-such-pandoc" });
        Assert.Equal(1, await studio.WaitAsync());
        Assert.Contains("apt-get install pandoc", studio.Output, StringComparison.Ordinal);
        Assert.Contains("Missing and required: pandoc.", studio.Output, StringComparison.Ordinal);
    }
}
