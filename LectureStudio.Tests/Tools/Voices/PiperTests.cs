using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Tools.Voices;

/// <summary>Piper stands in as a script; the program itself is not needed.</summary>
public sealed class PiperTests : IDisposable
{
    private const string Help = "usage: /opt/piper/piper [options]\n\noptions:\n   -h        --help              show this message and exit\n   -m  FILE  --model       FILE  path to onnx model file\n   -f  FILE  --output_file FILE  path to output WAV file";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task It_is_found_with_its_models_and_speaks_what_comes_on_its_input()
    {
        await ModelAsync("en_US-lessac-medium");
        var piper = await PiperAsync($"""
            case "$1" in
            --help) echo '{Help}' >&2;;
            --version) echo 1.2.0;;
            *) printf '%s\n' "$@" > '{folder["arguments"]}'; cat > '{folder["input"]}'; echo RIFF > "$4";;
            esac
            """);
        var found = await piper.LookAsync(CancellationToken.None);
        Assert.Equal(("1.2.0", null), (found.Version, found.Absence));
        var voice = Assert.Single(found.Voices);
        Assert.Equal("piper:en_US-lessac-medium", voice.Id);
        await piper.SpeakAsync(new(voice, "It's $(so) \"quoted\".", 125, folder["sound.wav"]), CancellationToken.None);
        Assert.Equal(["-m", folder["voices/en_US-lessac-medium.onnx"], "-f", folder["sound.wav"], "--length_scale", "0.8"], await File.ReadAllLinesAsync(folder["arguments"]));
        Assert.Equal("It's $(so) \"quoted\".\n", await File.ReadAllTextAsync(folder["input"]));
        Assert.True(File.Exists(folder["sound.wav"]));
    }

    [Fact(Timeout = 180000)]
    public async Task A_mouse_tool_of_that_name_is_not_believed()
    {
        await ModelAsync("en_US-lessac-medium");
        var piper = await PiperAsync("echo 'Usage:\n  piper [OPTION...]\n\nHelp Options:\n  -h, --help       Show help options\n  --help-gtk       Show GTK+ Options'");
        var found = await piper.LookAsync(CancellationToken.None);
        Assert.Empty(found.Voices);
        Assert.Contains("another program of that name", found.Absence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_a_model_or_without_itself_it_says_what_is_missing()
    {
        Assert.Contains("no voice in " + folder["voices"], (await (await PiperAsync($"echo '{Help}'")).LookAsync(CancellationToken.None)).Absence, StringComparison.Ordinal);
        Assert.Contains("not on this machine", (await Piper(folder["not-there"]).LookAsync(CancellationToken.None)).Absence, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Another_model_of_the_same_name_is_another_voice_and_broken_ones_are_left_out()
    {
        var piper = await PiperAsync("exit 0");
        var empty = piper.Fingerprint;
        await ModelAsync("en_US-lessac-medium");
        var one = piper.Fingerprint;
        await File.WriteAllTextAsync(folder["voices/en_US-lessac-medium.onnx"], "another model");
        Assert.Equal(3, new[] { empty, one, piper.Fingerprint }.Distinct().Count());
        await ModelAsync("broken", "[1");
        await ModelAsync("no-language", "{}");
        await ModelAsync("a b; c", null);
        Assert.Equal("en_US-lessac-medium", Assert.Single(PiperModel.Find(folder["voices"])).Name);
    }

    private async Task ModelAsync(string name, string? json = null)
    {
        Directory.CreateDirectory(folder["voices"]);
        await File.WriteAllTextAsync(folder[$"voices/{name}.onnx"], "a model");
        await File.WriteAllTextAsync(folder[$"voices/{name}.onnx.json"], json ?? """{"dataset":"lessac","audio":{"quality":"medium"},"language":{"code":"en_US","name_english":"English"}}""");
    }

    private async Task<Piper> PiperAsync(string script) => Piper(await OwnProgram.WriteAsync(folder["piper"], script));

    private Piper Piper(string program) => new(new ToolRunner(), Options.Create(new ToolOptions { Piper = program }), Options.Create(new StorageOptions { Root = folder.Path }));
}
