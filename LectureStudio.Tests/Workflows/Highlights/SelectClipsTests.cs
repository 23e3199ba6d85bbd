using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>What holds for every proposal, over made-up lectures of many kinds.</summary>
public class SelectClipsTests
{
    private const double Exact = 0.0011;

    public static TheoryData<Written, int> Lectures()
    {
        var lectures = new TheoryData<Written, int>();
        foreach (var written in Enum.GetValues<Written>())
            for (var seed = 0; seed < 40; seed++) lectures.Add(written, seed);
        return lectures;
    }

    [Theory]
    [MemberData(nameof(Lectures))]
    public void Clips_hold_whole_sentences_within_their_length(Written written, int seed)
    {
        var lecture = new RandomLecture(seed, written);
        var random = new Random(seed);
        var settings = new SelectSettings(random.Next(10, 400), random.Next(1, 12), random.Next(200, 2000));
        var plan = ClipEditing.Propose(lecture.Topics, lecture.Times, new(), settings);

        Assert.True(plan.Clips.Count <= settings.MostClips);
        Assert.True(plan.Clips.Sum(c => c.Duration) <= settings.TotalLength + 0.01);
        Assert.Empty(plan.Problems());
        Assert.Equal(Enumerable.Range(1, plan.Clips.Count).Select(i => $"c{i}"), plan.Clips.Select(c => c.Id));
        var pieces = plan.Clips.SelectMany(c => c.Pieces).ToList();
        Assert.All(pieces, p => Assert.True(p.End > p.Start && p.Start >= 0 && p.End <= lecture.Duration));
        Assert.All(pieces.Zip(pieces.Skip(1)), p => Assert.True(p.Second.Start >= p.First.End));
        foreach (var clip in plan.Clips)
        {
            if (written != Written.RunningCues) Assert.All(Cuts(clip), t => Assert.False(InWord(lecture, t), $"{t} is within a word"));
            // Silences of less than 0.35 s within a caption are left alone where it is not known where its words end.
            var longest = Math.Max(settings.LongestPause / 1000.0, written == Written.TimedWords ? 0 : 0.35);
            Assert.All(Heard(lecture, clip), seconds => Assert.True(seconds <= longest + 0.06));
            if (written is Written.PlainCues or Written.RunningCues) continue;
            Assert.True(IsBetween(lecture, clip.Pieces[0].Start), $"{clip.Pieces[0].Start} begins within a sentence");
            Assert.True(IsBetween(lecture, clip.Pieces[^1].End), $"{clip.Pieces[^1].End} ends within a sentence");
        }
        if (plan.Clips.Count == 0) Assert.NotNull(plan.Missing);
    }

    [Fact]
    public void Most_ends_lie_in_a_silence()
    {
        var ends = Enumerable.Range(0, 60).Select(seed => new RandomLecture(seed, Written.TimedWords))
            .SelectMany(l => ClipEditing.Propose(l.Topics, l.Times, new(), new()).Clips.SelectMany(c => new[] { c.Pieces[0].Start, c.Pieces[^1].End }).Select(t => InSilence(l, t))).ToList();
        // A third of the sentences have none after them.
        Assert.True(ends.Count(quiet => quiet) >= 0.95 * ends.Count, $"{ends.Count(quiet => quiet)} of {ends.Count}");
    }

    /// <summary>Where sentences end in the middle of captions without times for their words, their times are estimates; nearly all of them do.</summary>
    [Fact]
    public void Captions_that_run_on_are_cut_between_sentences_all_the_same()
    {
        var ends = Enumerable.Range(0, 60).Select(seed => new RandomLecture(seed, Written.RunningCues))
            .SelectMany(l => ClipEditing.Propose(l.Topics, l.Times, new(), new()).Clips.SelectMany(c => new[] { c.Pieces[0].Start, c.Pieces[^1].End }).Select(t => IsBetween(l, t) && !InWord(l, t))).ToList();
        Assert.True(ends.Count(right => right) >= 0.9 * ends.Count, $"{ends.Count(right => right)} of {ends.Count}");
    }

    [Fact]
    public void Other_weights_give_other_clips()
    {
        var lecture = new RandomLecture(5, Written.TimedWords);
        var exam = new ScoreWeights(0, 0, 0, 0, 10, 0, 0, 0, 0);
        var clips = ClipEditing.Propose(lecture.Topics, lecture.Times, exam, new(40, 1)).Clips;
        var best = ClipEditing.Rank(lecture.Topics, exam)[0];
        Assert.Equal(best.Score, Assert.Single(clips).Score);
        Assert.All(clips[0].Reasons, r => Assert.Equal(EvidenceKind.ExamHint, r.Kind));
    }

