namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>A sequence diagram of Mermaid, as far as it is drawn.</summary>
/// <param name="Participants">Their names, in order.</param>
/// <param name="Steps">From top to bottom.</param>
public sealed record SequenceChart(IReadOnlyList<string> Participants, IReadOnlyList<SequenceStep> Steps);

/// <summary>What stands at one height of a sequence diagram.</summary>
public abstract record SequenceStep
{
    /// <summary>Participants by their number; the same twice for one that speaks to itself.</summary>
    public sealed record Message(int From, int To, string Text, bool IsDotted, FlowHead Start, FlowHead End) : SequenceStep;

    /// <param name="From">The leftmost participant that it is about.</param>
    /// <param name="To">The rightmost.</param>
    /// <param name="Side">-1 left of it, 1 right of it, 0 over it.</param>
    public sealed record Note(int From, int To, int Side, string Text) : SequenceStep;

    /// <summary>A frame begins: <c>loop</c>, <c>alt</c>, with its condition.</summary>
    public sealed record Open(string Kind, string Text) : SequenceStep;

    /// <summary>Another part of the innermost frame: <c>else</c>, <c>and</c>.</summary>
    public sealed record Part(string Kind, string Text) : SequenceStep;

    public sealed record Close : SequenceStep;

    /// <summary>A participant begins to be at work, or ends.</summary>
    public sealed record Active(int Participant, bool IsBegun) : SequenceStep;
}
