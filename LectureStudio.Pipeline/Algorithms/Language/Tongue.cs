using System.Collections.Frozen;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>What the built-in writer knows of one language. A further language is one more file in <c>Tongues/</c> and one line in <see cref="All"/>.</summary>
public sealed record Tongue
{
    private static readonly Lazy<IReadOnlyList<Tongue>> Known = new(() =>
        [Tongues.English.Tongue, Tongues.German.Tongue, Tongues.French.Tongue, Tongues.Spanish.Tongue, Tongues.Italian.Tongue, Tongues.Dutch.Tongue, Tongues.Portuguese.Tongue]);

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public required string Code { get; init; }

    /// <summary>Function words, lower case: they carry no topic.</summary>
    public required FrozenSet<string> StopWords { get; init; }

    /// <summary>Frequent verb forms, lower case: they make a sentence of a phrase and never belong into a term.</summary>
    public required FrozenSet<string> Verbs { get; init; }

    /// <summary>Words that usually follow a verb: articles and determiners.</summary>
    public required FrozenSet<string> Determiners { get; init; }

    /// <summary>Words too plain to be or to end a term: mostly adjectives of size and worth.</summary>
    public required FrozenSet<string> Plain { get; init; }

    /// <summary>Words allowed in the middle of a term: "method <em>of</em> moments".</summary>
    public required FrozenSet<string> Joints { get; init; }

    /// <summary>Pronouns that a verb follows when they are the subject.</summary>
    public required FrozenSet<string> Subjects { get; init; }

    /// <summary>Words that point at something in the room or a sentence before, wherever they stand.</summary>
    public FrozenSet<string> Pointing { get; init; } = [];

    /// <summary>Endings of words that are probably verb forms when a determiner follows.</summary>
    public required string[] VerbEndings { get; init; }

    /// <summary>What speakers put before a sentence: taken away, again and again.</summary>
    public required Wording Openers { get; init; }

    /// <summary>Hesitations anywhere in a sentence.</summary>
    public required FrozenSet<string> Hesitations { get; init; }

    /// <summary>First words that point back to something that is not on the page: "this", "it", "but".</summary>
    public required FrozenSet<string> Dangling { get; init; }

    /// <summary>Talk about the room, the slide or the schedule rather than the subject.</summary>
    public required Wording Housekeeping { get; init; }

    /// <summary>Talk in the first person singular: opinions and anecdotes more often than the subject.</summary>
    public required Wording Personal { get; init; }

    /// <summary>Marks of a sentence that matters: "the key idea", "in summary".</summary>
    public required Wording Emphasis { get; init; }

    /// <summary>How definitions look; groups <c>t</c> (term) and <c>d</c> (definition). The first that fits counts.</summary>
    public required Wording[] Definitions { get; init; }

    /// <summary>Nouns that open a sentence like a term but are none: "the problem is the noise".</summary>
    public required FrozenSet<string> GenericNouns { get; init; }

    /// <summary>Beginnings of a definition that judge rather than define: "a good", "the same".</summary>
    public required Wording Judgement { get; init; }

    /// <summary>Labels before a colon that are no terms: "Note:", "Example:".</summary>
    public required FrozenSet<string> Labels { get; init; }

    /// <summary>Headings of slides or blocks that list the learning goals.</summary>
    public required Wording GoalHeading { get; init; }

    /// <summary>Titles that name no topic: "Outline", "Thank you".</summary>
    public required Wording GenericTitle { get; init; }

    /// <summary>Titles that are a task already: "Plot the points first"; null where a verb's form does not tell.</summary>
    public Wording? Imperative { get; init; }

    /// <summary>The few phrases the writer adds itself.</summary>
    public required TongueWording Asking { get; init; }

    /// <summary>Reduces a lower-case word to a form that its inflections share; not a dictionary form.</summary>
    public required Func<string, string> Stem { get; init; }

    /// <summary>Whether nouns are written with a capital, so that a lower-case word cannot be one.</summary>
    public bool CapitalNouns { get; init; }

    /// <summary>Whether words may begin with a shortened article: <c>l'algorithme</c>.</summary>
    public bool Elides { get; init; }

    public static IReadOnlyList<Tongue> All => Known.Value;

    /// <summary>The language of a tag (<c>de</c>, <c>de-CH</c>), else the one whose function words fill the sample best, else English.</summary>
    public static Tongue For(string? tag, string sample)
    {
        var code = (tag ?? "").Split('-', '_')[0].ToLowerInvariant();
        if (All.FirstOrDefault(t => t.Code == code) is { } known) return known;
        var words = WordTokens.Split(sample.Length > 20_000 ? sample[..20_000] : sample)
            .SelectMany(w => w.Text.ToLowerInvariant().Split('\'', '’')).ToList();
        return All.MaxBy(t => words.Count(t.StopWords.Contains))!;
    }

    /// <summary>Whether the verb stands at the end of a subordinate clause, which then needs its conjunction.</summary>
    public bool VerbLast { get; init; }

    /// <summary>The word in lower case without a shortened article before it.</summary>
    public string Normal(string word) => Bare(word).ToLowerInvariant().Replace('’', '\'');

    /// <summary>The word as written without a shortened article before it.</summary>
    public string Bare(string word)
    {
        var cut = Elides ? word.IndexOfAny(['\'', '’']) : -1;
        return cut is > 0 and <= 5 && cut < word.Length - 1 ? word[(cut + 1)..] : word;
    }

    public bool IsStop(string word) => StopWords.Contains(Normal(word)) || StopWords.Contains(word.ToLowerInvariant());

    /// <summary>The stem by which words are compared.</summary>
    public string StemOf(string word) => Stem(Normal(word));

    /// <summary>Whether a word carries a topic: no function word, no number, longer than one letter.</summary>
    public bool IsContent(string word) => word.Length > 1 && word.Any(char.IsLetter) && !IsStop(word);

    internal static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    internal static Wording Pattern(string pattern) => new(pattern);
}

/// <summary>Phrases the built-in writer adds; <c>{0}</c> is a term or a topic.</summary>
/// <param name="WhatIs">A question for a definition.</param>
/// <param name="Explain">A learning goal: explain a topic.</param>
/// <param name="Define">A learning goal: define a term.</param>
/// <param name="Compare">A learning goal: compare what a title sets side by side.</param>
/// <param name="Apply">A learning goal: carry out a method.</param>
/// <param name="Answer">A learning goal: answer the question that a title asks.</param>
/// <param name="Compares">Titles that set things side by side.</param>
/// <param name="Methods">Titles of methods and procedures.</param>
public sealed record TongueWording(string WhatIs, string Explain, string Define, string Compare, string Apply, string Answer, Wording Compares, Wording Methods, string Describe, string Use);
