using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Features.Jobs;

public sealed class ReasonWordsTests
{
    private static readonly StageSummary[] Stages = [new("WriteNotes", "Writing the notes", StageState.Completed, 1, null, 1, null, null, null, 0)];
    private static readonly Dictionary<string, SettingDescription> Settings = WorkflowSettings.Describe(typeof(HandoutSettings)).ToDictionary(s => s.Name);

    [Theory]
    [InlineData("the setting layout changed: notes → grid", "Layout changed: Slide with notes → Six slides a page")]
    [InlineData("the setting summary changed: normal → short; WriteNotes gave another result", "Summary changed: Normal → Short; “Writing the notes” gave another result")]
    [InlineData("the setting slideLanguages changed: eng → eng+deu", "Languages on the slides changed: eng → eng+deu")]
    [InlineData("the setting gone changed: a → b; Elsewhere gave another result", "The setting gone changed: a → b; Elsewhere gave another result")]
    [InlineData("WriteNotes was edited by hand at 2026-11-20 14:02", "What came of “Writing the notes” was edited by hand at 2026-11-20 14:02")]
    [InlineData("first run for this input and these settings", "First run for this input and these settings")]
    [InlineData("", "")]
    public void Settings_and_steps_are_called_what_the_page_calls_them(string why, string words) =>
        Assert.Equal(words, ReasonWords.Of(why, Stages, Settings));
}
