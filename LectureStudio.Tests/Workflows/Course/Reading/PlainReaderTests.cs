using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class PlainReaderTests
{
    private readonly PlainReader reader = new();

    [Fact(Timeout = 180000)]
    public async Task Headings_are_found_by_line_number_and_case()
    {
        var document = await reader.ReadAsync(
            """
            The manual
            ==========

            It starts here
            and goes on.

            1.2 Install it

              * first point
                more of it
              * second

            Run this:

                $ make install
                $ make check

            SEE ALSO

            Other pages.
            """);

        Assert.Equal(
            [
                "Heading1 1-2 The manual", "Paragraph 4-5 It starts here and goes on.", "Heading2 7-7 Install it", "ListItem1 9-10 first point more of it", "ListItem1 11-11 second",
                "Paragraph 13-13 Run this:", "Code 15-16 $ make install⏎$ make check", "Heading1 18-18 SEE ALSO", "Paragraph 20-20 Other pages.",
            ],
            document.Shape());
    }

    [Fact(Timeout = 180000)]
    public async Task Man_pages_have_their_text_at_the_margin_not_as_code()
    {
        var document = await reader.ReadAsync(
            """
            NAME
                   fit - fits a line to points given on its input

            DESCRIPTION
                   The points are read from the standard input, one a line,
                   and the line that fits them best is written to the output.
            """);

        Assert.Equal(["Heading1 1-1 NAME", "Paragraph 2-2 fit - fits a line to points given on its input", "Heading1 4-4 DESCRIPTION"], document.Shape().Take(3));
        Assert.Equal(4, document.Blocks.Count);
    }
}