    [Fact]
    public void Without_topics_the_reason_is_told()
    {
        var lecture = new RandomLecture(1, Written.TimedWords);
        var plan = ClipEditing.Propose(new([], "There is no transcript. Add captions."), lecture.Times, new(), new());
        Assert.Empty(plan.Clips);
        Assert.Equal("There is no transcript. Add captions.", plan.Missing);
    }

    /// <summary>The job's page tells a plan by its remark, so that one that was edited is not told as it was proposed.</summary>
    [Fact]
    public void A_plan_tells_how_much_there_is_or_why_there_is_nothing()
    {
        var clip = new Clip("c1", "All", 0.5, [], [new(10, 30), new(31, 50)]);
        var plan = new ClipPlan([clip, clip with { Id = "c2" }], new(), null);
        Assert.Equal("2 clips, 78 s", plan.Remark());
        Assert.Equal("1 clip, 20 s", (plan with { Clips = [clip with { Pieces = [new(10, 30)] }] }).Remark());
        Assert.Equal("Add captions.", (plan with { Clips = [], Missing = "Add captions." }).Remark());
        Assert.IsAssignableFrom<ITellsRemark>(plan);
    }

    [Fact]
    public void What_is_said_twice_is_chosen_once()
    {
        var lecture = new SpokenLecture();
        for (var round = 0; round < 2; round++)
            foreach (var subject in new[] { "entropy of the fair coin", "distance of the nearest planet" })
                for (var i = 0; i < 8; i++) lecture.Say($"Everybody has to know the {subject} for the exam in every case.");
        var topics = new TopicTrack(lecture.Topics(), null);
        Assert.Equal(4, topics.Topics.Count);
        var clips = ClipEditing.Propose(topics, lecture.Times(), new(), new(600, 6)).Clips;
        Assert.Equal(topics.Topics.Take(2).Sum(t => t.End - t.Start), clips.Sum(c => c.Duration), 2.0);
        Assert.All(clips.SelectMany(c => c.Pieces), p => Assert.True(p.End <= topics.Topics[2].Start));
    }

    [Fact]
    public void A_clip_reaches_back_where_its_beginning_hangs_in_the_air()
    {
        var lecture = new SpokenLecture().Say("A residual is the difference between the observed value and the predicted value of a point.")
            .Say("As I said, the residual of this point is important, and it will be in the exam, so remember it well.", 3)
            .Say("Squares of residuals are summed over all of the points to give the loss of the line.");
        var topic = new Topic(1, lecture.Sentences[1].Start, lecture.Sentences[2].End, "Loss", [.. lecture.Sentences.Skip(1)], [new(EvidenceKind.ExamHint, 0.8, lecture.Sentences[1].Start + 1, "exam")]);
        var before = new Topic(1, lecture.Sentences[0].Start, lecture.Sentences[0].End, "Residual", [lecture.Sentences[0]], []);
        var plan = ClipEditing.Propose(new([before, topic with { Number = 2 }], null), lecture.Times(), new(), new(60, 1));
        Assert.InRange(plan.Clips[0].Pieces[0].Start, 0, lecture.Sentences[0].Start);
    }

    private static IEnumerable<double> Cuts(Clip clip) => clip.Pieces.SelectMany(p => new[] { p.Start, p.End });

    private static bool InWord(RandomLecture lecture, double time) => lecture.Words.Any(w => time > w.Start + Exact && time < w.End - Exact);

    private static bool InSilence(RandomLecture lecture, double time) => lecture.Silences.Regions.Any(s => time >= s.Start - Exact && time <= s.End + Exact);

    private static bool IsBetween(RandomLecture lecture, double time) => lecture.Sentences.All(s => time <= s.Start + Exact || time >= s.End - Exact);

    /// <summary>Seconds of each silence that are heard within a clip, its ends aside.</summary>
    private static IEnumerable<double> Heard(RandomLecture lecture, Clip clip) => lecture.Silences.Regions
        .Where(s => s.Start > clip.Pieces[0].Start && s.End < clip.Pieces[^1].End)
        .Select(s => clip.Pieces.Sum(p => Math.Max(0, Math.Min(p.End, s.End) - Math.Max(p.Start, s.Start))));
}
