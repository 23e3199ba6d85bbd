using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Proposes the clips: which sentences, cut where, long pauses shortened.</summary>
public sealed class SelectClips
    : Stage<(MediaInfo Media, Transcript Transcript, SilenceTrack Silences, TopicTrack Topics, ScoreWeights Weights, SelectSettings Settings), ClipPlan>
{
    public override string Doing => "Choosing the clips";

    public override int Version => 2; // 2: no cut of less than a fifth of a second.

    public override double UsualSeconds => 0.5;

    public override Task<ClipPlan> RunAsync(
        (MediaInfo Media, Transcript Transcript, SilenceTrack Silences, TopicTrack Topics, ScoreWeights Weights, SelectSettings Settings) input, StageRun run)
    {
        var (media, transcript, silences, topics, weights, settings) = input;
        var plan = ClipEditing.Propose(topics, LectureTimes.Of(transcript, silences, media.Duration), weights, settings);
        run.Report(1, plan.Remark());
        return Task.FromResult(plan);
    }
}
