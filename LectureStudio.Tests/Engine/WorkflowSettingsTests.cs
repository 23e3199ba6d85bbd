using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Engine;

public class WorkflowSettingsTests
{
    private static HandoutSettings Read(params (string Name, string Value)[] given) =>
        (HandoutSettings)WorkflowSettings.Read(typeof(HandoutSettings), given.ToDictionary(g => g.Name, g => g.Value));

    [Fact]
    public void Text_becomes_the_settings_own_types()
    {
        var settings = Read(("questions", "3"), ("layout", "GRID"), ("chapterVideo", "no"), ("SlideLanguages", "deu"));
        Assert.Equal((3, "grid", false, "deu"), (settings.Questions, settings.Layout, settings.ChapterVideo, settings.SlideLanguages));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problem = Assert.Throws<StudioException>(() => Read(("questions", "99"), ("layout", "poster"), ("chapterVideo", "perhaps"), ("font", "Comic")));
        foreach (var name in (string[])["questions", "layout", "chapterVideo", "font"]) Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_of_the_handout_has_a_label_and_survives_its_own_default()
    {
        var described = WorkflowSettings.Describe(typeof(HandoutSettings));
        Assert.All(described, d => Assert.NotEmpty(d.Label));
        Assert.Equal(new HandoutSettings(), Read([.. described.Select(d => (d.Name, d.Default))]));
        Assert.Equal(5, described.Count(d => d.IsMain));
    }
}
