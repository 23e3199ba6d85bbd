namespace LectureStudio.Hosting;

/// <summary>The bundled sample lecture (section <c>Sample</c>).</summary>
public sealed record SampleOptions
{
    public const string Section = "Sample";

    /// <summary>Make its handout when a new studio starts with an empty shelf.</summary>
    public bool Enabled { get; init; } = true;
}
