using LectureStudio.Pipeline.Workflows.Course.Analysis.Api;
using LectureStudio.Pipeline.Workflows.Course.Reading.Sources;

namespace LectureStudio.Tests.Workflows.Course.Analysis;

public class ApiFinderTests
{
    [Theory]
    [InlineData("python", "def fit(x,\n        y=1) -> int:\n    \"\"\"Fits a line. Slowly.\"\"\"\ndef _hidden(): pass\nclass Line:\n    def at(self, x): pass\n", "fit|def fit(x, y=1) -> int|Fits a line.|1-2", "Line|class Line||5-5", "at|def at(self, x)||6-6")]
    [InlineData("csharp", "/// <summary>Fits a line.</summary>\n[Pure]\npublic static int Fit(int x) => x;\nprivate int Hidden() => 1;\npublic sealed record Line(int A);\n", "Fit|public static int Fit(int x)|Fits a line.|3-3", "Line|public sealed record Line(int A)||5-5")]
    [InlineData("typescript", "/**\n * Fits a line.\n * @param x the points\n */\nexport function fit(x: number): Line {\n}\nfunction hidden() {}\n", "fit|export function fit(x: number): Line|Fits a line.|5-5")]
    [InlineData("go", "// Fit fits a line.\nfunc Fit(x int) int {\n}\nfunc hidden() {}\n", "Fit|func Fit(x int) int|Fit fits a line.|2-2")]
    [InlineData("rust", "/// Fits a line.\npub fn fit(x: i32) -> i32 {\n}\nfn hidden() {}\n", "fit|pub fn fit(x: i32) -> i32|Fits a line.|2-2")]
    [InlineData("java", "/** Fits a line. */\npublic class Line {\n  public int at(int x) {\n  private int hidden() {\n", "Line|public class Line|Fits a line.|2-2", "at|public int at(int x)||3-3")]
    [InlineData("c", "/** Fits a line. */\nint fit(const int *x, int n);\nstatic int hidden(void);\n", "fit|int fit(const int *x, int n)|Fits a line.|2-2")]
    public void Public_members_are_found_with_what_their_comments_say(string language, string code, params string[] expected)
    {
        var extension = language switch { "python" => "py", "csharp" => "cs", "typescript" => "ts", "go" => "go", "rust" => "rs", "java" => "java", _ => "h" };

        var members = ApiFinder.Of(language, CodeReader.Read("a." + extension, code, language));

        Assert.Equal(expected, members.Select(m => $"{m.Name}|{m.Signature}|{m.Summary}|{m.FirstLine}-{m.LastLine}"));
    }
}
