using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class RstReaderTests
{
    private readonly RstReader reader = new();

    [Fact(Timeout = 180000)]
    public async Task Tells_every_kind_of_block_with_its_lines()
    {
        var document = await reader.ReadAsync(
            """
            =====
            Title
            =====

            :author: someone

            Intro with ``code``, *emph*, :class:`~pkg.Name` and a Python_ link,
            see :doc:`guide/install`.

            .. _Python: https://www.python.org

            Section
            -------

            Here is code::

                x = 1

                y = 2

            .. code-block:: python
               :linenos:

               import a

            .. note:: Mind this
               and that.

            .. toctree::

               Guide <guide/index>

            * item one
              goes on

              1. nested

            term
                Its meaning.

            =====  =====
            A      B
            =====  =====
            1      two
            =====  =====

            +----+-----+
            | X  | Y   |
            +====+=====+
            | a  | b   |
            |    | c   |
            +----+-----+

            >>> print(1)
            1

            .. a comment
               hidden
            """);

        Assert.Equal(
            [
                "Heading1 1-3 Title",
                "Paragraph 7-8 Intro with `code`, *emph*, `Name` and a [Python](https://www.python.org) link, see [guide/install](guide/install.rst).",
                "Heading2 12-13 Section",
                "Paragraph 15-15 Here is code:",
                "Code 17-19 x = 1⏎⏎y = 2",
                "Code 24-24 import a",
                "Note 26-27 Mind this and that.",
                "ListItem1 33-34 item one goes on",
                "ListItem2# 36-36 nested",
                "Paragraph 38-39 **term**: Its meaning.",
                "Table 41-45 | A | B |⏎| --- | --- |⏎| 1 | two |",
                "Table 47-52 | X | Y |⏎| --- | --- |⏎| a | b c |",
                "Code 54-55 >>> print(1)⏎1",
            ],
            document.Shape());
        Assert.Equal(["https://www.python.org", "guide/install.rst", "guide/index.rst"], document.Links.Select(l => l.Target));
    }

    [Fact(Timeout = 180000)]
    public async Task Endless_nesting_is_not_fatal()
    {
        var document = await reader.ReadAsync(string.Join('\n', Enumerable.Range(0, 500).Select(i => new string(' ', i * 2) + "* x")));

        Assert.Equal(500, document.Lines.Count);
    }
}
