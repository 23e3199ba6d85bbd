using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class MarkdownReaderTests
{
    private readonly MarkdownReader reader = new();

    [Fact(Timeout = 180000)]
    public async Task Tells_every_kind_of_block_with_its_lines()
    {
        var document = await reader.ReadAsync(
            """
            Title of it
            ===========

            Some *emph* with `code`
            and a [link](a.md#x).

            1. First
               goes on
               - nested
                 ```python
                 x = 1

                 y = 2
                 ```
            2. Second

            > A quote.

            | A | B |
            |---|---|
            | `a` | two \| pipes |

            Term
            :   Its meaning.

            ```mermaid
            graph TD
            ```

                indented code
            """);

        Assert.Equal("Title of it", document.Title);
        Assert.Equal(
            [
                "Heading1 1-2 Title of it",
                "Paragraph 4-5 Some *emph* with `code` and a [link](a.md#x).",
                "ListItem1# 7-8 First goes on",
                "ListItem2 9-9 nested",
                "Code 11-13 x = 1⏎⏎y = 2",
                "ListItem1# 15-15 Second",
                "Quote 17-17 A quote.",
                "Table 19-21 | A | B |⏎| --- | --- |⏎| `a` | two \\| pipes |",
                "Paragraph 23-24 **Term**: Its meaning.",
                "Diagram 27-27 graph TD",
                "Code 30-30 indented code",
            ],
            document.Shape());
        Assert.Equal("python", document.Blocks[4].CodeLanguage);
        Assert.Equal(new TextLink("a.md", "link", 5), Assert.Single(document.Links));
    }

    [Fact(Timeout = 180000)]
    public async Task Notes_are_notes_however_a_site_writes_them()
    {
        var document = await reader.ReadAsync(
            """
            !!! note "My title"
                Body with **bold**.

            :::tip
            A tip.
            :::

            > [!WARNING]
            > Take care.

            ```{important}
            It matters.
            ```
            """);

        Assert.Equal(["Note 1-2 **My title**⏎⏎Body with **bold**.", "Note 4-5 A tip.", "Note 8-9 Take care.", "Note 11-12 It matters."], document.Shape());
    }

    [Fact(Timeout = 180000)]
    public async Task Front_matter_tags_and_components_are_not_text()
    {
        var document = await reader.ReadAsync(
            """
            ---
            title: "Fitting a line"
            tags: [a, b]
            ---
            import Tabs from '@theme/Tabs';

            {% include nav.html %}
            <Tabs>
            Inside {{< ref x >}} it.
            </Tabs>
            """,
            "docs/fit.mdx");

        Assert.Equal("Fitting a line", document.Title);
        Assert.Equal(["Heading1 2-2 Fitting a line", "Paragraph 9-9 Inside it."], document.Shape());
    }

    [Fact(Timeout = 180000)]
    public async Task Raw_html_is_taken_for_what_it_says()
    {
        var document = await reader.ReadAsync(
            """
            <h1 align="center">My <b>Lib</b></h1>
            <p align="center">
              <a href="https://example.org"><img src="logo.png" alt="logo"></a>
            </p>

            Press <kbd>Ctrl</kbd><br>now <script>alert(1)</script>.

            <table>
            <tr><th>H1</th></tr>
            <tr><td>c1</td></tr>
            </table>

            <!-- hidden -->
            <script>
            steal()
            </script>
            """);

        Assert.Equal(["Heading1 1-1 My **Lib**", "Paragraph 6-6 Press Ctrl now .", "Table 9-10 | H1 |⏎| --- |⏎| c1 |"], document.Shape());
    }

    [Fact(Timeout = 180000)]
    public async Task Markup_stays_text_where_the_text_has_it_as_text_and_addresses_that_run_are_dropped()
    {
        var document = await reader.ReadAsync(@"\*not bold\* a_b_c \<b> \[x\](y) &lt;script> [run](javascript:alert(1)) [mail](mailto:a@example.org) [up](//evil.example) [there](other.md)");

        Assert.Equal(@"\*not bold\* a_b_c \<b> [x\](y) \<script> run [mail](mailto:a@example.org) up [there](other.md)", document.Blocks[0].Markdown);
    }

    [Theory(Timeout = 180000)]
    [InlineData(">", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 50_000)]
    [InlineData("*a ", 20_000)]
    [InlineData("<div>", 20_000)]
    [InlineData("| a ", 4_000)]
    public async Task Hostile_nesting_is_read_or_left_out_but_never_fatal(string piece, int times)
    {
        var document = await reader.ReadAsync("intro", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times)) + "\n\nThe end."), CancellationToken.None);

        Assert.Equal(3, document.Lines.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task An_empty_document_has_its_files_name()
    {
        var document = await reader.ReadAsync("", "docs/getting-started.md");

        Assert.Equal("getting started", document.Title);
        Assert.Empty(document.Blocks);
    }
}
