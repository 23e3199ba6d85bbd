using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Where the links of a drawing lead to.</summary>
public enum LayoutDirection { Down, Up, Right, Left }

/// <summary>A box to place. In whatever unit the drawing is to have.</summary>
public sealed record LayoutNode(double Width, double Height);

/// <summary>A link to draw; nodes by their number. Circles, links to itself and several between two nodes are fine.</summary>
/// <param name="LabelWidth">Of its label; 0 for none.</param>
public sealed record LayoutEdge(int From, int To, double LabelWidth = 0, double LabelHeight = 0);

/// <summary>How it is to be drawn.</summary>
/// <param name="LayerGap">Between one layer and the next.</param>
/// <param name="NodeGap">Between neighbours of a layer.</param>
/// <param name="Margin">Around all.</param>
public sealed record LayoutStyle(LayoutDirection Direction = LayoutDirection.Down, double LayerGap = 56, double NodeGap = 24, double Margin = 12);

/// <summary>A drawing. X to the right, Y down.</summary>
/// <param name="Nodes">In the order they were given.</param>
/// <param name="Edges">In the order they were given.</param>
public sealed record GraphLayout(double Width, double Height, IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges);

/// <summary>A placed box.</summary>
/// <param name="X">Of its middle.</param>
/// <param name="Y">Of its middle.</param>
/// <param name="Layer">From 0.</param>
public sealed record PlacedNode(double X, double Y, double Width, double Height, int Layer);

/// <summary>A placed link.</summary>
/// <param name="Points">From the border of the one box to the border of the other; two at least.</param>
/// <param name="Label">The middle of its label; null for none.</param>
public sealed record PlacedEdge(IReadOnlyList<LayoutPoint> Points, LayoutPoint? Label);

/// <summary>A point.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LayoutPoint(double X, double Y);
