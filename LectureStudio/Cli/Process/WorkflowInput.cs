using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Git;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Cli.Process;

/// <summary>Makes a workflow's input record from what the command line gives, by the types of its constructor.</summary>
internal static class WorkflowInput
{
    /// <summary>What is wrong with the files that are named, a sentence each; none of them is opened.</summary>
    public static IReadOnlyList<string> Problems(Workflow workflow, GivenPaths given)
    {
        var parts = Parts(workflow).Select(p => p.Name).ToList();
        List<string> problems = [.. given.Beside().Where(b => !parts.Contains(b.Part)).Select(b => $"{workflow.Name} takes no {b.Option}.")];
        if (problems.Count > 0) return problems;
        if (given.IsPlace && workflow.InputType != typeof(CourseSource)) return [Directory.Exists(given.Input) ? $"{given.Input} is a folder, not a file." : $"{workflow.Name} is made of a file, not of an address."];
        if (IsBatch(workflow, given)) return given.Pictures is { Count: > 0 } ? ["--picture goes with a text, not with a ZIP of PDFs."] : [];
        try
        {
            if (given.IsPlace && RepositoryAddress.IsMeant(given.Input)) RepositoryAddress.Read(given.Input, localToo: true);
            return Make(workflow, given, path => new SourceFile(path, Path.GetFileName(path), "", 0), given.IsPlace ? new(OriginKind.Folder, given.Input, "", "") : null) is IChecksInput input ? [.. input.Problems()] : [];
        }
        catch (StudioException e)
        {
            return [$"{e.Message} {e.Remedy}".TrimEnd()];
        }
    }

    /// <summary>Whether the input is a ZIP of which each document becomes a job of its own.</summary>
    public static bool IsBatch(Workflow workflow, GivenPaths given) =>
        workflow.InputType == typeof(NarrationSource) && NarrationFiles.KindOf(given.Input) == NarrationFile.Archive;

    /// <param name="workflow">Whose input.</param>
    /// <param name="given">What there is.</param>
    /// <param name="file">Finds the file of a path.</param>
    /// <param name="place">Of an input that is no file.</param>
    /// <exception cref="StudioException">The workflow wants something else.</exception>
    public static object Make(Workflow workflow, GivenPaths given, Func<string, SourceFile> file, SourceOrigin? place = null)
    {
        if (workflow.InputType == typeof(CourseSource)) return new CourseSource(new(place), new(given.IsPlace ? null : file(given.Input)), new(null));
        var (pictures, music, logo) = (new GivenPictures([.. (given.Pictures ?? []).Select(file)]), new GivenMusic(Maybe(given.Music)), new GivenLogo(Maybe(given.Logo)));
        if (workflow.InputType == typeof(NarrationSource)) return NarrationSource.Of(file(given.Input), pictures, music, logo);
        object[] parts = [new Recording(file(given.Input)), new GivenCaptions(Maybe(given.Captions)), new GivenDeck(Maybe(given.Deck))];
        var arguments = Parts(workflow).Select(p => parts.FirstOrDefault(p.ParameterType.IsInstanceOfType)).ToList();
        return arguments.All(a => a is not null)
            ? Activator.CreateInstance(workflow.InputType, [.. arguments])!
            : throw new StudioException($"The workflow {workflow.Name} cannot be started from the command line.", "Start it from the page.");

        SourceFile? Maybe(string? path) => path is null ? null : file(path);
    }

    private static IReadOnlyList<System.Reflection.ParameterInfo> Parts(Workflow workflow) => workflow.InputType.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();
}
