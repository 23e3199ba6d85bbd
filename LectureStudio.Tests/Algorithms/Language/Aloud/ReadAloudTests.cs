using LectureStudio.Pipeline.Algorithms.Language.Aloud;

namespace LectureStudio.Tests.Algorithms.Language.Aloud;

public sealed class ReadAloudTests
{
    [Theory]
    [InlineData("Nothing to change here.", "Nothing to change here.")]
    [InlineData("Use a loss, e.g. the squared one, i.e., L2.", "Use a loss, for example, the squared one, that is, L2.")]
    [InlineData("See Fig. 3 and Eq. (4).", "See Figure three and Equation four.")]
    [InlineData("Smith et al. found tables, figures, etc.", "Smith and others found tables, figures, and so on.")]
    [InlineData("Sampling i.i.d. w.r.t. the prior.", "Sampling independent and identically distributed with respect to the prior.")]
    [InlineData("It costs 1,234.5 units, or 3 %.", "It costs one thousand two hundred and thirty-four point five units, or three percent.")]
    [InlineData("In the 1990s and in 1987, 1500 people came.", "In the nineteen nineties and in nineteen eighty-seven, one thousand five hundred people came.")]
    [InlineData("From 2005 to 2012 it grew by 2.05%.", "From two thousand and five to twenty twelve it grew by two point zero five percent.")]
    [InlineData("Take 3–5 steps of 20 ms, 4 GB, and 50 km/h.", "Take three to five steps of twenty milliseconds, four gigabytes, and fifty kilometres per hour.")]
    [InlineData("It is 1 s or 1 m² at 20 °C.", "It is one second or one square metre at twenty degrees Celsius.")]
    [InlineData("They paid $5, €3 million, and 20 £.", "They paid five dollars, three million euros, and twenty pounds.")]
    [InlineData("On 2026-11-20 at 10:30 the 3rd began.", "On November twentieth, twenty twenty-six at ten thirty the third began.")]
    [InlineData("A 3:1 ratio is 3/4 of it.", "A three to one ratio is three quarters of it.")]
    [InlineData("Write to a.b@example.org or see https://example.org/x?y=1.", "Write to the e-mail address on the page or see the address on the page.")]
    [InlineData("Cost → quality & speed", "Cost to quality and speed")]
    [InlineData("f(x) = x^2 + 1", "f of x equals x squared plus one")]
    [InlineData("If x² ≤ α then y_i = x₁³.", "If x squared is at most alpha then y i equals x one cubed.")]
    [InlineData("P(A|B) = P(B|A) P(A) / P(B)", "P of A given B equals P of B given A P of A over P of B")]
    [InlineData("It runs in O(n log n) and e^{-x} < 10⁶.", "It runs in O of n log n and e to the power of minus x is less than ten to the power of six.")]
    [InlineData("σ² = ∑ᵢ₌₁ⁿ (xᵢ − μ)²/n", "sigma squared equals the sum over i from one to n of (x i minus mu) squared over n")]
    [InlineData("n(n + 1)/2", "n times n plus one over two")]
    [InlineData("∑_{i=1}^{n} x_i ± 2", "the sum over i from one to n of x i plus or minus two")]
    [InlineData("x_1, …, x_n ∈ ℝ", "x one to x n in R")]
    [InlineData(@"\frac{a}{b} \leq \alpha", "a over b is at most alpha")]
    [InlineData("The Δ of 𝜃 is −5, not 2x faster.", "The Delta of theta is minus five, not two times faster.")]
    [InlineData("p < 0.05 with ~5 images of 32×32.", "p is less than zero point zero five with about five images of thirty-two by thirty-two.")]
    [InlineData("Input/output and train/test of C++ and C#.", "Input output and train test of C plus plus and C sharp.")]
    [InlineData("Call read_csv() in Python 3.10.2 – it is well-known.", "Call read csv in Python three point ten point two – it is well-known.")]
    [InlineData("a rate of 1e-3 or 2.5e6", "a rate of one times ten to the power of minus three or two point five times ten to the power of six")]
    [InlineData("Model(s) with GPT4, x1 and COVID-19.", "Model(s) with GPT4, x1 and COVID-nineteen.")]
    [InlineData("7B models, 10k steps, 4K video.", "seven billion models, ten thousand steps, 4K video.")]
    [InlineData("The λόγος of it.", "The λόγος of it.")]
    public void English_is_said_in_words(string text, string said) => Assert.Equal(said, ReadAloud.Said(text, "en") ?? text);

