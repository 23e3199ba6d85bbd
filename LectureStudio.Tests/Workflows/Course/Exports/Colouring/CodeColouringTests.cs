using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Exports.Colouring;

public sealed class CodeColouringTests
{
    [Fact(Timeout = 180000)]
    public async Task Words_of_code_have_classes_and_everything_is_escaped()
    {
        using var folder = new TempFolder();
        string[] code = ["```python\ndef f(x):\n\treturn \"</code><script>\" # <b>\n```", "```csharp\n~~~\nvar a = 1;\n```", "```unheard-of\n<i>\n```", "```\nplain\n```"];
        var course = (await CourseFixture.WriteAsync(folder["source"])).Course;
        course = course with { Modules = [course.Modules[0] with { Sections = [new("s", "S", [.. code.Select(c => new CourseBlock(BlockKind.Code, c, []))])] }] };

        var colours = await new CodeColouring(new Pandoc(new ToolRunner(), Options.Create(new ToolOptions()))).OfAsync(course, Runs.In(folder, "work"));

        var html = code.Select(c => colours.Of(FencedCode.Of(c))).ToList();
        Assert.Contains("<span class=\"kw\">def</span>", html[0]);
        Assert.Contains("&lt;/code&gt;&lt;script&gt;", html[0]);
        Assert.DoesNotContain("<script", html[0]);
        Assert.Contains("<span class=\"co\"># &lt;b&gt;</span>", html[0]);
        Assert.Contains("<span class=\"dv\">1</span>", html[1]);
        Assert.Equal(["&lt;i&gt;", "plain"], html[2..]);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_pandoc_code_has_one_colour()
    {
        using var folder = new TempFolder();
        var course = (await CourseFixture.WriteAsync(folder["source"])).Course;

        var colours = await new CodeColouring(new Pandoc(new ToolRunner(), Options.Create(new ToolOptions { Pandoc = "/no/such/pandoc" }))).OfAsync(course, Runs.In(folder, "work"));

        Assert.Equal("a &lt; b", colours.Of(new("python", "a < b")));
    }
}
