using LectureStudio.Components.Controls;

namespace LectureStudio.Features.NewJob.Course;

/// <summary>What a course will be, in words.</summary>
internal static class CourseSummary
{
    public static NewJobSummary Of(NewJobChoice choice, CourseParts parts) => new(Sentence(choice, parts), [.. Notes(choice, parts)]);

    private static string Sentence(NewJobChoice choice, CourseParts parts)
    {
        var source = parts.Place == CoursePlace.Archive ? parts.Archive is { } given ? $"“{given.Name}”" : "your archive"
            : parts.Found is { } found ? $"“{CourseParts.NameOf(found)}”" : parts.Place == CoursePlace.Folder ? "your folder" : "your repository";
        var whom = SettingWords.Of("complexity", choice["complexity"]).ToLowerInvariant();
        var questions = choice["questions"] == "0" ? "without questions" : $"with up to {Words.Count(long.TryParse(choice["questions"], out var most) ? most : 0, "question")} a module";
        var waits = choice["review"] == "true" ? " Along the way you choose what is included, and one of several pathways." : null;
        return $"A course of {source} for {whom}, {questions}: a web site, PDF, Markdown, and packages for learning platforms (SCORM, Common Cartridge, QTI, Moodle).{waits}";
    }

    private static IEnumerable<SummaryNote> Notes(NewJobChoice choice, CourseParts parts)
    {
        if (choice.Engines.Where(engine => engine is { IsRequired: true, Found: false }).Select(engine => engine.Name).ToList() is { Count: > 0 } missing)
            yield return new("error", "failed", $"{string.Join(", ", missing)} {(missing.Count == 1 ? "does" : "do")} not answer, so parts of it cannot be made.", "settings");
        yield return new("format_quote", "quiet", "Every paragraph and every question cites the lines it comes from.");
        if (parts is { Place: CoursePlace.Repository }) yield return new("cloud_download", "quiet", "The repository is fetched as it is at the commit shown.");
        yield return choice["writer"] == "model"
            ? new("cloud_upload", "waiting", "The documents are sent to the language model you set.")
            : new("lock", "quiet", "Nothing leaves this machine.");
    }
}
