using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Components.Controls;

/// <summary>How a state is shown: never by colour alone.</summary>
/// <param name="Icon">A Material Symbol.</param>
/// <param name="Word">One or two words.</param>
/// <param name="Tone">The colour's name in CSS: <c>running</c>, <c>done</c>, <c>waiting</c>, <c>failed</c>, <c>quiet</c>.</param>
public sealed record StateLook(string Icon, string Word, string Tone)
{
    public static StateLook Of(JobState state) => state switch
    {
        JobState.Pending => new("schedule", "Queued", "quiet"),
        JobState.Running => new("play_circle", "Running", "running"),
        JobState.Paused => new("pause_circle", "Paused", "waiting"),
        JobState.AwaitingInput => new("pan_tool", "Waiting for you", "waiting"),
        JobState.Completed => new("check_circle", "Done", "done"),
        JobState.Failed => new("error", "Failed", "failed"),
        _ => new("cancel", "Cancelled", "quiet"),
    };

    public static StateLook Of(StageState state) => state switch
    {
        StageState.Waiting => new("radio_button_unchecked", "Waiting", "quiet"),
        StageState.Queued => new("schedule", "Queued", "quiet"),
        StageState.Running => new("play_circle", "Running", "running"),
        StageState.AwaitingInput => new("pan_tool", "Waiting for you", "waiting"),
        StageState.Completed => new("check_circle", "Done", "done"),
        StageState.Reused => new("recycling", "Reused", "quiet"),
        StageState.Failed => new("error", "Failed", "failed"),
        _ => new("cancel", "Cancelled", "quiet"),
    };
}
