using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>What is said of a source and of what is chosen in it.</summary>
internal static class ScopeWords
{
    private const string InAnother = "in another language (";

    public static string Of(Complexity complexity) => complexity switch
    {
        Complexity.Beginner => "Beginners",
        Complexity.Intermediate => "Who know the basics",
        _ => "Advanced",
    };

    public static string Icon(ScannedFile file) => file switch
    {
        { Format: "pdf" } => "picture_as_pdf",
        { Format: "notebook" } => "menu_book",
        { Format: "html" } => "language",
        { Format: "docx" } => "description",
        _ when SourceLeaf.IsCode(file) => "code",
        _ => "article",
    };

    /// <summary>"about 40 minutes", "about 5 hours".</summary>
    public static string About(double minutes) => minutes switch
    {
        < 1 => "under a minute",
        < 90 => $"about {Words.Count((long)Math.Round(minutes), "minute")}",
        _ => $"about {Words.Count((long)Math.Round(minutes / 60), "hour")}",
    };

    /// <summary>"about 228,000 tokens": an estimate is not told to the last digit.</summary>
    public static string Tokens(long tokens)
    {
        const int shown = 3;
        var step = (long)Math.Pow(10, Math.Max(0, (int)Math.Log10(Math.Max(1, tokens)) + 1 - shown));
        return $"about {Words.Count((long)Math.Round((double)tokens / step) * step, "token")}";
    }

    /// <summary>"English, German and French".</summary>
    public static string Languages(IEnumerable<LanguageShare> languages)
    {
        var names = languages.Select(l => LanguageNames.Of(l.Language)).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>Why files were not taken: "In German", "Tests".</summary>
    public static string Reason(NotChosenFiles files) => Reason(files.Reason) is { Length: > 0 } reason ? char.ToUpperInvariant(reason[0]) + reason[1..] : "";

    /// <summary>The same within a sentence: "in German", "tests".</summary>
    public static string Reason(string reason) =>
        reason.StartsWith(InAnother, StringComparison.Ordinal) && reason.EndsWith(')') ? $"in {LanguageNames.Of(reason[InAnother.Length..^1])}" : reason;

    /// <summary>12,400.</summary>
    public static string Number(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The note of a version: "3 files more, 1 left out, another overview".</summary>
    public static string Note(CourseScope before, CourseScope after)
    {
        var (old, now) = (All(before), All(after));
        var (more, less) = (now.Except(old).Count(), old.Except(now).Count());
        string?[] parts =
        [
            before.Language == after.Language ? null : $"in {LanguageNames.Of(after.Language)}",
            more > 0 ? $"{Words.Count(more, "file")} taken in" : null,
            less > 0 ? $"{Words.Count(less, "file")} left out" : null,
            before.Overview == after.Overview ? null : "another overview",
            before.Complexity == after.Complexity ? null : $"for {Of(after.Complexity).ToLowerInvariant()}",
            before.Wishes == after.Wishes ? null : "other wishes",
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "As proposed" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static HashSet<string> All(CourseScope scope) => new([.. scope.Documents, .. scope.Code], StringComparer.Ordinal);
}
