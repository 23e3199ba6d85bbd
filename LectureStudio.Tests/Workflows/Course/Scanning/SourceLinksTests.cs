using static LectureStudio.Tests.Workflows.Course.Scanning.Snapshots;

namespace LectureStudio.Tests.Workflows.Course.Scanning;

/// <summary>Links of documents as each format writes them, followed to files of the source.</summary>
public class SourceLinksTests
{
    [Theory(Timeout = 180000)]
    [InlineData("docs/a.md", "[b](b.md) ![p](../pic.png \"Title\") [c](<sub/c d.md>)", "docs/b.md pic.png docs/sub/c_d.md")]
    [InlineData("docs/a.md", "[b](./b#part) [up](../README) [folder](sub/) [site](/docs/b.md)", "docs/b.md README.md docs/sub/index.md")]
    [InlineData("docs/a.md", "[ref][x] and [[b]]\n\n[x]: sub/index.md \"Index\"", "docs/b.md docs/sub/index.md")]
    [InlineData("docs/a.md", "[web](https://example.org/b.md) [mail](mailto:a@b.c) [js](javascript:b.md) [out](../../b.md) [self](a.md) [gone](gone.md)", "")]
    [InlineData("docs/a.md", "```\n[b](b.md)\n```\n<a href='b.html'>b</a> [same](b.md)", "docs/b.md")]
    [InlineData("docs/a.md", "```{toctree}\n:maxdepth: 1\nb\nsub/index\n```\n{doc}`Guide <guide>`", "docs/b.md docs/sub/index.md docs/guide.rst")]
    [InlineData("docs/a.rst", ".. toctree::\n   :glob:\n\n   Guide <guide>\n   sub/*\n\nAfter :doc:`/b` and :ref:`the part <named>`.", "docs/guide.rst docs/sub/c_d.md docs/sub/index.md docs/b.md docs/target.rst")]
    [InlineData("docs/a.rst", "`Text <b.md>`_ and\n\n.. include:: sub/index.md\n.. image:: ../pic.png\n.. _x: guide.rst\n\n::\n\n   :doc:`target`", "docs/b.md docs/sub/index.md pic.png docs/guide.rst")]
    [InlineData("docs/a.adoc", "xref:sub/index.md#x[Text] link:b.md[B] include::guide.rst[] <<target.rst#,T>>\n----\nxref:x.adoc[]\n----", "docs/sub/index.md docs/b.md docs/guide.rst docs/target.rst")]
    [InlineData("docs/a.html", "<a class=x href=\"b.html\">B</a><IMG SRC='../pic.png'><a href=guide.html>g</a>", "docs/b.md pic.png docs/guide.rst")]
    public async Task Links_are_followed(string path, string text, string expected)
    {
        var scan = await ScanAsync(
            (path, text), ("README.md", "# R\n"), ("pic.png", "x"), ("docs/conf.py", "x = 1\n"), ("docs/b.md", "# B\n"), ("docs/guide.rst", "Guide\n=====\n"), ("docs/target.rst", ".. _named:\n\nTarget\n======\n"),
            ("docs/sub/index.md", "# Index\n"), ("docs/sub/c d.md", "# C D\n"));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace('_', ' ')), scan.Files.Single(f => f.Path == path).Links);
    }

    [Fact(Timeout = 180000)]
    public async Task Circles_and_damaged_markup_do_no_harm()
    {
        var scan = await ScanAsync(("a.md", "[b](b.md) [open](b.md [[ ](\n# \n"), ("b.md", "[a](a.md\n[a](a.md) <a href="), ("c.html", "<h1>No end <a href='a.md"), ("d.rst", ":doc:`a\n`b <a.md>`_\n=\n"), ("e.ipynb", "{\"cells\": [3, {"), ("f.adoc", "<<a.md\n= \n"));
        Assert.Equal(["b.md", "a.md", "", "a.md", "", ""], scan.Files.Select(f => string.Join(' ', f.Links)));
    }

    [Fact(Timeout = 180000)]
    public async Task The_start_page_that_leads_to_all_is_the_likeliest_overview()
    {
        var scan = await ScanAsync(
            [("docs/index.md", "# Home\n" + English("all") + string.Join('\n', Enumerable.Range(0, 20).Select(i => $"- [{i}](p{i}.md)"))), ("lib/README.md", "# Lib\n"), .. Enumerable.Range(0, 20).Select(i => ($"docs/p{i}.md", "# P\n[home](index.md)\n"))]);
        Assert.Equal(("docs/index.md", "start page of the documentation, links to 20 documents, linked from 20 documents"), (scan.Overviews[0].Path, scan.Overviews[0].Why));
    }
}
