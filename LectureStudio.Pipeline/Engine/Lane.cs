namespace LectureStudio.Pipeline.Engine;

/// <summary>What a stage keeps busy. Stages of one lane share its width, an option under <c>Engine:Lanes</c>.</summary>
public enum Lane
{
    /// <summary>Reading, recognising, computing: one stage at a time a core or so.</summary>
    Cpu,

    /// <summary>Encoding video; runs at low priority so that the page stays responsive.</summary>
    Encode,

    /// <summary>A model that runs on this machine (speech, language).</summary>
    Model,

    /// <summary>Waiting for somebody else's server.</summary>
    Network,
}
