using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

/// <summary>Made-up documents of every kind of piece, some of it rubble.</summary>
internal static class RandomDocument
{
    private static readonly string[] Nouns = ["river", "valley", "gradient", "planet", "enzyme", "market", "syntax", "budget", "x²", "θ", "α ≤ 3", "3 %", "C++", "f ( x )", "misc."];
    private static readonly string[] Verbs = ["shapes", "changes", "bounds", "feeds", "precedes"];
    private static readonly string[] Rubble = ["n", "1 X", "{ | }", "→", "•", "…", ". . .", "12", "()", "i = 1", "https://example.org/x"];

    public static SourceDocument Make(Random random, DocumentKind kind) =>
        SetDocument.Of(kind, ((string[])["en", "de", "fr", "fi"])[random.Next(4)], [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => Page(random, kind, i))]);

    /// <summary>A paper long enough to choose from.</summary>
    public static SourceDocument Paper(Random random) =>
        SetDocument.Of(DocumentKind.Paper, "en",
        [
            "# A study of rivers\nSomebody\n## Abstract\n" + Paragraph(random, 5),
            .. ((string[])["1 Introduction", "2 Related work", "3 Method", "4 Results", "5 Conclusion"]).Select(h => $"## {h}\n" + string.Join('\n', Enumerable.Range(0, 5).Select(_ => Paragraph(random, 6))) + "\n!\n[Figure 1: The river over time.]\n^1 A footnote nobody reads."),
            "## References\n@Smith, A. Rivers. 2019.\n@Jones, B. Valleys. 2020.",
        ]);

    public static string Paragraph(Random random, int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence(random)));

    private static string Page(Random random, DocumentKind kind, int number)
    {
        if (number > 0 && random.Next(10) == 0) return "";
        var lines = new List<string> { number == 0 ? "# The title" : $"## Heading {number}" };
        for (var i = random.Next(8); i > 0; i--)
        {
            lines.Add(random.Next(10) switch
            {
                0 => Paragraph(random, random.Next(1, 5)),
                1 => "What follows:",
                2 => "!" + (random.Next(2) == 0 ? "" : "label"),
                3 => $"[Figure {i}: {Sentence(random)}]",
                4 => "`print(1)",
                5 => "$y = a x + b",
                6 => "|a b c",
                7 when kind != DocumentKind.Text => Rubble[random.Next(Rubble.Length)],
                _ => new string(' ', 2 * random.Next(3)) + "- " + (random.Next(3) == 0 ? Pick(random, Nouns) : Sentence(random)),
            });
        }
        return string.Join('\n', lines);
    }

    private static string Sentence(Random random) =>
        $"The {Pick(random, Nouns)} {Pick(random, Verbs)} a {Pick(random, Nouns)} number {random.Next(9999)} of the {Pick(random, Nouns)} near the {Pick(random, Nouns)}{(random.Next(5) == 0 ? " [12]" : "")}.";

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
