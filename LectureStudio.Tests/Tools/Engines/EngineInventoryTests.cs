using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Tools.Engines;

public class EngineInventoryTests
{
    private static readonly Regex Answer = new(@"^speaks (?<version>\S+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private static Task<EngineStatus> AskAsync(string program, int patience = 15) =>
        new ProgramProbe(new ToolRunner(), new KnownProgram("voice", program, "--version", Answer, "speaking", "get one")) { Patience = TimeSpan.FromSeconds(patience) }.LookAsync(default);

    private static Task<string> ProgramAsync(TempFolder folder, string script) => OwnProgram.WriteAsync(folder["voice"], script);

    [Fact(Timeout = 120000)]
    public async Task An_engine_is_known_by_its_answer_whatever_its_exit_code()
    {
        using var folder = new TempFolder();
        var status = await AskAsync(await ProgramAsync(folder, "echo 'speaks 1.2' >&2; exit 99"));
        Assert.True(status.Found);
        Assert.Equal("1.2", status.Version);
    }

    [Fact(Timeout = 120000)]
    public async Task Another_program_of_the_same_name_is_not_taken()
    {
        using var folder = new TempFolder();
        var status = await AskAsync(await ProgramAsync(folder, "echo 'a tool for mice'"));
        Assert.False(status.Found);
        Assert.Contains("another program of that name", Assert.Single(status.Details), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task A_missing_program_is_simply_not_found()
    {
        var status = await AskAsync("no-such-program-here");
        Assert.False(status.Found);
        Assert.Null(status.Version);
    }

    [Fact(Timeout = 120000)]
    public async Task A_program_that_never_answers_does_not_hold_the_others()
    {
        using var folder = new TempFolder();
        var status = await AskAsync(await ProgramAsync(folder, "sleep 60"), patience: 2);
        Assert.False(status.Found);
        Assert.Contains("did not finish within 2 seconds", Assert.Single(status.Details), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_engines_that_the_tests_need_are_found_with_their_versions()
    {
        var runner = new ToolRunner();
        var inventory = new EngineInventory(KnownEngines.Programs(new ToolOptions(), "/nowhere").Select(k => new ProgramProbe(runner, k)));
        var required = (await inventory.LookAsync()).Where(s => s.IsRequired).ToList();
        Assert.NotEmpty(required);
        Assert.All(required, s => Assert.True(s.Found && s.Version is not null, s.ToString()));
        Assert.Contains("eng", required.Single(s => s.Name == "tesseract").Details[0], StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task The_answers_are_kept_until_somebody_asks_to_look_again()
    {
        using var folder = new TempFolder();
        var inventory = new EngineInventory([new ProgramProbe(new ToolRunner(), new KnownProgram("voice", folder["voice"], "--version", Answer, "speaking", "get one"))]);
        Assert.False((await inventory.LookAsync())[0].Found);
        await ProgramAsync(folder, "echo speaks 1.2");
        Assert.False((await inventory.LookAsync())[0].Found);
        Assert.True((await inventory.LookAsync(refresh: true))[0].Found);
    }

    [Theory]
    [InlineData("usage: ./build/bin/whisper-cli [options] file0 file1 ...\n\noptions:\n  -oj,  --output-json   [false  ] output result in a JSON file\n", true)]
    [InlineData("whisper.cpp version: 1.8.2\n", true)]
    [InlineData("usage: whisper [-h] [--model MODEL] audio\n", false)]
    public void Whisper_cpp_is_told_from_other_whispers(string answer, bool isIt) =>
        Assert.Equal(isIt, KnownEngines.Programs(new ToolOptions(), "").Single(k => k.Name == "whisper.cpp").Answer.IsMatch(answer));

    [Fact]
    public void Languages_are_read_from_tesseracts_own_list() =>
        Assert.Equal(["Languages: chi_sim, eng, script/Latin"], KnownEngines.TesseractLanguages("List of available languages in \"/usr/share/tessdata/\" (4):\nchi_sim\neng\nosd\nscript/Latin\n"));
}
