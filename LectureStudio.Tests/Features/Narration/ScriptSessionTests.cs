using LectureStudio.Features.Narration;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Features.Narration;

/// <summary>Editing a script in a tab: what it costs, when it is heard, what is taken back.</summary>
public sealed class ScriptSessionTests
{
    private static readonly Script Saved = new("A line", "en", "builtin",
    [
        new("s1", SceneKind.Title, "Begin", 1, [new("One.", 1), new("Two.", 1)]),
        new("s2", SceneKind.Text, "Go on", 2, [new("Three.", 2), new("Four.", 2)]),
    ]);

    [Fact]
    public void An_edit_says_what_it_makes_anew()
    {
        var session = Session(new(HasRun: true, 1, 5, 2));
        Assert.Equal("Nothing is changed.", Cost(session));
        session.Change("s2", 1, "Five.");
        Assert.Equal("1 sentence is spoken anew, 1 of 2 scenes is rendered anew, about 8 s.", Cost(session));
        session.Undo();
        session.MoveScene("s2", 0);
        Assert.Equal("Nothing is spoken or rendered anew; the video is joined anew, about 2 s.", Cost(session));
        session.Undo();
        Assert.Equal("Nothing is changed.", Cost(session));
        Assert.False(session.History.IsChanged);
    }

    [Fact]
    public void Before_anything_was_rendered_all_of_it_will_be() =>
        Assert.Equal("Nothing is rendered yet: all 2 scenes will be.", Cost(Session(new(HasRun: false, 0, 0, 0))));

    [Fact]
    public void What_nobody_knows_the_time_of_has_none()
    {
        var session = Session(new(HasRun: true, 0, 0, 0));
        session.Remove("s1", 0);
        Assert.Equal("No sentence is spoken anew, 1 of 2 scenes is rendered anew.", Cost(session));
    }

    [Fact]
    public void Times_are_those_of_the_sound_until_a_scene_is_edited()
    {
        var session = Session(new(HasRun: true, 1, 5, 2));
        var times = ScriptTimes.Of(session.Script, Saved, session.Material);
        Assert.True(times.AreExact);
        Assert.Equal(14, times.Seconds);
        Assert.Equal((6.5, 8), times.Scenes[1].Sentences[0]);
        session.Change("s1", 0, "One and a half.");
        times = ScriptTimes.Of(session.Script, Saved, session.Material);
        Assert.Equal([false, true], times.Scenes.Select(s => s.AreExact));
        Assert.Equal(times.Scenes[0].Seconds + 0.5, times.Scenes[1].Sentences[0].Start, 6);
    }

    [Fact]
    public void An_edit_of_what_is_gone_changes_nothing()
    {
        var session = Session(new(HasRun: true, 1, 5, 2));
        session.Drop("s2");
        Assert.False(session.Change("s2", 0, "Three and a half."));
        Assert.False(session.Drop("s1"));
        Assert.Equal(["s1"], session.Script.Scenes.Select(s => s.Id));
    }

    [Fact]
    public void A_version_says_what_was_changed()
    {
        var session = Session(new(HasRun: true, 1, 5, 2));
        session.Change("s1", 0, "Zero.");
        session.RenameScene("s1", "Start");
        session.MoveScene("s1", 1);
        Assert.Equal("1 sentence new or changed, 1 scene renamed, another order", ScriptWords.Note(Saved, session.Script));
        session.Drop("s2");
        Assert.Equal("1 sentence new or changed, 1 scene left out, 1 scene renamed", ScriptWords.Note(Saved, session.Script));
    }

    private static string Cost(ScriptSession session) => ScriptWords.Cost(session.Anew, session.Script, session.Material.Costs);

    private static ScriptSession Session(ScriptCosts costs)
    {
        var sound = new StageFile("", "");
        var spoken = new SpokenScript([new("s1", sound, 6, [new(0.5, 2, "v"), new(3, 5, "v")]), new("s2", sound, 8, [new(0.5, 2, "v"), new(3, 7, "v")])], "v", []);
        return new(new(Guid.Empty, new Dictionary<int, double>(), spoken, new("auto", 100, ""), costs), Saved, "tag");
    }
}