    [Theory]
    [InlineData("de", "Das kostet z. B. 3 % von 5 km/h, d. h. wenig.", "Das kostet zum Beispiel 3 Prozent von 5 Kilometer pro Stunde, das heißt wenig.")]
    [InlineData("de-CH", "Abb. 3 zeigt α ≤ β & x² + 1.", "Abbildung 3 zeigt alpha kleiner oder gleich beta und x Quadrat plus 1.")]
    [InlineData("de", "Am 2026-11-20 waren es 3–5 Mio. Menschen usw.", "Am 20. November 2026 waren es 3 bis 5 Millionen Menschen und so weiter.")]
    [InlineData("fr", "P. ex. 3 % de 5 km, soit x ≤ 2.", "P. ex. 3 pour cent de 5 kilomètres, soit x est inférieur ou égal à 2.")]
    [InlineData("fr", "On voit, p. ex., la fig. 3 → 4 €.", "On voit, par exemple, la figure 3 vers 4 euros.")]
    [InlineData("es", "La fig. 2 muestra p. ej. el 5 % y 1–3 h.", "La figura 2 muestra por ejemplo el 5 por ciento y 1 a 3 horas.")]
    [InlineData("it", "La fig. 2 mostra il 5 % di x² ecc.", "La figura 2 mostra il 5 per cento di x al quadrato eccetera.")]
    [InlineData("nl", "Fig. 2 toont bijv. 5 % & 3 uur, d.w.z. veel.", "figuur 2 toont bijvoorbeeld 5 procent en 3 uur, dat wil zeggen veel.")]
    [InlineData("pt", "A fig. 2 mostra 5 % de R$ 10, p. ex.", "A figura 2 mostra 5 por cento de 10 reais, por exemplo.")]
    public void Other_languages_have_their_own_words(string language, string text, string said) => Assert.Equal(said, ReadAloud.Said(text, language) ?? text);

    [Theory]
    [InlineData("fi", "Hinta on 3 % & enemmän → paljon.")]
    [InlineData("ja", "これは3%です。")]
    [InlineData("ar", "هذا 3 % من الكل")]
    public void No_English_is_put_into_a_language_without_words_here(string language, string text)
    {
        var said = ReadAloud.Said(text, language) ?? text;
        Assert.DoesNotContain(said, c => char.IsAsciiLetter(c) && !text.Contains(c));
    }

    [Fact]
    public void Languages_name_all_that_English_names()
    {
        var english = AloudWords.For("en")!;
        foreach (var language in (string[])["de", "fr", "es", "it", "nl", "pt"])
        {
            var words = AloudWords.For(language)!;
            Assert.Empty(english.Signs.Keys.Except(words.Signs.Keys));
            Assert.Equal(24, words.Greek.Length);
            Assert.Equal(12, words.Months.Length);
            Assert.Empty(((string[])["ms", "s", "min", "h", "Hz", "GHz", "GB", "km", "m", "m²", "kg", "°C", "km/h", "m/s", "kW", "%", "px"]).Except(words.Units.Keys));
            Assert.Empty(((string[])["$", "€", "£", "¥"]).Except(words.Money.Keys));
        }
    }

    [Fact]
    public void Any_text_is_said_without_signs_a_voice_would_stumble_over()
    {
        const string Signs = "ab1 .,x2=<>≤≥→&%$€°^_{}[]()|/\\*+-–−~αβΣ∑∫²₃…'\"@#";
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Signs[random.Next(Signs.Length)]));
            foreach (var language in (string[])["en", "de", "fr"])
            {
                var said = ReadAloud.Said(text, language) ?? text;
                if (text.Any(char.IsLetterOrDigit)) Assert.True(!said.Any(c => "=<>≤≥→&%^_{}[]|\\*~@#".Contains(c)), text + " ==> " + said);
            }
        }
    }
}
