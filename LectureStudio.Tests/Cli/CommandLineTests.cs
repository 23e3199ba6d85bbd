using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Cli;

public class CommandLineTests
{
    [Theory(Timeout = 180000)]
    [InlineData("Unknown: srve", "srve")]
    [InlineData("Unknown: --jsn", "doctor", "--jsn")]
    [InlineData("Server:Url: http://0.0.0.0:1 can be reached by others", "serve", "--url", "http://0.0.0.0:1")]
    [InlineData("Option '--out' is required", "process", "/dev/null")]
    [InlineData("There is no workflow called \"sculpture\"", "process", "/etc/hostname", "--workflow", "sculpture", "--out", "/nowhere/out")]
    [InlineData("The folder /proc cannot be written", "process", "/etc/hostname", "--out", "/proc/out")]
    [InlineData("review=true needs the studio", "process", "/etc/hostname", "--workflow", "highlights", "--set", "review=on", "--out", "/nowhere/out")]
    [InlineData("A narrated video is not made from “hostname”", "process", "/etc/hostname", "--workflow", "narrated-video", "--out", "/nowhere/out")]
    [InlineData("handout takes no --music.", "process", "/etc/hostname", "--music", "/etc/hostname", "--out", "/nowhere/out")]
    [InlineData("papyrus", "process", "/etc/hostname", "--set", "paper=papyrus", "--out", "/nowhere/out")]
    public async Task Bad_usage_is_told_on_standard_error_and_by_exit_code_2(string words, params string[] arguments)
    {
        var (code, output, errors) = await StudioProcess.RunAsync(arguments);
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Equal(2, code);
        Assert.Empty(output);
    }

    [Fact(Timeout = 180000)]
    public async Task Everything_that_is_wrong_is_told_at_once_a_line_each()
    {
        var (code, output, errors) = await StudioProcess.RunAsync(
            "process", "/nowhere/a.mp4", "--captions", "/nowhere/a.vtt", "--deck", "/etc", "--set", "colour=red", "--set", "paper", "--set", "date=foo", "--set", "layout=poster", "--set", "language=123", "--set", "videoUrl=javascript:alert(1)", "--out", "/etc/hostname/out");
        string[] expected =
        [
            "There is no file /nowhere/a.mp4", "There is no file /nowhere/a.vtt", "/etc is a folder", "\"colour\"", "--set wants key=value, not \"paper\"", "date cannot be \"foo\": it is a day written YYYY-MM-DD", "layout cannot be \"poster\"",
            "language cannot be \"123\": it is a BCP 47 tag", "videoUrl cannot be \"javascript:alert(1)\": it is a web address", "/etc/hostname is a file",
        ];
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected, words => Assert.Single(lines, l => l.Contains(words, StringComparison.Ordinal)));
        Assert.Equal((2, "", expected.Length), (code, output, lines.Length));
    }

    [Fact(Timeout = 180000)]
    public async Task Settings_are_checked_although_the_folder_for_the_results_is_not_named()
    {
        var (code, _, errors) = await StudioProcess.RunAsync("process", "/dev/null", "--workflow", "sculpture", "--set", "layout=poster");
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines, l => l.Contains("no workflow called \"sculpture\"", StringComparison.Ordinal));
        Assert.Single(lines, l => l.Contains("--out", StringComparison.Ordinal));
        Assert.Equal((2, 2), (code, lines.Length));
    }

    [Fact(Timeout = 180000)]
    public async Task Help_names_the_commands()
    {
        var (code, output, _) = await StudioProcess.RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All((string[])["serve", "process", "doctor"], command => Assert.Contains(command, output, StringComparison.Ordinal));
    }
}
