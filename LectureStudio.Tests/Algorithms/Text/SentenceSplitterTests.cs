using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Tests.Algorithms.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("We take the gradient. Then we step.", "We take the gradient.|Then we step.")]
    [InlineData("The rate is 0.01 here. It is small.", "The rate is 0.01 here.|It is small.")]
    [InlineData("See Fig. 3 and Dr. Smith. Then go on.", "See Fig. 3 and Dr. Smith.|Then go on.")]
    [InlineData("Lists, trees, etc. are known. Lists, etc. We go on.", "Lists, trees, etc. are known.|Lists, etc.|We go on.")]
    [InlineData("Well... maybe not. Well... Maybe.", "Well... maybe not.|Well...|Maybe.")]
    [InlineData("He asked: \"Why?\" Nobody knew.", "He asked: \"Why?\"|Nobody knew.")]
    [InlineData("\"Stop!\" he said. \"Go on.\" She went.", "\"Stop!\" he said.|\"Go on.\"|She went.")]
    [InlineData("J. Neyman proved it. So did E. S. Pearson.", "J. Neyman proved it.|So did E. S. Pearson.")]
    [InlineData("That was in 1998. The next came later.", "That was in 1998.|The next came later.")]
    [InlineData("It grew by a factor of 2.1. With more data it did not.", "It grew by a factor of 2.1.|With more data it did not.")]
    [InlineData("2.1. Introduction. See settings.json. Node.js. Then e.V. Berlin.", "2.1. Introduction.|See settings.json.|Node.js.|Then e.V. Berlin.")]
    [InlineData("**One is done.** The other is not.", "**One is done.**|The other is not.")]
    [InlineData("1. Read the data. 2. Fit the model.", "1. Read the data.|2. Fit the model.")]
    [InlineData("Das gilt z.B. Für Bäume. Und nun?", "Das gilt z.B. Für Bäume.|Und nun?")]
    [InlineData("Visit example.org today. Or not?! Yes.", "Visit example.org today.|Or not?!|Yes.")]
    [InlineData("今天很好。明天见！", "今天很好。|明天见！")]
    [InlineData("no punctuation at all", "no punctuation at all")]
    [InlineData("", "")]
    public void Ends_sentences_where_they_end(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text)));
}
