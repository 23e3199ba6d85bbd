namespace LectureStudio.Pipeline.Catalog.Entities;

/// <summary>Named settings of a workflow.</summary>
public sealed class PresetRow
{
    public Guid Id { get; set; }
    public string Workflow { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Name → value as JSON.</summary>
    public string Settings { get; set; } = "";
}
