using System.Text;
using System.Text.Json;
using LectureStudio.Features.Editing;
using LectureStudio.Features.Review;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Features.Review;

public class EditSessionTests
{
    private static readonly VideoStream Video = new(0, 320, 180, 25, false, 0, "h264", false);

    [Fact]
    public void Striking_words_out_and_putting_them_back_is_as_if_nothing_had_been()
    {
        var session = Session(new ClipPiece(0, 9.95));
        Assert.True(session.Strike(3, 5));
        Assert.Equal(2, session.Clip!.Pieces.Count);
        AssertRests(2, session.Clip.Pieces[0].End);
        AssertRests(5, session.Clip.Pieces[1].Start);
        Assert.True(session.Restore(3, 5));
        Assert.Equal([new(0, 9.95)], session.Clip!.Pieces);
        Assert.False(session.Strike(0, 9));
        Assert.Single(session.Plan.Clips);
    }

    [Fact]
    public void Words_beside_a_clip_make_it_longer()
    {
        var session = Session(new ClipPiece(9.95, 14.95));
        session.Restore(15, 16);
        Assert.Equal(9.95, Assert.Single(session.Clip!.Pieces).Start);
        AssertRests(16, session.Clip.Pieces[0].End);
    }

    [Fact]
    public void An_edge_rests_between_words_unless_it_is_free()
    {
        var session = Session(new ClipPiece(0, 9.95));
        session.MoveEdge("c1", 0, isStart: false, 12.7);
        AssertRests(12, session.Clip!.Pieces[0].End);
        session.MoveEdge("c1", 0, isStart: false, 12.5, isFree: true);
        Assert.Equal(12.5, session.Clip!.Pieces[0].End, 3);
        Assert.False(session.MoveEdge("c1", 4, isStart: false, 12.5));
        Assert.False(session.MoveEdge("c1", 0, isStart: false, double.NaN));
    }

    [Fact]
    public void An_outer_edge_passes_over_pieces_and_an_inner_one_does_not()
    {
        var session = Session(new ClipPiece(0, 4.95), new ClipPiece(9.95, 14.95), new ClipPiece(19.95, 24.95));
        session.MoveEdge("c1", 1, isStart: true, 1);
        Assert.Equal(new(0, 14.95), session.Clip!.Pieces[0]); // nothing is left between the two
        Assert.Equal(2, session.Clip.Pieces.Count);
        session.MoveEdge("c1", 0, isStart: true, 21);
        AssertRests(20, Assert.Single(session.Clip!.Pieces).Start);
    }

    [Fact]
    public void Undo_goes_back_step_by_step_and_a_slider_is_one_step()
    {
        var session = Session(new ClipPiece(0, 9.95));
        var begun = session.Plan;
        foreach (var weight in (int[])[6, 5, 4]) session.Do("weights", PlanWith(session, weight), stroke: "exam");
        session.Strike(2, 2);
        Assert.Equal("strike out a word", session.History.CanUndo);
        session.Undo();
        session.Undo();
        Assert.Same(begun, session.Plan);
        Assert.False(session.History.IsChanged);
        session.Redo();
        Assert.Equal(4, session.Plan.Weights.WeightExamHint);
    }

    [Fact]
    public void Where_nothing_is_said_an_edge_stays_where_it_is_put()
    {
        var cuts = new CutPoints(LectureTimes.Of(new(null, TranscriptSource.None, "", [], null, []), new([new(20, 24, -70)], null, null, null, new("", "")), 60));
        Assert.Equal(10, cuts.SnapStart(10));
        Assert.InRange(cuts.SnapEnd(19.5), 20, 22);
        Assert.InRange(cuts.SnapStart(24.9), 22, 24);
        Assert.Equal(60, cuts.SnapEnd(59.4));
    }

    [Fact]
    public void Every_step_of_an_edge_passes_a_word_or_a_long_silence()
    {
        // The recogniser heard the first words end a little after the silence begins; a demonstration without words follows the last.
        List<Word> words = [new(0.1, 0.8, "one"), new(3, 3.8, "two"), new(3.9, 4.6, "three"), new(7, 7.7, "four")];
        List<Silence> silences = [new(0.75, 2.95, -60), new(4.55, 6.9, -60), new(20, 24, -60)];
        var times = LectureTimes.Of(new("en", TranscriptSource.GivenCaptions, "", [new(0.1, 7.7, "", null, words)], null, []), new(silences, null, null, null, new("", "")), 60);
        var cuts = new CutPoints(times);
        foreach (var points in (IReadOnlyList<double>[])[cuts.Starts, cuts.Ends])
            Assert.All(points.Zip(points.Skip(1)), p => Assert.True(p.Second - p.First > 1 || times.WordFrom(p.First) < times.WordFrom(p.Second), $"{p}"));
        Assert.Contains(20.25, cuts.Ends);
        Assert.Contains(23.8, cuts.Starts);
    }

