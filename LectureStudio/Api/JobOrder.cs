namespace LectureStudio.Api;

/// <summary>What <c>POST /api/jobs</c> takes.</summary>
/// <param name="Workflow">Its name: <c>handout</c>.</param>
/// <param name="Sources">What the workflow takes, name → a file that was uploaded before: <c>recording</c>, <c>captions</c>, <c>deck</c>. What is not named is not given.</param>
/// <param name="Settings">Name → value as text; see <c>/api/workflows</c>.</param>
/// <param name="LectureId">The lecture it belongs to, or null for a new one.</param>
internal sealed record JobOrder(string Workflow, IReadOnlyDictionary<string, OrderedFile> Sources, IReadOnlyDictionary<string, string>? Settings = null, Guid? LectureId = null);

/// <summary>A file the studio has already.</summary>
/// <param name="Name">The name the person knows it by.</param>
/// <param name="Sha256">What <c>/api/uploads</c> answered.</param>
internal sealed record OrderedFile(string Name, string Sha256);
