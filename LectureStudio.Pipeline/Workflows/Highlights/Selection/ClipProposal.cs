using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Pipeline.Workflows.Highlights.Selection;

/// <summary>Proposes clips: the topics by their scores, each as its best run of whole sentences, until the length or the number is reached.</summary>
internal sealed class ClipProposal
{
    /// <summary>A clip is not longer than this, seconds; nor than so many shares of the total length, so that several find room.</summary>
    private const double LongestClip = 90;
    private const double ShortestLimit = 20;
    private const double Shares = 1.5;

    /// <summary>Chosen neighbours become one clip when that adds no more than this and it is no longer than a clip may be; seconds.</summary>
    private const double SmallGap = 4;

    /// <summary>A topic this like a chosen one (cosine of their weighted words) says the same again.</summary>
    private const double Same = 0.8;

    private const int MostReasons = 8;

    private readonly TopicTrack topics;
    private readonly ScoreWeights weights;
    private readonly SelectSettings settings;
    private readonly List<SpokenSentence> sentences;
    private readonly List<(int First, int Last)> spans = [];
    private readonly SentenceRuns runs;
    private readonly double[] values;
    private readonly IReadOnlyList<TermVector> words;

    private ClipProposal(TopicTrack topics, LectureTimes times, ScoreWeights weights, SelectSettings settings)
    {
        (this.topics, this.weights, this.settings) = (topics, weights, settings);
        sentences = [.. topics.Topics.SelectMany(t => t.Sentences)];
        foreach (var topic in topics.Topics) spans.Add((spans.Count > 0 ? spans[^1].Last + 1 : 0, (spans.Count > 0 ? spans[^1].Last : -1) + topic.Sentences.Count));
        var tongue = Tongue.For(null, string.Join(' ', sentences.Select(s => s.Text)));
        runs = new(sentences, times, SpokenCues.All[tongue.Code], settings.LongestPause / 1000.0);
        var space = new TermSpace(sentences.Select(s => s.Text), tongue);
        words = [.. topics.Topics.Select(t => space.Vector(string.Join(' ', t.Sentences.Select(s => s.Text))))];
        values = [.. sentences.Select((s, i) => Value(i))];
    }

    /// <summary>The proposal; without clips it says why.</summary>
    public static ClipPlan Of(TopicTrack topics, LectureTimes times, ScoreWeights weights, SelectSettings settings)
    {
        if (topics.Topics.Count == 0) return new([], weights, topics.Missing ?? "Nothing is said in the recording, so there is nothing to make clips of.");
        var chosen = new ClipProposal(topics, times, weights, settings).Choose();
        return chosen.Count > 0
            ? new(chosen, weights, null)
            : new([], weights, $"No clip fits into {settings.TotalLength} seconds. Raise “Total length, seconds”.");
    }

    private IReadOnlyList<Clip> Choose()
    {
        var (taken, picked, used) = (new bool[sentences.Count], new List<Pick>(), 0.0);
        var usual = Math.Clamp(Shares * settings.TotalLength / settings.MostClips, ShortestLimit, LongestClip);
        foreach (var (score, index) in topics.Topics.Select((t, i) => (TopicScore.Of(t, weights), i)).OrderByDescending(t => t.Item1).ThenBy(t => t.i))
        {
            if (picked.Count >= settings.MostClips) break;
            // What nothing speaks for is taken only when nothing speaks for anything.
            if (score == 0 && picked.Any(p => p.Score > 0)) break;
            if (picked.Any(p => p.Topics.Any(t => words[t].Similarity(words[index]) >= Same))) continue;
            var (first, last) = spans[index];
            if (first > last || runs.Best(first, last, values, taken, Math.Min(usual, settings.TotalLength - used)) is not { } run) continue;
            Array.Fill(taken, true, run.First, run.Last - run.First + 1);
            picked.Add(new(run, score, [index]));
            used += run.Seconds;
        }
        picked.Sort((a, b) => a.Run.First.CompareTo(b.Run.First));
        Join(picked, settings.TotalLength - used);
        return [.. picked.Select((pick, i) => Made(pick, $"c{i + 1}"))];
    }

    /// <summary>Makes one clip of neighbours with next to nothing between them.</summary>
    /// <param name="room">Seconds that may be added.</param>
    private void Join(List<Pick> picked, double room)
    {
        for (var i = picked.Count - 1; i > 0; i--)
        {
            var (a, b) = (picked[i - 1], picked[i]);
            if (runs.Run(a.Run.First, b.Run.Last) is not { } run || run.Seconds > LongestClip) continue;
            var added = run.Seconds - a.Run.Seconds - b.Run.Seconds;
            if (added > Math.Min(room, SmallGap)) continue;
            room -= Math.Max(0, added);
            picked[i - 1] = new(run, Math.Max(a.Score, b.Score), a.Score >= b.Score ? [.. a.Topics, .. b.Topics] : [.. b.Topics, .. a.Topics]);
            picked.RemoveAt(i);
        }
    }

    private Clip Made(Pick pick, string id)
    {
        var (start, end) = (pick.Run.Pieces[0].Start, pick.Run.Pieces[^1].End);
        var reasons = pick.Topics.SelectMany(t => topics.Topics[t].Evidence)
            .Where(e => ((e.At >= start && e.At < end) || IsOfAll(e)) && weights.Of(e.Kind) > 0)
            .OrderByDescending(e => weights.Of(e.Kind) * e.Strength).ThenBy(e => e.At).DistinctBy(e => (e.Kind, e.Text)).Take(MostReasons);
        return new(id, topics.Topics[pick.Topics[0]].Title, pick.Score, [.. reasons], pick.Run.Pieces, Named<ClipLayout>(settings.Layout), Named<CaptionStyle>(settings.Captions));
    }

    private double Value(int sentence)
    {
        var topic = spans.FindIndex(s => sentence >= s.First && sentence <= s.Last);
        var (from, to) = (sentences[sentence].Start, sentence + 1 < sentences.Count ? sentences[sentence + 1].Start : double.MaxValue);
        return topics.Topics[topic].Evidence.Where(e => e.At >= from && e.At < to && !IsOfAll(e)).Sum(e => weights.Of(e.Kind) / 10.0 * e.Strength);
    }

    /// <summary>Whether it speaks for the topic as a whole rather than for one of its sentences.</summary>
    private static bool IsOfAll(Evidence evidence) => evidence.Kind is EvidenceKind.SlideTime or EvidenceKind.SpeechRate;

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : default;

    /// <summary>A run that was chosen, for the topics it is made of, the best first.</summary>
    private sealed record Pick(SentenceRun Run, double Score, IReadOnlyList<int> Topics);
}
