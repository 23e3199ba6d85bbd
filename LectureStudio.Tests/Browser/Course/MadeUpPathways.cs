using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Browser.Course;

/// <summary>What there is to say of <see cref="MadeUpSource.Small"/>.</summary>
internal static class MadeUpPathways
{
    private const string Line = "docs/concepts/line.md", Error = "docs/concepts/error.md", Fit = "docs/guides/fit.md";

    /// <summary>The line teaches slope and intercept, the error uses the line, fitting uses both.</summary>
    public static DocumentAnalyses Analyses(CourseScope scope, StageFile report) => new([.. scope.Documents.Concat(scope.Code).Select(Of)], "builtin", report);

    public static Pathways Make() => new(
        [new("line", 1, [Line]), new("slope", 0.8, [Line]), new("intercept", 0.5, [Line]), new("error", 0.7, [Error]), new("least squares", 0.9, [Fit]), new("points", 0.3, [])],
        [
            new("line", "slope", "used in its definition"), new("line", "intercept", "used in its definition"), new("slope", "error", "used in docs/concepts/error.md"),
            new("error", "least squares", "linked as a prerequisite in docs/guides/fit.md"), new("points", "line", "used in its definition"),
        ],
        [new(["error", "least squares"], new("least squares", "error", "mentioned in passing"))],
        [
            new("whole", "The whole way", "people who are new to it", Complexity.Beginner, "Everything there is to know about lines, in the order of the concepts.",
            [
                Module("the-line", "The line", ["Say what a slope is", "Find an intercept"], ["line", "slope", "intercept"], 40, Line),
                Module("the-error", "The error", ["Square an error"], ["error"], 25, Error),
                Module("fit-a-line", "Fit a line", ["Fit a line to points"], ["least squares"], 60, Fit, "README.md"),
            ]),
            new("quick-start", "Quick start", "people in a hurry", Complexity.Intermediate, "Straight to the fitted line.",
                [Module("the-line", "The line in short", [], ["line", "slope"], 15, Line), Module("fit-a-line", "Fit a line", ["Fit a line to points"], ["least squares"], 30, Fit)]),
        ], 1);

    private static PlannedModule Module(string id, string title, IReadOnlyList<string> objectives, IReadOnlyList<string> teaches, double minutes, params string[] paths) =>
        new(id, title, objectives, [], teaches, [.. paths.Select(p => new ModulePart(p))], minutes);

    private static DocumentAnalysis Of(string path)
    {
        var (title, concepts) = path switch
        {
            Line => ("The line", new[] { Taught("line"), Taught("slope"), Taught("intercept") }),
            Error => ("The error", [Taught("error"), Used("slope")]),
            Fit => ("Fit a line", [Taught("least squares"), Used("error"), Used("slope")]),
            _ => (path, []),
        };
        return new(path, new string('a', 64), "markdown", title, path == Fit ? DocumentType.HowTo : DocumentType.Explanation, path == Error ? Complexity.Intermediate : Complexity.Beginner, "en",
            [new(title, 1, 1, 6, 20)], concepts, [], [], [], "", 20 + path.Length, 2 + (path.Length / 10.0), [], []);
    }

    private static DocumentConcept Taught(string name) => new(name, true, 3, 4, 0.8, $"The {name} is what it is.");

    private static DocumentConcept Used(string name) => new(name, false, 3, 3, 0.3, null);
}
