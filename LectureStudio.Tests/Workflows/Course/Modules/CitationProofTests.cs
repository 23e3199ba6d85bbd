using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;

namespace LectureStudio.Tests.Workflows.Course.Modules;

public sealed class CitationProofTests
{
    private static readonly string[] Lines =
    [
        "## Retrying requests",
        "",
        "A **retry policy** decides how often a failed request is sent",
        "again. By default `maxRetries` is 3 and the delay is 2.5 seconds.",
        "Requests that change data are not retried. See [the guide](guide.md).",
        "",
        "* Timeouts count as failures.",
        "* Cancelled requests do not count.",
        "",
        "```python",
        "client = Client(retries=5)",
        "client.get(\"/status\")",
        "```",
    ];

    private readonly CitationProof proof = new("en");

    [Theory]
    [InlineData("A retry policy decides how often a failed request is sent again.")]
    [InlineData("A retry policy decides how often failed requests are sent again.")] // Inflected.
    [InlineData("By default `maxRetries` is 3 and the delay is 2.5 seconds.")]
    [InlineData("Requests that change data are not retried. See the guide.")]
    [InlineData("- Timeouts count as failures.\n- Cancelled requests do not count.")]
    [InlineData("**Retrying requests**")]
    [InlineData("From here on it is about Retrying requests.")] // A join of our own: what is filled in is there.
    [InlineData("The module before this one was about retry policies. Now it is about timeouts.")]
    public void What_the_lines_say_holds(string text) => Assert.Null(proof.OfText(text, Lines).Fault);

    [Theory]
    [InlineData("A retry policy decides how long a database keeps its backups.")]
    [InlineData("By default `maxRetries` is 4 and the delay is 2.5 seconds.")] // Another number.
    [InlineData("By default `maxRetries` is 3 and the delay is 2 seconds.")] // Not 2.5.
    [InlineData("By default `max_retries` is 3 and the delay is 2.5 seconds.")] // Another name.
    [InlineData("By default maxRetriesTotal is 3 and the delay is 2.5 seconds.")]
    [InlineData("Requests that change data are retried.")] // The opposite.
    [InlineData("Timeouts do not count as failures.")]
    [InlineData("A retry policy decides how often a failed request is sent again. Bananas are yellow fruits.")] // One sentence of two.
    [InlineData("From here on it is about photosynthesis.")]
    [InlineData("Failed requests count 5 times before timeouts count as failures.")] // The number belongs to something else.
    public void What_the_lines_do_not_say_does_not_hold(string text) => Assert.NotNull(proof.OfText(text, Lines).Fault);

    [Theory]
    [InlineData("Exit codes: 0 completed, 1 failed, 2 bad usage.", "Exit codes: 0 completed, 1 failed, 2 bad usage.", true)]
    [InlineData("Exit codes: 1 completed, 1 failed, 2 bad usage.", "Exit codes: 0 completed, 1 failed, 2 bad usage.", false)] // There, but once.
    [InlineData("Exit codes: 1 completed, 0 failed.", "Exit codes: 0 completed, 1 failed.", false)] // Both there, the other way round.
    [InlineData("The client calls the server 3 times.", "The client asks the index 3 times. The client calls the server 2 times.", false)] // In the sentence before.
    [InlineData("The limits are 3 attempts and 20 seconds.", "There is a limit of 3 attempts. Another limit is 20 seconds.", true)] // Of two.
    [InlineData("| Hours | 2 | 2 | 3 |", "<tr><th>Hours</th><td>1</td><td>2</td><td>3</td></tr>", false)]
    [InlineData("Set `cache` to `no` for slow disks.", "Set cache to no for disks that are slow.", true)] // Not a denial: a value.
    [InlineData("Copy `none/Makefile` into the new folder.", "Copy <code>none/Makefile</code> into your new folder.", true)]
    [InlineData("If no \\<branch\\> is given, the current one is taken.", "If no *\\<branch\\>* is given, the current one is taken.", true)] // Not a tag.
    [InlineData("It is told in [the guide](https://example.org/b).", "It is told in [the guide](https://example.org/a).", false)] // Leads elsewhere.
    [InlineData("It is told in [the guide](https://example.org/a).", "It is told in [the guide][guide].", true)] // The address is given elsewhere.
    [InlineData("It is told in [the guide](https://example.org/a).", "It is told in <a href=\"https://example.org/a\">the guide</a>.", true)]
    public void Numbers_stand_in_their_order_and_links_lead_where_the_source_leads(string text, string line, bool holds) => Assert.Equal(holds, proof.OfText(text, [line]).Holds);

    [Fact]
    public void Code_holds_line_by_line_and_in_order()
    {
        Assert.True(proof.OfCode("```python\nclient = Client(retries=5)\n  client.get(\"/status\")\n```", Lines).Holds);
        Assert.False(proof.OfCode("client.get(\"/status\")\nclient = Client(retries=5)", Lines).Holds);
        Assert.False(proof.OfCode("client = Client(retries=6)", Lines).Holds);
    }

    [Fact]
    public void A_short_answer_is_found_where_one_sentence_has_it()
    {
        Assert.True(proof.Finds("retry policies", Lines));
        Assert.True(proof.Finds("2.5", Lines));
        Assert.True(proof.Finds("`maxRetries`", Lines));
        Assert.False(proof.Finds("2", Lines));
        Assert.False(proof.Finds("policy of timeouts", Lines));
    }

    [Theory]
    [InlineData("ja", "機械学習はデータから規則を学びます。", "天気はとても良いです。")]
    [InlineData("ru", "Сервер хранит данные в памяти.", "Клиент удаляет файлы с диска.")]
    [InlineData("de", "Der Dienst wird nicht neu gestartet.", "Der Dienst wird neu gestartet.")]
    [InlineData("ar", "يحفظ الخادم البيانات في الذاكرة.", "يحذف العميل الملفات من القرص.")]
    public void Other_languages_and_scripts_are_compared_too(string language, string line, string other)
    {
        Assert.True(new CitationProof(language).OfText(line, [line]).Holds);
        Assert.False(new CitationProof(language).OfText(other, [line]).Holds);
    }

    [Fact]
    public void Lines_elsewhere_in_the_document_do_not_support_a_text() =>
        Assert.False(proof.OfText("By default `maxRetries` is 3 and the delay is 2.5 seconds.", Lines[6..]).Holds);

    [Fact]
    public void Every_language_has_all_words_and_its_joins_prove_with_what_is_filled_in()
    {
        foreach (var words in CourseWords.All)
        {
            foreach (var text in typeof(CourseWords).GetProperties().Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(words)!)) Assert.False(string.IsNullOrWhiteSpace(text));
            foreach (var join in words.Joins)
            {
                Assert.True(new CitationProof(words.Code).OfText(string.Format(join, "Alpha", "Beta" + words.And + "Gamma"), ["Alpha, Beta, Gamma."]).Holds, join);
                if (join.Contains("{0}")) Assert.False(new CitationProof(words.Code).OfText(string.Format(join, "Alpha", "Beta"), ["Gamma."]).Holds, join);
            }
        }
    }
}