    [Fact]
    public void A_stretch_becomes_a_clip_in_its_place_with_what_was_found_in_it()
    {
        var session = Session(new ClipPiece(30, 39.95));
        Assert.True(session.Add(10.2, 19.8, "Ten words"));
        Assert.Equal(["c2", "c1"], session.Plan.Clips.Select(c => c.Id));
        Assert.Equal("c2", session.Selected);
        Assert.Equal([EvidenceKind.ExamHint], session.Clip!.Reasons.Select(r => r.Kind));
        Assert.True(session.Clip.Score > 0);
        Assert.False(session.Add(10.2, 10.2, "Nothing"));
    }

    [Fact]
    public async Task A_draft_that_does_not_fit_the_recording_is_not_taken_up()
    {
        var session = Session(new ClipPiece(0, 9.95));
        session.Strike(1, 1);
        var kept = JsonSerializer.Serialize(new { mine = true, draft = Draft<ClipPlan>.Write(session.Tag, session.Plan) }, StudioJson.Compact);
        Assert.Equal((true, session.Plan.Clips[0].Pieces.Count), await ReadAsync(kept, 60));
        Assert.Null(await ReadAsync(kept, 5));
        Assert.Null(await ReadAsync("""{ "mine": true, "draft": "{\"tag\":\"1\",\"edited\":{\"clips\":[null]}}" }""", 60));
        Assert.Null(await ReadAsync("no json", 60));
    }

    [Fact]
    public void What_was_changed_is_told_in_words()
    {
        var session = Session(new ClipPiece(0, 9.95));
        var before = session.Plan;
        session.Strike(1, 1);
        session.Add(20, 25, "More");
        Assert.Equal("1 clip added, 1 clip cut anew", PlanDifference.InWords(before, session.Plan));
        Assert.Equal("Nothing changed", PlanDifference.InWords(before, before));
    }

    [Fact]
    public void The_preview_puts_the_speaker_beside_the_slide()
    {
        var session = Session(new ClipPiece(0, 9.95), new ClipPiece(39.95, 44.95));
        var pictures = session.Material.Picture.Of(session.Clip!, session.Material.Layout);
        Assert.Equal([0, 30], pictures.Select(p => p.Start));
        Assert.Equal([2, 1], pictures.Select(p => p.Parts.Count));
        Assert.True(pictures[0].Parts[1][4] >= pictures[0].Parts[0][4] + pictures[0].Parts[0][6]);
        Assert.All(pictures.SelectMany(p => p.Parts).SelectMany(p => p), share => Assert.InRange(share, 0, 1));
        // As the rendering paints it: with three pixels around the camera.
        Assert.Equal([237.0, 117, 78, 60], pictures[0].Lifted!.Zip([320, 180, 320, 180], (share, pixels) => Math.Round(share * pixels, 1)));
        Assert.Null(pictures[1].Lifted);
    }

    /// <summary>It is in the silence after a word.</summary>
    private static void AssertRests(int word, double second) => Assert.InRange(second, word + 0.8, word + 1.1);

    private static async Task<(bool, int)?> ReadAsync(string json, double duration) =>
        await Draft<ClipPlan>.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), plan => ClipDrafts.Fits(plan, duration)) is var (mine, draft) ? (mine, draft.Edited.Clips[0].Pieces.Count) : null;

    private static ClipPlan PlanWith(EditSession session, int weight) => session.Plan with { Weights = session.Plan.Weights with { WeightExamHint = weight } };

    /// <summary>A minute in which a word begins with every second and lasts 0.8 s, with a silence after each.</summary>
    private static EditSession Session(params ClipPiece[] pieces)
    {
        var words = Enumerable.Range(0, 60).Select(i => new Word(i + 0.1, i + 0.8, $"word{i}")).ToList();
        var silences = Enumerable.Range(0, 59).Select(i => new Silence(i + 0.8, i + 1.1, -60)).ToList();
        var none = new StageFile("", "");
        var times = LectureTimes.Of(new("en", TranscriptSource.GivenCaptions, "", [new(0.1, 59.8, "", null, words)], null, []), new(silences, null, null, null, none), 60);
        var screen = new PixelBox(0, 0, 320, 180);
        var material = new ReviewMaterial(
            new(null, true, true, 60, null, null), times, [], "en",
            new([new Topic(1, 0, 60, "All of it", [], [new(EvidenceKind.ExamHint, 0.9, 14, "exam")])], null),
            [new(0, 30, LayoutKind.PictureInPicture, screen, new(240, 120, 72, 54), 0.95, 0.7), new(30, 60, LayoutKind.FullScreen, screen, null, 0.9, 1)],
            [], new SelectSettings(), new PicturePreview("16:9", Video));
        return new EditSession(material, new ClipPlan([new("c1", "First", 0.5, [], pieces)], new ScoreWeights(), null), "");
    }
}
