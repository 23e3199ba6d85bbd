using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Content;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Parts what was said into topics, names them, and collects what speaks for the importance of each.</summary>
public sealed class AnalyseContent(ModelTitles model)
    : Stage<(MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Text, SilenceTrack Silences, AnalyseSettings Settings), TopicTrack>
{
    public override string Doing => "Finding the topics";

    public override int Version => 5; // 2: no titles that were read wrong. 3: no lone words beside a name that is taken. 4: questions and slides shown less name topics. 5: sentences end after numbers too.

    public override string? Fingerprint => model.Fingerprint;

    public override double UsualSeconds => 2;

    public override async Task<TopicTrack> RunAsync(
        (MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Text, SilenceTrack Silences, AnalyseSettings Settings) input, StageRun run)
    {
        var (_, transcript, track, text, silences, settings) = input;
        var lecture = Lecture.Of(transcript, track, text, silences, settings.Language);
        if (lecture.Sentences.Count == 0)
        {
            run.Report(1, "nothing is said");
            return new([], Missing(transcript));
        }
        var topics = Topics.Of(lecture);
        if (settings.Writer == "model") topics = await model.NameAsync(topics, lecture.Tongue.Code, run);
        run.Report(1, Counted.Of(topics.Count, "topic"));
        return new(topics, null);
    }

    private static string Missing(Transcript transcript) =>
        "Topics and clips are found in what is said. " + (transcript.Missing ?? "The transcript is empty: add captions as a .vtt or .srt file and run the job again.");
}
