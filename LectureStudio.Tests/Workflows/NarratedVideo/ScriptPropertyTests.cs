using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

public sealed class ScriptPropertyTests
{
    [Fact(Timeout = 180000)]
    public async Task Whatever_the_document_the_script_can_be_used_and_cites_what_is_there()
    {
        var random = new Random(3);
        for (var round = 0; round < 120; round++)
        {
            var document = RandomDocument.Make(random, (DocumentKind)(round % 3));
            var (plan, script) = await ScriptMaker.MakeAsync(document, target: round % 5 == 0 ? 60 : 0, speed: random.Next(50, 200));
            var pages = document.Pages.ToDictionary(p => p.Number);
            Assert.Empty(script.Problems());
            Assert.Equal(plan.Scenes.Select(s => s.Id), script.Scenes.Select(s => s.Id));
            Assert.All(plan.Scenes, s => Assert.True(s.Seconds > 0 && pages.ContainsKey(s.Page)));
            foreach (var sentence in script.Scenes.SelectMany(s => s.Sentences))
            {
                Assert.Contains(sentence.Text, char.IsLetterOrDigit);
                Assert.Contains(sentence.Spoken, char.IsLetterOrDigit);
                Assert.True(sentence.Box is { IsOnPage: true } && pages.ContainsKey(sentence.Page), sentence.Text);
                Assert.DoesNotContain(sentence.Text, c => c is '\uE000' or '\uE001' || char.IsControl(c));
            }
        }
    }

    [Fact(Timeout = 180000)]
    public async Task The_same_document_gives_the_same_script_and_other_pages_keep_their_scenes_ids()
    {
        var document = RandomDocument.Make(new Random(9), DocumentKind.Slides);
        var (plan, script) = await ScriptMaker.MakeAsync(document);
        var (again, second) = await ScriptMaker.MakeAsync(document);
        Assert.Equal(plan.Scenes.Select(s => (s.Id, s.Seconds)), again.Scenes.Select(s => (s.Id, s.Seconds)));
        Assert.Equal(script.Scenes.SelectMany(ScriptMaker.Texts), second.Scenes.SelectMany(ScriptMaker.Texts));
        var (fewer, _) = await ScriptMaker.MakeAsync(document with { Pages = [.. document.Pages.Skip(1)] });
        Assert.Subset(plan.Scenes.Select(s => s.Id).ToHashSet(), fewer.Scenes.Select(s => s.Id).ToHashSet());
    }

    [Fact(Timeout = 180000)]
    public async Task Nothing_of_one_s_own_text_is_lost_and_it_keeps_its_order()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var paragraphs = Enumerable.Range(0, 12).Select(i => RandomDocument.Paragraph(random, random.Next(1, 14)).Replace(" [12]", "")).ToList();
            var (plan, script) = await ScriptMaker.MakeAsync(SetDocument.Of(DocumentKind.Text, "en", [.. paragraphs.Chunk(4).Select((c, i) => $"## Part {i}\n" + string.Join('\n', c))]));
            Assert.Equal(Words(string.Join(' ', paragraphs)), Words(string.Join(' ', script.Scenes.SelectMany(s => s.Sentences).Select(s => s.Text).Where(t => !t.StartsWith("Part ", StringComparison.Ordinal)))));
            Assert.All(plan.Scenes, s => Assert.InRange(s.Seconds, 1, 75));
        }

        static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).Replace("x2", "x²", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(240)]
    [InlineData(420)]
    public async Task A_talk_about_a_paper_lasts_as_long_as_asked_and_reads_no_references(int target)
    {
        var random = new Random(target);
        for (var round = 0; round < 4; round++)
        {
            var (plan, script) = await ScriptMaker.MakeAsync(RandomDocument.Paper(random), target);
            Assert.InRange(plan.Scenes.Sum(s => s.Seconds), 0.85 * target, 1.15 * target);
            var said = script.Scenes.SelectMany(s => s.Sentences).Sum(s => Pipeline.Workflows.NarratedVideo.Scripts.Narration.SpeechTime.Of(s.Spoken));
            Assert.InRange(said, 0.85 * target, 1.15 * target);
            var texts = script.Scenes.SelectMany(ScriptMaker.Texts).ToList();
            Assert.DoesNotContain(texts, t => t.Contains("Smith", StringComparison.Ordinal) || t.Contains("footnote", StringComparison.Ordinal) || t.Contains("[12]", StringComparison.Ordinal) || t.StartsWith("References", StringComparison.Ordinal));
            Assert.Contains("Conclusion.", texts);
            Assert.Equal(texts.Count, texts.Distinct().Count() + texts.Count(t => t.StartsWith("Figure 1", StringComparison.Ordinal)) - Math.Min(1, texts.Count(t => t.StartsWith("Figure 1", StringComparison.Ordinal))));
        }
    }
}
