using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Content;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>How a made-up lecture's transcript is timed and written.</summary>
public enum Written { TimedWords, SentenceCues, PlainCues, RunningCues }

/// <summary>A made-up lecture whose words, sentences and silences are known exactly.</summary>
internal sealed class RandomLecture
{
    private const double ShortestSilence = 0.2;
    private static readonly string[] Subjects = ["river", "valley", "erosion", "planet", "orbit", "gravity", "enzyme", "protein", "cell", "market", "price", "demand", "verb", "noun", "syntax"];
    private static readonly string[] Openings = ["So it", "This one", "Therefore the", "For example a", "An important", "What is the", "Let's move on to the", "The", "A", "In the exam the"];

    public RandomLecture(int seed, Written written)
    {
        var random = new Random(seed);
        var (time, cues, silences) = (random.NextDouble() * 5, new List<Cue>(), new List<Silence>());
        if (time >= ShortestSilence) silences.Add(new(0, time, -60));
        List<Word> cue = [];
        for (var sentence = random.Next(3, 90); sentence > 0; sentence--)
        {
            var texts = Openings[random.Next(Openings.Length)].Split(' ').Concat(Enumerable.Range(0, random.Next(3, 22)).Select(_ => Subjects[Math.Min(Subjects.Length - 1, (random.Next(3) + (sentence / 8 * 3)) % Subjects.Length)])).ToList();
            var first = Words.Count;
            for (var i = 0; i < texts.Count; i++)
            {
                var text = written == Written.PlainCues ? texts[i].ToLowerInvariant() : i == texts.Count - 1 ? texts[i] + "." : texts[i];
                var word = new Word(Round(time), Round(time + 0.12 + (random.NextDouble() * 0.4)), text);
                Words.Add(word);
                cue.Add(word);
                var ends = i == texts.Count - 1;
                var pause = ends ? random.Next(6) switch { 0 => 0.05, 1 => 0.15, 2 => 4 * random.NextDouble(), _ => 0.25 + random.NextDouble() } : random.Next(12) == 0 ? 0.2 + (1.2 * random.NextDouble()) : random.Next(3) == 0 ? 0.05 : 0;
                time = Round(word.End + pause);
                // The detector finds the rest of a pause to a frame or so.
                if (pause >= ShortestSilence) silences.Add(new(word.End, time, -60));
                // Plain captions end where people pause, sentence by sentence or wherever they are full.
                if (written switch { Written.PlainCues => pause >= ShortestSilence || cue.Count >= 12, Written.SentenceCues => ends || cue.Count >= 9, _ => cue.Count >= 9 }) Close();
            }
            Sentences.Add((Words[first].Start, Words[^1].End));
        }
        Close();
        Duration = time + 2;
        silences.Add(new(Words[^1].End, Duration, -60));
        Silences = new([.. silences.Where(s => s.End > s.Start)], -60, -20, -50, new StageFile("silences.json", ""));
        Transcript = new("en", TranscriptSource.GivenCaptions, "", cues, null, []);
        Topics = new(Pipeline.Workflows.Highlights.Content.Topics.Of(Lecture.Of(Transcript, new([], []), new([], new StageFile("slides.json", "")), Silences, "auto")), null);
        Times = LectureTimes.Of(Transcript, Silences, Duration);

        void Close()
        {
            if (cue.Count == 0) return;
            cues.Add(new(cue[0].Start, cue[^1].End, string.Join(' ', cue.Select(w => w.Text)), null, written == Written.TimedWords ? cue : null));
            cue = [];
        }
    }

    public List<Word> Words { get; } = [];

    public List<(double Start, double End)> Sentences { get; } = [];

    public double Duration { get; }

    public SilenceTrack Silences { get; }

    public Transcript Transcript { get; }

    public TopicTrack Topics { get; }

    public LectureTimes Times { get; }

    private static double Round(double time) => Math.Round(time, 3);
}
