namespace LectureStudio.Features.Jobs;

/// <summary>A workflow's own editor for what one of its gates offers; outputs without one are shown by <see cref="OutputView"/>.</summary>
/// <param name="Output">The output's type.</param>
/// <param name="Component">A component with the parameters <c>Id</c> (of the job, <see cref="Guid"/>) and <c>Stage</c> (its name in code, string).</param>
internal sealed record GateEditor(Type Output, Type Component);
