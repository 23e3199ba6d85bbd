using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Tests.Workflows.Course.Analysis;

public class RunInLabelTests
{
    [Theory]
    [InlineData("**Why.** pandoc is needed for the colours.", "Pandoc is needed for the colours.")]
    [InlineData("**What else was tried.** Nothing of it held.", "Nothing of it held.")]
    [InlineData("*Limits*: a page has at most ten.", "A page has at most ten.")]
    [InlineData("**Credentials of a program** For a program, the path is given.", "For a program, the path is given.")]
    [InlineData("Note: This command knows no workspaces.", "This command knows no workspaces.")]
    [InlineData("NOTE: **Why.** The cache is shared.", "The cache is shared.")]
    [InlineData("Decision. serve binds to loopback.", "Serve binds to loopback.")]
    [InlineData("Hinweis: Das gilt nur hier.", "Das gilt nur hier.", "de")]
    [InlineData("**The pages are written once.** The site has them.", "**The pages are written once.** The site has them.")]
    [InlineData("**Loudness** is set sentence by sentence.", "**Loudness** is set sentence by sentence.")]
    [InlineData("Three things are kept: The name, the size and the place.", "Three things are kept: The name, the size and the place.")]
    [InlineData("Formats: PDF, DOCX and PPTX.", "Formats: PDF, DOCX and PPTX.")]
    [InlineData("**Why.**", "**Why.**")]
    public void A_label_at_the_start_of_a_paragraph_is_not_part_of_what_it_says(string text, string expected, string language = "en") =>
        Assert.Equal(expected, RunInLabel.Without(text, Tongue.For(language, "")));
}
