using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout;

public sealed class ComposeHandoutTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task The_document_model_can_be_read_back_and_cites_a_second_for_every_paragraph()
    {
        var lecture = SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white", "navy"]), 3);
        var composed = await HandoutStages.ComposeAsync(lecture, folder);

        var handout = JsonSerializer.Deserialize<LectureHandout>(await File.ReadAllTextAsync(composed.Json.Path), StudioJson.Indented)!;
        Assert.Equal(new DateOnly(2026, 11, 20), handout.Date);
        Assert.Equal([1, 2], handout.Pictures.Select(p => p.Slide));
        Assert.Equal((640, 360), (handout.Pictures[0].Width, handout.Pictures[0].Height));
        Assert.All(handout.Sections, s => Assert.All(s.Paragraphs, p => Assert.InRange(p.Start, s.Start, s.End)));
        Assert.Equal(
            string.Join(' ', lecture.Sections.Items[1].Sentences.Select(s => s.Text)),
            string.Join(' ', handout.Sections[1].Paragraphs.Select(p => p.Text)));
    }

    [Fact(Timeout = 180000)]
    public async Task Markdown_links_pictures_beside_it_and_times_into_the_recording()
    {
        var composed = await HandoutStages.ComposeAsync(SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white"]), 2), folder);
        var markdown = await File.ReadAllTextAsync(composed.Markdown.Path);

        Assert.Contains("](slides/001.png)", markdown, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(composed.Markdown.Folder, "slides/001.png")));
        Assert.Contains("[1:15](https://video.example.org/watch/linear-regression.mp4#t=75)", markdown, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Sections_have_their_span_and_what_was_said()
    {
        var lecture = SampleLecture.Make([], 3);
        var composed = await HandoutStages.ComposeAsync(lecture with { Settings = lecture.Settings with { WithTranscript = false } }, folder);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(composed.SectionsJson.Path));

        Assert.Equal([0, 75, 150], json.RootElement.EnumerateArray().Select(s => s.GetProperty("start").GetDouble()));
        Assert.Equal([75, 150, 225], json.RootElement.EnumerateArray().Select(s => s.GetProperty("end").GetDouble()));
        Assert.All(json.RootElement.EnumerateArray(), s => Assert.NotEqual("", s.GetProperty("text").GetString()));
        Assert.Equal(30, json.RootElement[0].GetProperty("notes").GetProperty("questions")[0].GetProperty("time").GetDouble() - 10);
        Assert.DoesNotContain("What was said", await File.ReadAllTextAsync(composed.Markdown.Path), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_a_transcript_the_handout_says_so_and_how_to_get_one()
    {
        var lecture = SampleLecture.Make([], 1, _ => 0);
        var composed = await HandoutStages.ComposeAsync(
            lecture with { Transcript = new(null, TranscriptSource.None, "", [], "There is no transcript, because no speech engine is set up. Give captions with the recording.", []) }, folder);

        var markdown = await File.ReadAllTextAsync(composed.Markdown.Path);
        Assert.Contains("> There is no transcript, because no speech engine is set up.", markdown, StringComparison.Ordinal);
        Assert.Contains("Give captions with the recording", markdown, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task What_of_the_recording_and_the_captions_is_missing_is_said_in_every_format_before_the_rest()
    {
        var lecture = SampleLecture.Make([], 1);
        var composed = await HandoutStages.ComposeAsync(
            lecture with { Media = lecture.Media with { Duration = 1867, ShouldLast = 3600 }, Transcript = lecture.Transcript with { Unread = "The captions “a.srt” hold nothing." } }, folder);
        var handout = JsonSerializer.Deserialize<LectureHandout>(await File.ReadAllTextAsync(composed.Json.Path), StudioJson.Indented)!;
        Assert.Contains("breaks off at 31:07 of 1:00:00", handout.Sources.Incomplete, StringComparison.Ordinal);

        var rendered = await HandoutStages.RenderAsync(composed, new RenderSettings(), folder);
        await new ToolRunner().RunAsync(new ToolCommand("pdftotext", "-raw", rendered.Path("handout.pdf"), folder["pdf.txt"]), default);
        await new ToolRunner().RunAsync(new ToolCommand("pandoc", "-t", "plain", "--wrap=none", "-o", folder["docx.txt"], rendered.Path("handout.docx")), default);
        foreach (var text in new[] { composed.Markdown.Path, rendered.Path("handout.html"), folder["pdf.txt"], folder["docx.txt"] })
        {
            var said = (await File.ReadAllTextAsync(text)).ReplaceLineEndings(" ");
            Assert.Contains("breaks off at 31:07 of 1:00:00", said, StringComparison.Ordinal);
            Assert.Contains("“a.srt” hold nothing", said, StringComparison.Ordinal);
            Assert.True(said.IndexOf("31:07 of", StringComparison.Ordinal) < said.IndexOf("Regression describes how", StringComparison.Ordinal), text);
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Hostile_text_stays_text_in_markdown()
    {
        var lecture = SampleLecture.Make([], 1);
        const string Hostile = "<script>alert(1)</script> ](javascript:alert(2)) $\\int$ `x` *b* _i_ |c| &lt; # no";
        var composed = await HandoutStages.ComposeAsync(
            lecture with { Settings = lecture.Settings with { Title = Hostile }, Sections = lecture.Sections with { Items = [lecture.Sections.Items[0] with { Title = Hostile }] } }, folder);

        var html = Markdig.Markdown.ToHtml(await File.ReadAllTextAsync(composed.Markdown.Path), Markdig.MarkdownExtensions.UseAdvancedExtensions(new Markdig.MarkdownPipelineBuilder()).Build());
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("math", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; ](javascript:alert(2)) $\\int$ `x` *b* _i_ |c| &amp;lt; # no", html, StringComparison.Ordinal);
    }

    [Theory(Timeout = 180000)]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("video.example.org")]
    public async Task A_link_that_is_no_web_address_is_refused_in_words(string url)
    {
        var lecture = SampleLecture.Make([], 1);
        var problem = await Assert.ThrowsAsync<StudioException>(() => HandoutStages.ComposeAsync(lecture with { Settings = lecture.Settings with { VideoUrl = url } }, folder));
        Assert.Contains("link to the recording", problem.Message, StringComparison.Ordinal);
    }
}
