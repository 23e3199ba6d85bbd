using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Scripts;

public sealed class ScriptEditingTests
{
    private static readonly PageBox Place = new(0.1, 0.1, 0.2, 0.2);

    private static Script Given { get; } = new("Film", "en", "builtin",
    [
        new("s1", SceneKind.Title, "Film", 1, [new("Film.", 1)]),
        new("s2", SceneKind.Text, "Cars", 2, [new("Cars drive.", 2, Place), new("Trains roll.", 2), new("Ships swim.", 3)]),
        new("s3", SceneKind.Figure, "End", 3, [new("That was all.", 3)]),
    ]);

    [Fact]
    public void A_changed_sentence_keeps_its_place_and_is_said_by_its_new_words()
    {
        var script = Given.Say("s2", 0, "Kars drive").Change("s2", 0, " Cars  fly. ");
        Assert.Equal(new("Cars fly.", 2, Place), script.Scenes[1].Sentences[0]);
        Assert.Equal("Kars drive", Given.Say("s2", 0, "Kars drive").Scenes[1].Sentences[0].Spoken);
        Assert.Null(Given.Say("s2", 0, "Kars drive").Say("s2", 0, "").Scenes[1].Sentences[0].Said);
        Assert.Equal(2, Given.Change("s2", 0, "  ").Scenes[1].Sentences.Count);
    }

    [Fact]
    public void Sentences_are_added_removed_and_moved()
    {
        Assert.Equal(["Cars drive.", "Trains roll.", "Ships swim.", "Planes fly."], Texts(Given.Add("s2", 3, "Planes fly."), 1));
        Assert.Equal(new("First.", 2), Given.Add("s2", 0, "First.").Scenes[1].Sentences[0]);
        Assert.Equal(["Cars drive.", "Ships swim."], Texts(Given.Remove("s2", 1), 1));
        Assert.Equal(["Ships swim.", "Cars drive.", "Trains roll."], Texts(Given.Move("s2", 2, "s2", 0), 1));
        var moved = Given.Move("s2", 0, "s3", 1);
        Assert.Equal(["That was all.", "Cars drive."], Texts(moved, 2));
        Assert.Equal(2, moved.Scenes[1].Sentences.Count);
    }

    [Fact]
    public void A_scene_is_parted_and_joined_again()
    {
        var parted = Given.Split("s2", 2);
        Assert.Equal(["s1", "s2", "s2-2", "s3"], parted.Scenes.Select(s => s.Id));
        Assert.Equal((3, "Ships swim."), (parted.Scenes[2].Page, parted.Scenes[2].Sentences[0].Text));
        Assert.Equal(Texts(Given, 1), Texts(parted.MergeWithNext("s2"), 1));
        Assert.Equal(3, parted.MergeWithNext("s2").Scenes.Count);
        Assert.Same(Given, Given.Split("s2", 0));
        Assert.Same(Given, Given.MergeWithNext("s3"));
    }

    [Fact]
    public void Scenes_are_moved_dropped_added_and_restored()
    {
        Assert.Equal(["s3", "s1", "s2"], Given.MoveScene("s3", 0).Scenes.Select(s => s.Id));
        var dropped = Given.Drop("s2").Change("s3", 0, "Good bye.");
        Assert.Equal(["s1", "s2", "s3"], dropped.Restore(Given, "s2").Scenes.Select(s => s.Id));
        Assert.Equal("That was all.", dropped.Restore(Given, "s3").Scenes[1].Sentences[0].Text);
        Assert.Single(Given.Drop("s1").Drop("s2").Drop("s3").Scenes);
        var added = Given.AddScene(1, "", new StageFile("cat.png", "/x"));
        Assert.Equal(("Film", "cat.png", SceneKind.Picture), (added.Scenes[1].Title, added.Scenes[1].Picture!.Name, added.Scenes[1].Kind));
        Assert.Empty(added.AddScene(3, "Dog", new StageFile("dog.png", "/x")).Problems());
        Assert.Throws<ArgumentException>(() => Given.Drop("s9"));
    }

    [Fact]
    public void Whatever_is_done_the_script_can_be_used()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var script = Given;
            for (var step = 0; step < 25; step++)
            {
                var scene = script.Scenes[random.Next(script.Scenes.Count)];
                var at = scene.Sentences.Count == 0 ? -1 : random.Next(scene.Sentences.Count);
                script = random.Next(10) switch
                {
                    0 when at >= 0 => script.Change(scene.Id, at, $"Other {random.Next(9)}."),
                    1 => script.Add(scene.Id, at + 1, "More."),
                    2 when at >= 0 => script.Remove(scene.Id, at),
                    3 when at >= 0 => script.Move(scene.Id, at, script.Scenes[random.Next(script.Scenes.Count)].Id, random.Next(5)),
                    4 when at >= 0 => script.Split(scene.Id, at),
                    5 => script.MergeWithNext(scene.Id),
                    6 => script.MoveScene(scene.Id, random.Next(9)),
                    7 => script.Drop(scene.Id),
                    8 => script.AddScene(random.Next(9), "Added", new StageFile("a.png", "")),
                    _ => script.Restore(Given, Given.Scenes[random.Next(3)].Id),
                };
                Assert.Empty(script.Problems());
            }
        }
    }

    [Fact]
    public void Only_what_is_new_is_spoken_and_rendered_again()
    {
        var one = ScriptDifference.Between(Given, Given.Change("s2", 1, "Trains whistle."));
        Assert.Equal([("s2", 1)], one.Sentences);
        Assert.Equal(["s2"], one.Scenes);

        var order = ScriptDifference.Between(Given, Given.MoveScene("s3", 0));
        Assert.True(order.IsChanged);
        Assert.Empty(order.Sentences);
        Assert.Empty(order.Scenes);

        var moved = ScriptDifference.Between(Given, Given.Move("s2", 0, "s3", 0));
        Assert.Empty(moved.Sentences);
        Assert.Equal(["s2", "s3"], moved.Scenes);

        Assert.Equal(["s2", "s2-2"], ScriptDifference.Between(Given, Given.Split("s2", 1)).Scenes);
        Assert.Equal(["s3"], ScriptDifference.Between(Given, Given.Show("s3", new StageFile("cat.png", "/x"))).Scenes);
        Assert.False(ScriptDifference.Between(Given, Given.Drop("s2").Restore(Given, "s2")).IsChanged);
    }

    private static string[] Texts(Script script, int scene) => ScriptMaker.Texts(script.Scenes[scene]);
}
