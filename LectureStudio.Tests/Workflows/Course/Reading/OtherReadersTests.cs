using System.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Asciidoc;
using LectureStudio.Pipeline.Workflows.Course.Reading.Files;
using LectureStudio.Pipeline.Workflows.Course.Reading.Sources;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class OtherReadersTests
{
    [Fact(Timeout = 180000)]
    public async Task Asciidoc()
    {
        var document = await new AsciidocReader().ReadAsync(
            """
            = Title
            :toc:

            Intro with *bold*, `code` and https://example.org[link] or xref:x.adoc[X].

            [source,python]
            ----
            x = 1
            ----

            NOTE: Mind this.

            [WARNING]
            ====
            Big one.
            ====

            * one
            ** two
            . first

            Term:: meaning here

            |===
            |A |B
            |1 |2
            |===
            """);

        Assert.Equal(
            [
                "Heading1 1-1 Title", "Paragraph 4-4 Intro with **bold**, `code` and [link](https://example.org) or [X](x.adoc).", "Code 8-8 x = 1", "Note 11-11 Mind this.", "Note 15-15 Big one.", "ListItem1 18-18 one", "ListItem2 19-19 two",
                "ListItem1# 20-20 first", "Paragraph 22-22 **Term**: meaning here", "Table 25-26 | A | B |⏎| --- | --- |⏎| 1 | 2 |",
            ],
            document.Shape());
    }

    [Fact(Timeout = 180000)]
    public async Task Notebooks_are_cited_by_the_lines_of_the_text_they_give()
    {
        const string Notebook = """{"cells":[{"cell_type":"markdown","source":["# Fit\n","\n","A line."]},{"cell_type":"code","source":"x = 1\ny = 2"}],"metadata":{"kernelspec":{"language":"python"}}}""";

        var document = await new NotebookReader().ReadAsync(Notebook);

        Assert.Equal(["Heading1 1-1 Fit", "Paragraph 3-3 A line.", "Code 6-7 x = 1⏎y = 2"], document.Shape());
        Assert.NotEmpty((await new NotebookReader().ReadAsync("{ no notebook")).Lines);
    }

    [Theory(Timeout = 180000)]
    [InlineData("a.py", "def fit(x):\n    \"\"\"Fits a line.\n\n    >>> fit(1)\n    \"\"\"\n    return \"\"\"no doc\"\"\"\n", "Paragraph 2-2 Fits a line.|Code 4-4 >>> fit(1)")]
    [InlineData("a.cs", "/// <summary>Fits a <see cref=\"Line\"/>.</summary>\n/// <param name=\"x\">The points.</param>\npublic int Fit(int x) => x; // not this\n", "Paragraph 1-1 Fits a `Line`.|ListItem1 2-2 `x`: The points.")]
    [InlineData("a.ts", "/**\n * Fits a line.\n *\n * @param {number} x - the points\n */\nexport function fit(x) {}\n", "Paragraph 2-2 Fits a line.|ListItem1 4-4 `x`: the points")]
    [InlineData("a.go", "// Package fit fits lines.\npackage fit\n\n// Fit fits a line.\nfunc Fit() {\n\t// not this\n}\n", "Paragraph 1-1 Package fit fits lines.|Paragraph 4-4 Fit fits a line.")]
    [InlineData("a.sh", "#!/bin/sh\n# Fits a line to points.\nset -e\n# not this\necho\n", "Paragraph 2-2 Fits a line to points.")]
    public async Task Code_says_what_its_doc_comments_say(string path, string code, string shape)
    {
        var document = await new CodeReader().ReadAsync(code, path);

        Assert.Equal(shape.Split('|'), document.Shape());
        Assert.Equal(path, document.Title);
    }

    [Fact(Timeout = 180000)]
    public async Task Every_reader_takes_whatever_bytes_it_is_given()
    {
        var random = new Random(7);
        var bytes = new byte[20_000];
        random.NextBytes(bytes);
        const string Signs = "#*`_[]()<>|-=+.:~!/\"'\\ \n\n\tab";
        var signs = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 8000).Select(_ => Signs[random.Next(Signs.Length)])));
        DocumentReader[] readers =
        [
            new AsciidocReader(), new NotebookReader(), new CodeReader(), new LectureStudio.Pipeline.Workflows.Course.Reading.Markdown.MarkdownReader(), new LectureStudio.Pipeline.Workflows.Course.Reading.Rst.RstReader(),
            new LectureStudio.Pipeline.Workflows.Course.Reading.Html.HtmlReader(), new LectureStudio.Pipeline.Workflows.Course.Reading.Plain.PlainReader(),
        ];

        foreach (var reader in readers)
            foreach (var content in new[] { bytes, signs })
                Assert.NotEmpty((await reader.ReadAsync("x/a", content, CancellationToken.None)).Lines);
    }
}
