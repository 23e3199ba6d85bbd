using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Fonts;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

public sealed class LetteredScriptTests
{
    private static readonly Script Mixed = new("Sorting", "ja", "builtin", [new("s1", SceneKind.Text, "並べ替え", 1, [new("これは並べ替えです。", 1), new("A plain one.", 1)])]);

    [Fact]
    public void What_no_font_has_letters_for_is_left_out_and_told()
    {
        // A fontconfig that knows of no font.
        var (script, notice) = LetteredScript.Of(Mixed, Fonts("true"), isBurned: true);
        Assert.Equal(("Sorting", "", "", "A plain one."), (script.Title, script.Scenes[0].Title, script.Scenes[0].Sentences[0].Text, script.Scenes[0].Sentences[1].Text));
        Assert.Equal("No font here has Japanese and Chinese letters, so the picture goes without those titles and captions. Install fonts-droid-fallback (apt-get install fonts-droid-fallback), start the studio anew and make the video again.", notice);
    }

    [Fact]
    public void Captions_beside_the_picture_need_no_font_of_this_machine()
    {
        var (script, notice) = LetteredScript.Of(Mixed with { Scenes = [Mixed.Scenes[0] with { Title = "Sorting" }] }, Fonts("true"), isBurned: false);
        Assert.Null(notice);
        Assert.Equal("これは並べ替えです。", script.Scenes[0].Sentences[0].Text);
    }

    [Fact]
    public void Where_fontconfig_cannot_be_asked_all_is_written() => Assert.Same(Mixed, LetteredScript.Of(Mixed, Fonts("/nowhere/fc-list"), isBurned: true).Script);

    private static FontCoverage Fonts(string program) => new(new ToolRunner(), Options.Create(new ToolOptions { FcList = program }));
}
