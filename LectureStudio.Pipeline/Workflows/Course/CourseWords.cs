using LectureStudio.Pipeline.Workflows.Course.Words;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>The words of our own that are written into a course, in its language. <c>{0}</c> and <c>{1}</c> are filled in.</summary>
public sealed record CourseWords
{
    private static readonly Dictionary<string, CourseWords> Known = new(StringComparer.Ordinal)
    {
        ["en"] = English.Words,
        ["de"] = German.Words,
        ["fr"] = French.Words,
        ["es"] = Spanish.Words,
        ["it"] = Italian.Words,
        ["pt"] = Portuguese.Words,
        ["nl"] = Dutch.Words,
    };

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public required string Code { get; init; }

    // Headings and labels.
    public required string Contents { get; init; }
    public required string Module { get; init; }
    public required string Objectives { get; init; }
    public required string Prerequisites { get; init; }
    public required string Introduction { get; init; }
    public required string Conclusion { get; init; }
    public required string Summary { get; init; }
    public required string Glossary { get; init; }
    public required string Questions { get; init; }
    public required string Answers { get; init; }
    public required string Answer { get; init; }
    public required string Explanation { get; init; }
    public required string Source { get; init; }
    public required string Sources { get; init; }

    /// <summary>Stands where the source would: a person has changed the text, and its citation does not say it.</summary>
    public required string EditedByHand { get; init; }
    public required string Line { get; init; }
    public required string Lines { get; init; }
    public required string Minutes { get; init; }
    public required string Hours { get; init; }
    public required string Audience { get; init; }
    public required string ConceptMap { get; init; }
    public required string Next { get; init; }
    public required string Previous { get; init; }
    public required string Search { get; init; }
    public required string NothingFound { get; init; }
    public required string Print { get; init; }
    public required string Progress { get; init; }
    public required string Check { get; init; }
    public required string Again { get; init; }
    public required string Right { get; init; }
    public required string Wrong { get; init; }
    public required string True { get; init; }
    public required string False { get; init; }
    public required string Picture { get; init; }

    // Stems of questions.
    public required string WhatIs { get; init; }
    public required string WhichTerm { get; init; }
    public required string WhichAreTrue { get; init; }
    public required string WhichIsTrue { get; init; }
    public required string FillGap { get; init; }
    public required string MatchTerms { get; init; }
    public required string WhichCode { get; init; }
    public required string WhichValue { get; init; }
    public required string WhichBelong { get; init; }
    public required string WhichUse { get; init; }
    public required string WhichStep { get; init; }
    public required string WhatThen { get; init; }

    // Sentences that join what the source says. They claim nothing of themselves: what is filled in is checked against the cited lines.

    /// <summary>Heads the passages that were brought forward, so that nothing is used before it is explained.</summary>
    public required string Groundwork { get; init; }

    /// <summary>Opens a module: what the one before was about, what this one is about.</summary>
    public required string FromTo { get; init; }

    /// <summary>Opens the first module: what it is about.</summary>
    public required string Begins { get; init; }

    /// <summary>Stands before the second and further documents of a module.</summary>
    public required string Turns { get; init; }

    /// <summary>Stands between a heading and the headings under it: what they are.</summary>
    public required string Parts { get; init; }

    /// <summary>Ends what is taken from a reference: what of it is left to look up.</summary>
    public required string Also { get; init; }

    /// <summary>Stands before code that nothing leads up to.</summary>
    public required string Example { get; init; }

    /// <summary>Stands before a diagram of the module's concepts.</summary>
    public required string Diagram { get; init; }

    /// <summary>Opens a conclusion: what was taught.</summary>
    public required string Covered { get; init; }

    /// <summary>Ends a module: what the next one is about.</summary>
    public required string Leads { get; init; }

    /// <summary>Ends a module: what the next one is about, and which concept of this one it needs.</summary>
    public required string LeadsBy { get; init; }

    /// <summary>Ends the last module.</summary>
    public required string Ends { get; init; }

    /// <summary>Stands between the last two of several: " and ".</summary>
    public required string And { get; init; }

    /// <summary>How pathways are called.</summary>
    public required PathWords Paths { get; init; }

    /// <summary>The words for a language; English for one that is not known here.</summary>
    /// <param name="language">BCP 47: <c>de-AT</c>.</param>
    public static CourseWords For(string? language) => Known.GetValueOrDefault((language ?? "").Split('-', '_')[0].ToLowerInvariant(), English.Words);

    /// <summary>All languages, by code.</summary>
    public static IReadOnlyCollection<CourseWords> All => Known.Values;

    /// <summary>The sentences that join what the source says.</summary>
    internal IReadOnlyList<string> Joins => [FromTo, Begins, Turns, Parts, Also, Example, Diagram, Covered, LeadsBy, Leads, Ends, Picture];

    /// <summary>Several as one phrase: "a, b and c".</summary>
    public string Together(IReadOnlyList<string> several) =>
        several.Count < 2 ? string.Concat(several) : string.Join(", ", several.Take(several.Count - 1)) + And + several[^1];
}
