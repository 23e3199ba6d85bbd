namespace LectureStudio.Cli.Process;

/// <summary>What <c>process</c> was asked for; paths are absolute.</summary>
internal sealed record ProcessRequest(GivenPaths Given, string Workflow, IReadOnlyDictionary<string, string> Settings, string Out, bool AsJson)
{
    /// <summary>Where this run keeps its own stage outputs, so that the next one into the same folder reuses them and no other studio is disturbed.</summary>
    public string StorageRoot => Path.Combine(Out, ".studio");
}
