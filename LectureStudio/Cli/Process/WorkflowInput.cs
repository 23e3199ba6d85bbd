using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli.Process;

/// <summary>Makes a workflow's input record from what the command line can give, by the types of its constructor.</summary>
internal static class WorkflowInput
{
    /// <param name="workflow">Whose input.</param>
    /// <param name="parts">What there is, such as a recording, captions, a deck.</param>
    /// <exception cref="StudioException">The workflow wants something else.</exception>
    public static object Make(Workflow workflow, params IReadOnlyList<object> parts)
    {
        var constructor = workflow.InputType.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(p => parts.FirstOrDefault(p.ParameterType.IsInstanceOfType));
        return arguments.All(a => a is not null)
            ? constructor.Invoke([.. arguments])
            : throw new StudioException($"The workflow {workflow.Name} cannot be started from the command line.", "Start it from the page.");
    }
}
