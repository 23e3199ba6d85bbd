using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Engine;

public class TransitionsTests
{
    [Theory]
    [InlineData(StageState.Waiting, StageState.Running)]
    [InlineData(StageState.Queued, StageState.Completed)]
    [InlineData(StageState.Completed, StageState.Running)]
    [InlineData(StageState.Failed, StageState.Completed)]
    [InlineData(StageState.Running, StageState.Waiting)]
    public void An_illegal_step_of_a_stage_throws(StageState from, StageState to) =>
        Assert.Throws<InvalidOperationException>(() => Transitions.Check(from, to));

    [Theory]
    [InlineData(JobState.Completed, JobState.Cancelled)]
    [InlineData(JobState.Cancelled, JobState.Completed)]
    [InlineData(JobState.Failed, JobState.Paused)]
    [InlineData(JobState.Running, JobState.Pending)]
    public void An_illegal_step_of_a_job_throws(JobState from, JobState to) =>
        Assert.Throws<InvalidOperationException>(() => Transitions.Check(from, to));

    [Fact]
    public void What_changed_is_told_with_its_old_and_new_value()
    {
        KeyPart[] before = [new("version", "1"), new("engine", "tesseract 5.3.0"), new("setting:summary", "normal"), new("result:ReadSlides", "aa")];
        KeyPart[] now = [new("version", "2"), new("engine", "tesseract 5.4.0"), new("setting:summary", "short"), new("result:ReadSlides", "bb")];
        Assert.Equal(
            "the step itself was improved (version 1 → 2); the engine changed: tesseract 5.3.0 → tesseract 5.4.0; the setting summary changed: normal → short; ReadSlides gave another result",
            StageReason.Explain(now, before));
        Assert.Equal(StageReason.First, StageReason.Explain(now, null));
        Assert.Equal("its stored result was no longer there", StageReason.Explain(now, now));
    }
}
