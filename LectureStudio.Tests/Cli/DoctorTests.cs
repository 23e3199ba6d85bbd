using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Cli;

public class DoctorTests
{
    [Fact(Timeout = 180000)]
    public async Task Says_as_json_what_is_here()
    {
        var (code, output, _) = await StudioProcess.RunAsync("doctor", "--json");
        using var json = JsonDocument.Parse(output);
        var engines = json.RootElement.EnumerateArray().ToList();
        // A machine that is very busy may be late to answer for one of them; the exit code has to agree with what is said.
        Assert.Equal(engines.All(e => e.GetProperty("found").GetBoolean() || !e.GetProperty("isRequired").GetBoolean()) ? 0 : 1, code);
        var ffmpeg = engines.Single(e => e.GetProperty("name").GetString() == "ffmpeg");
        Assert.True(ffmpeg.GetProperty("found").GetBoolean());
        Assert.True(ffmpeg.GetProperty("isRequired").GetBoolean());
        Assert.NotEmpty(ffmpeg.GetProperty("version").GetString()!);
        Assert.NotEmpty(ffmpeg.GetProperty("howToInstall").GetString()!);
    }

    [Fact(Timeout = 180000)]
    public async Task A_missing_required_engine_is_an_exit_code_and_a_word_on_how_to_get_it()
    {
        await using var studio = StudioProcess.Start(["doctor"], new Dictionary<string, string> { ["Tools__Pandoc"] = "no-such-pandoc" });
        Assert.Equal(1, await studio.WaitAsync());
        Assert.Contains("apt-get install pandoc", studio.Output, StringComparison.Ordinal);
        Assert.Matches("Missing and required: .*pandoc", studio.Output);
    }

    [Fact(Timeout = 180000)]
    public async Task Hears_each_engine_speak()
    {
        var (code, output, _) = await StudioProcess.RunAsync("doctor", "--voices", "--json");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        var engines = json.RootElement.EnumerateArray().ToDictionary(e => e.GetProperty("engine").GetProperty("engine").GetString()!);
        foreach (var name in (string[])["espeak-ng", "flite"])
        {
            Assert.NotEmpty(engines[name].GetProperty("engine").GetProperty("voices").EnumerateArray());
            var heard = engines[name].GetProperty("heard");
            Assert.True(heard.GetProperty("isAudible").GetBoolean() && heard.GetProperty("isUnclipped").GetBoolean());
            Assert.InRange(heard.GetProperty("loudness").GetDouble(), -17, -15);
        }
        Assert.False(engines["endpoint"].TryGetProperty("heard", out _));
    }
}
