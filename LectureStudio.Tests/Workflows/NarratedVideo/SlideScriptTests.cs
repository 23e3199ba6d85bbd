using LectureStudio.Pipeline.Workflows.NarratedVideo;
using static LectureStudio.Tests.Workflows.NarratedVideo.ScriptMaker;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

public sealed class SlideScriptTests
{
    private static async Task<string[]> ReadAsync(string slide, string language = "en")
    {
        var (_, script) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, language, "# Opening\nSomebody", slide));
        return Texts(script.Scenes[1]);
    }

    [Fact(Timeout = 180000)]
    public async Task A_lead_in_and_its_short_points_become_one_sentence() =>
        Assert.Equal(["Why tests?", "Advantages: fast, simple, and cheap."], await ReadAsync("# Why tests?\nAdvantages:\n- Fast\n- Simple\n- Cheap"));

    [Fact(Timeout = 180000)]
    public async Task Long_points_become_a_sentence_each_and_the_first_takes_the_lead_in() =>
        Assert.Equal(
            ["Package.", "We need: a folder that holds the code of all functions.", "A file that describes the package and its authors."],
            await ReadAsync("# Package\nWe need:\n- A folder that holds the code of all functions\n- A file that describes the package and its authors"));

    [Fact(Timeout = 180000)]
    public async Task A_point_with_points_below_it_leads_in() =>
        Assert.Equal(["Tests.", "Kinds: unit tests, integration tests, and load tests.", "They run on every change."], await ReadAsync("# Tests\n- Kinds\n  - Unit tests\n  - Integration tests\n  - Load tests\n- They run on every change."));

    [Fact(Timeout = 180000)]
    public async Task German_nouns_keep_their_capital() =>
        Assert.Equal(["Tests.", "Vorteile: Geschwindigkeit, Einfachheit und Preis."], await ReadAsync("# Tests\nVorteile:\n- Geschwindigkeit\n- Einfachheit\n- Preis", "de"));

    [Fact(Timeout = 180000)]
    public async Task Nothing_is_added_in_a_language_the_studio_does_not_know() =>
        Assert.Equal(["Testit.", "Edut: nopea, halpa."], await ReadAsync("# Testit\nEdut:\n- Nopea\n- Halpa", "fi"));

    [Fact(Timeout = 180000)]
    public async Task A_sentence_points_at_its_own_words()
    {
        var document = SetDocument.Of(DocumentKind.Slides, "en", "# Opening\nSomebody", "# Two\nThe first sentence is here. The second one is there.");
        var (_, script) = await MakeAsync(document);
        var (first, second) = (script.Scenes[1].Sentences[1], script.Scenes[1].Sentences[2]);
        var words = document.Pages[1].Blocks[1].Lines.SelectMany(l => l.Words).ToList();
        Assert.Equal(PageBox.Around(words.Take(5).Select(w => w.Box)), first.Box);
        Assert.Equal(PageBox.Around(words.Skip(5).Select(w => w.Box)), second.Box);
    }

    [Fact(Timeout = 180000)]
    public async Task A_slide_that_grows_is_shown_once_when_it_is_whole()
    {
        var (plan, _) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", "# Opening\nSomebody", "# Steps\n- Read the data", "# Steps\n- Read the data\n- Fit the model", "# Steps\n- Read the data\n- Fit the model\n- Look at the result", "# More\n- Something else is here"));
        Assert.Equal([1, 4, 5], plan.Scenes.Select(s => s.Page));
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_that_is_all_there_is_is_shown_large_and_opens_nothing()
    {
        var (plan, _) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", "# Trees\n- Each node holds a key and two children\n- All keys of the left subtree are smaller"));
        Assert.Equal(SceneKind.Text, Assert.Single(plan.Scenes).Kind);
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_with_nothing_on_it_is_a_short_silent_scene()
    {
        var (plan, script) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", "# Opening\nSomebody", "", "# More\n- Something else is here"));
        Assert.Empty(script.Scenes[1].Sentences);
        Assert.InRange(plan.Scenes[1].Seconds, 1, 5);
        Assert.Equal("Page 2", plan.Scenes[1].Title);
        Assert.Empty(script.Problems());
    }

    [Fact(Timeout = 180000)]
    public async Task A_section_is_led_in_to_and_code_is_told_by_what_it_says_of_itself()
    {
        var (plan, script) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", "# Opening\nSomebody", "## Fitting the model", "# Reading\n`# read the data", "# Writing\n`def write_all(rows):", "# Other\n`x = 3"));
        Assert.Equal(SceneKind.Section, plan.Scenes[1].Kind);
        Assert.Equal(["Next: fitting the model."], Texts(script.Scenes[1]));
        Assert.Equal("Here is the code: read the data.", Texts(script.Scenes[2])[1]);
        Assert.Equal(("Here is the code: write_all.", "Here is the code: write all."), (script.Scenes[3].Sentences[1].Text, script.Scenes[3].Sentences[1].Spoken));
        Assert.Equal("Here is the code.", Texts(script.Scenes[4])[1]);
    }

    [Fact(Timeout = 180000)]
    public async Task Slides_that_say_more_than_there_is_time_for_say_less_of_each()
    {
        var slides = Enumerable.Range(0, 6).Select(i => $"# Slide {i}\n" + string.Join('\n', Enumerable.Range(0, 6).Select(p => $"- Point {p} of slide {i} takes a while to be said to its end"))).ToList();
        var (_, all) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", slides));
        var (plan, fewer) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", slides), target: 60);
        Assert.Equal(all.Scenes.Count, fewer.Scenes.Count);
        Assert.InRange(plan.Scenes.Sum(s => s.Seconds), 59, 61);
        Assert.All(fewer.Scenes, s => Assert.InRange(s.Sentences.Count, 2, 4));
    }

    [Fact(Timeout = 180000)]
    public async Task A_dense_slide_is_parted()
    {
        var points = string.Join('\n', Enumerable.Range(0, 14).Select(i => $"- Point number {i} says something that takes a good while until it has been said to its end, with all it has"));
        var (plan, script) = await MakeAsync(SetDocument.Of(DocumentKind.Slides, "en", "# Opening\nSomebody", "# Dense\n" + points));
        Assert.InRange(plan.Scenes.Count, 3, 4);
        Assert.All(plan.Scenes.Skip(1), s => Assert.InRange(s.Seconds, 20, 62));
        Assert.Equal(15, script.Scenes.Skip(1).Sum(s => s.Sentences.Count));
        Assert.Equal(["s1", "s2", "s2-2"], plan.Scenes.Take(3).Select(s => s.Id));
    }
}
