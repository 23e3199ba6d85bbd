using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout;

public sealed class HandoutLabelsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_language_that_notes_are_written_in_has_its_labels() =>
        Assert.Equal(Tongue.All.Select(t => t.Code).Order(StringComparer.Ordinal), HandoutLabels.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_label_is_there_and_takes_the_same_values_as_in_english()
    {
        foreach (var (code, labels) in HandoutLabels.All)
        {
            Assert.Equal(12, labels.Months.Distinct().Count());
            foreach (var property in typeof(HandoutLabels).GetProperties().Where(p => p.PropertyType == typeof(string)))
            {
                var (own, english) = ((string)property.GetValue(labels)!, (string)property.GetValue(HandoutLabels.All["en"])!);
                Assert.True(own.Length > 0 && Holes(own) == Holes(english), $"{code}: {property.Name}");
            }
        }
    }

    [Theory]
    [InlineData("de-CH", "20. November 2026")]
    [InlineData("pt-BR", "20 de novembro de 2026")]
    [InlineData("fr", "20 novembre 2026")]
    [InlineData("fi", "20 November 2026")]
    [InlineData(null, "20 November 2026")]
    public void A_date_is_written_as_the_language_does_in_english_where_it_is_not_known(string? language, string expected) =>
        Assert.Equal(expected, HandoutLabels.For(language).Date(new DateOnly(2026, 11, 20)));

    [Fact(Timeout = 180000)]
    public async Task A_german_lecture_has_german_labels_in_every_format()
    {
        var lecture = SampleLecture.Make([], 2);
        var document = await HandoutStages.ComposeAsync(lecture with { Transcript = lecture.Transcript with { Language = "de" } }, folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings { DoubleSided = true }, folder);
        var english = (string[])["Learning goals", "Contents", "Key points", "Check yourself", "Glossary", "Answers", " 20 November", "Transcript:", "extractive", "Watch", "Jump to", "Skip to"];
        string[] texts =
        [
            await File.ReadAllTextAsync(document.Markdown.Path),
            (await File.ReadAllTextAsync(rendered.Path("handout.html"))).Split("</style>")[1],
            await TextAsync("pdftotext", "-raw", rendered.Path("handout.pdf"), "-"),
            await TextAsync("pandoc", "-s", "-t", "plain", "--wrap=none", rendered.Path("handout.docx")),
        ];
        foreach (var text in texts)
        {
            Assert.All((string[])["Lernziele", "Kernpunkte", "Glossar", "20. November 2026", "Mitschrift: Aus den Untertiteln lecture.vtt"], l => Assert.Contains(l, text, StringComparison.Ordinal));
            Assert.All(english, l => Assert.DoesNotContain(l, text, StringComparison.Ordinal));
        }
        Assert.Matches(@"\b2 von \d", texts[2]);
        Assert.DoesNotContain("{of}", texts[2], StringComparison.Ordinal);
    }

    [Theory(Timeout = 180000)]
    [InlineData("notes")]
    [InlineData("study")]
    [InlineData("grid")]
    public async Task A_heading_from_right_to_left_has_its_number_at_the_right_and_no_time_lies_on_the_words(string layout)
    {
        const string Said = "المربعات الصغرى هي طريقة لاختيار الخط الأفضل بين النقاط التي نراها في الصورة";
        var lecture = SampleLecture.Make([], 1);
        var section = lecture.Sections.Items[0] with { Number = 7, Title = "الانحدار الخطي", Sentences = [new(0, 70, Said)] };
        var document = await HandoutStages.ComposeAsync(
            lecture with { Sections = lecture.Sections with { Items = [section] }, Notes = lecture.Notes with { Sections = [] }, Transcript = lecture.Transcript with { Language = "ar" } }, folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings { Layout = layout }, folder);
        var words = Words(await TextAsync("pdftotext", "-f", "2", "-bbox", rendered.Path("handout.pdf"), "-"));

        var number = words.First(w => w.Text == "7");
        var title = words.Where(w => Math.Abs(w.Bottom - number.Bottom) < 4 && w.Text.Any(c => c > 0x590)).ToList();
        Assert.NotEmpty(title);
        Assert.All(title, w => Assert.True(w.Right <= number.Left, $"{w} beside {number}"));
        foreach (var time in words.Where(w => Regex.IsMatch(w.Text, @"^\d:\d\d")))
            Assert.DoesNotContain(words, w => w != time && w.Left < time.Right - 0.5 && time.Left < w.Right - 0.5 && w.Top < time.Bottom - 2 && time.Top < w.Bottom - 2);
    }

    private static string Holes(string text) => string.Join(' ', Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Order(StringComparer.Ordinal));

    private sealed record PlacedWord(double Left, double Top, double Right, double Bottom, string Text);

    // Raw: <word xMin="51.02" yMin="88.10" xMax="83.55" yMax="98.77">Least</word>
    private static List<PlacedWord> Words(string bbox) =>
        [.. Regex.Matches(bbox, @"<word xMin=""([\d.]+)"" yMin=""([\d.]+)"" xMax=""([\d.]+)"" yMax=""([\d.]+)"">(.*?)</word>")
            .Select(m => new PlacedWord(Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4), m.Groups[5].Value))];

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> TextAsync(string program, params string[] arguments) =>
        (await new ToolRunner().RunAsync(new ToolCommand(program, arguments), default)).Output;
}
