namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

/// <summary>The words that a course's site and print bring themselves, in the course's language. A further language is one more file and one line in <see cref="All"/>.</summary>
internal sealed partial record SiteWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, SiteWords>> Known = new(() => new Dictionary<string, SiteWords>
    {
        ["en"] = English.Words,
        ["de"] = German.Words,
        ["fr"] = French.Words,
        ["es"] = Spanish.Words,
        ["it"] = Italian.Words,
        ["nl"] = Dutch.Words,
        ["pt"] = Portuguese.Words,
    });

    /// <summary>By two-letter ISO 639-1 code.</summary>
    public static IReadOnlyDictionary<string, SiteWords> All => Known.Value;

    /// <summary>The words that every format of a course has; the rest here are the site's and the print's own.</summary>
    public required CourseWords Course { get; init; }

    /// <summary>For keyboards: past the navigation.</summary>
    public required string Skip { get; init; }

    /// <summary>The course's own page.</summary>
    public required string Overview { get; init; }

    /// <summary>Heading of the modules.</summary>
    public required string Modules { get; init; }

    /// <summary>Heading of the objectives.</summary>
    public required string Objectives { get; init; }

    /// <summary>{0} path, {1} line.</summary>
    public required string Line { get; init; }

    /// <summary>{0} path, {1} first, {2} last line.</summary>
    public required string Lines { get; init; }

    /// <summary>{0} a host: github.com.</summary>
    public required string At { get; init; }

    /// <summary>{0} a number.</summary>
    public required string Minutes { get; init; }

    /// <summary>{0} a number.</summary>
    public required string Hours { get; init; }

    /// <summary>A count of one.</summary>
    public required string OneModule { get; init; }

    /// <summary>{0} a number.</summary>
    public required string SomeModules { get; init; }

    /// <summary>A count of one.</summary>
    public required string OneQuestion { get; init; }

    /// <summary>{0} a number.</summary>
    public required string SomeQuestions { get; init; }

    /// <summary>Level.</summary>
    public required string Beginner { get; init; }

    /// <summary>Level.</summary>
    public required string Intermediate { get; init; }

    /// <summary>Level.</summary>
    public required string Advanced { get; init; }

    /// <summary>Begins the course.</summary>
    public required string Start { get; init; }

    /// <summary>Goes on where one stopped.</summary>
    public required string Continue { get; init; }

    /// <summary>Forgets the progress.</summary>
    public required string StartAgain { get; init; }

    /// <summary>Asked before it is forgotten.</summary>
    public required string ForgetProgress { get; init; }

    /// <summary>Label of the bar.</summary>
    public required string Progress { get; init; }

    /// <summary>State of a module.</summary>
    public required string Done { get; init; }

    /// <summary>State of a module whose questions wait.</summary>
    public required string Read { get; init; }

    /// <summary>{0} of {1} questions.</summary>
    public required string Answered { get; init; }

    /// <summary>{0} of {1} modules.</summary>
    public required string ModulesDone { get; init; }

    /// <summary>{0} what was looked for.</summary>
    public required string NothingFound { get; init; }

    /// <summary>A count of one.</summary>
    public required string OneResult { get; init; }

    /// <summary>{0} a number.</summary>
    public required string SomeResults { get; init; }

    /// <summary>Closes the search.</summary>
    public required string Close { get; init; }

    /// <summary>The switch.</summary>
    public required string LightOrDark { get; init; }

    /// <summary>Copies code.</summary>
    public required string Copy { get; init; }

    /// <summary>It was copied.</summary>
    public required string Copied { get; init; }

    /// <summary>Label of a code block.</summary>
    public required string Code { get; init; }

    /// <summary>Label of a table.</summary>
    public required string Table { get; init; }

    /// <summary>Label of a diagram.</summary>
    public required string Diagram { get; init; }

    /// <summary>Nothing was answered.</summary>
    public required string AnswerFirst { get; init; }

    /// <summary>Some of it is.</summary>
    public required string PartlyRight { get; init; }

    /// <summary>Opens the answer.</summary>
    public required string ShowAnswer { get; init; }

    /// <summary>Nothing is chosen yet.</summary>
    public required string Choose { get; init; }

    /// <summary>{0} a number.</summary>
    public required string Gap { get; init; }

    /// <summary>Label of a field.</summary>
    public required string YourAnswer { get; init; }

    /// <summary>Under a multiple answer.</summary>
    public required string OneOrMore { get; init; }

    /// <summary>{0} points of {1}.</summary>
    public required string Score { get; init; }

    /// <summary>Before a question's number.</summary>
    public required string Question { get; init; }

    /// <summary>Opens a file.</summary>
    public required string Open { get; init; }

    /// <summary>Under a video.</summary>
    public required string NoCaptions { get; init; }

    /// <summary>{0} lines.</summary>
    public required string LeftOut { get; init; }

    /// <summary>On a page of the source.</summary>
    public required string CitedLines { get; init; }

    /// <summary>{0} the source, {1} its commit.</summary>
    public required string MadeFrom { get; init; }

    /// <summary>{0} citations.</summary>
    public required string CitationsChecked { get; init; }

    /// <summary>Mark of what a person wrote.</summary>
    public required string ByHand { get; init; }

    /// <summary>Between a page and the number of pages.</summary>
    public required string PageOf { get; init; }
}
