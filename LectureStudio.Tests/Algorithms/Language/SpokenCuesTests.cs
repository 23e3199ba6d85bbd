using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Tests.Algorithms.Language;

public class SpokenCuesTests
{
    [Fact]
    public void Every_language_of_the_studio_has_its_cues() => Assert.Equal(Tongue.All.Select(t => t.Code).Order(), SpokenCues.All.Keys.Order());

    [Theory]
    [InlineData("en", "For example, take a coin and throw it.", "This is very important.", "That will be in the exam.", "As I said, the gradient is small.", "Let's move on to the next topic.")]
    [InlineData("de", "Nehmen wir zum Beispiel eine Münze.", "Das ist ganz wichtig.", "Das kommt in der Klausur dran.", "Wie gesagt, das ist klein.", "Kommen wir nun zum zweiten Teil.")]
    [InlineData("fr", "Prenons par exemple une pièce.", "C'est très important.", "Cela tombe souvent aux examens.", "Comme je l'ai dit, c'est petit.", "Passons maintenant au point suivant.")]
    [InlineData("es", "Por ejemplo, una moneda.", "Esto es muy importante.", "Esto sale en el examen.", "Como ya dije, es pequeño.", "Pasemos al siguiente tema.")]
    [InlineData("it", "Per esempio, una moneta.", "Questo è molto importante.", "Questo viene chiesto all'esame.", "Come ho detto, è piccolo.", "Passiamo al prossimo argomento.")]
    [InlineData("nl", "Neem bijvoorbeeld een munt.", "Dit is heel belangrijk.", "Dit komt op het tentamen.", "Zoals ik zei, dat is klein.", "Laten we verder gaan.")]
    [InlineData("pt", "Por exemplo, uma moeda.", "Isto é muito importante.", "Isto cai na prova.", "Como já disse, é pequeno.", "Vamos ao próximo tema.")]
    public void Speakers_are_understood(string code, string example, string emphasis, string exam, string back, string opens)
    {
        var cues = SpokenCues.All[code];
        Assert.True(cues.Example.IsMatch(example), example);
        Assert.True(cues.Emphasis.IsMatch(emphasis), emphasis);
        Assert.True(cues.Exam.IsMatch(exam), exam);
        Assert.True(cues.LooksBack.IsMatch(back), back);
        Assert.True(cues.Opens.IsMatch(opens), opens);
        Assert.DoesNotContain(new[] { cues.Example, cues.Emphasis, cues.Exam, cues.Opens }, w => w.IsMatch(back));
    }

    [Theory]
    [InlineData("what happens if the step is too large", true)]
    [InlineData("so how do we find a good line", true)]
    [InlineData("the step is too large", false)]
    [InlineData("whatever you do is fine", false)]
    public void A_question_is_known_without_its_mark(string phrase, bool asks) => Assert.Equal(asks, SpokenCues.All["en"].Question.IsMatch(phrase));
}
