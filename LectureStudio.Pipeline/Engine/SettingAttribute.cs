namespace LectureStudio.Pipeline.Engine;

/// <summary>How a setting is shown to a person: on the New page, in presets, in <c>process --help</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string label, string help = "") : Attribute
{
    /// <summary>Two or three words.</summary>
    public string Label { get; } = label;

    /// <summary>One sentence.</summary>
    public string Help { get; } = help;

    /// <summary>The allowed values of a text setting; empty for any text.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Smallest allowed number.</summary>
    public int Min { get; init; } = int.MinValue;

    /// <summary>Largest allowed number.</summary>
    public int Max { get; init; } = int.MaxValue;

    /// <summary>What a text setting must look like.</summary>
    public SettingForm Form { get; init; }

    /// <summary>One of the five that people change; the rest are under "More".</summary>
    public bool IsMain { get; init; }
}

/// <summary>Forms of text settings; each may be empty.</summary>
public enum SettingForm
{
    /// <summary>Any text.</summary>
    Any,

    /// <summary>A day, YYYY-MM-DD.</summary>
    Day,

    /// <summary>A language as a BCP 47 tag, or <c>auto</c>.</summary>
    Language,

    /// <summary>An http or https address.</summary>
    WebAddress,
}
