namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>A flowchart of Mermaid, as far as it is drawn.</summary>
/// <param name="Direction">In which way it flows.</param>
/// <param name="Nodes">In the order in which they are first named.</param>
/// <param name="Links">In order.</param>
/// <param name="Groups">Its subgraphs, each before those within.</param>
public sealed record Flowchart(FlowDirection Direction, IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowLink> Links, IReadOnlyList<FlowGroup> Groups);

/// <summary>In which way a flowchart flows.</summary>
public enum FlowDirection { Down, Up, Right, Left }

/// <summary>A box.</summary>
/// <param name="Label">May have several lines.</param>
/// <param name="Group">Index of the innermost subgraph; -1 for none.</param>
public sealed record FlowNode(string Id, string Label, FlowShape Shape, int Group);

/// <summary>Forms of boxes.</summary>
public enum FlowShape { Box, Rounded, Stadium, Subroutine, Cylinder, Circle, DoubleCircle, Flag, Diamond, Hexagon, LeanRight, LeanLeft, Trapezoid, TrapezoidUpsideDown, Start, End, Bar }

/// <summary>A link between boxes, by index.</summary>
public sealed record FlowLink(int From, int To, string Label, FlowLine Line, FlowHead Start, FlowHead End);

/// <summary>How a link is drawn.</summary>
public enum FlowLine { Solid, Dotted, Thick, Invisible }

/// <summary>What is at the end of a link.</summary>
public enum FlowHead { None, Arrow, Dot, Cross }

/// <summary>A subgraph.</summary>
/// <param name="Parent">Index of the one around it; -1 for none.</param>
public sealed record FlowGroup(string Title, int Parent);
