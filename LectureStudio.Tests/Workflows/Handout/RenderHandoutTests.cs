using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout;

public sealed class RenderHandoutTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("notes", "a4")]
    [InlineData("lines", "letter")]
    [InlineData("grid", "a4")]
    [InlineData("study", "letter")]
    public async Task Every_layout_prints_a_tagged_pdf_of_its_paper_with_the_text_in_it(string layout, string paper)
    {
        var document = await HandoutStages.ComposeAsync(SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white", "navy"]), 3), folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings { Layout = layout, Paper = paper }, folder);

        var info = await RunAsync("pdfinfo", rendered.Path("handout.pdf"));
        var text = await RunAsync("pdftotext", "-layout", rendered.Path("handout.pdf"), "-");
        Assert.Contains($"Pages:           {rendered.Pages}", info, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("Linear regression: the honest description of a lean", info, StringComparison.Ordinal);
        Assert.Contains(paper == "a4" ? "595.276 x 841.89" : "612 x 792", info, StringComparison.Ordinal);
        Assert.Contains($"2 of {rendered.Pages}", text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Least squares", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60000)]
    public async Task A_missing_program_is_named_with_how_to_get_it()
    {
        var document = await HandoutStages.ComposeAsync(SampleLecture.Make([], 1), folder);
        var problem = await Assert.ThrowsAsync<StudioException>(() =>
            HandoutStages.RenderAsync(document, new RenderSettings(), folder, new ToolOptions { Weasyprint = "no-such-weasyprint" }));
        Assert.Contains("WeasyPrint", problem.Message, StringComparison.Ordinal);
        Assert.Contains("apt install weasyprint", problem.Remedy, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments) =>
        (await new ToolRunner().RunAsync(new ToolCommand(program, arguments), default)).Output;
}
