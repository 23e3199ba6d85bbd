namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>One step of a <see cref="GlobPattern"/>.</summary>
/// <param name="Value">Of <see cref="GlobStepKind.Byte"/>.</param>
/// <param name="Set">Of <see cref="GlobStepKind.OneOf"/>: 256 answers.</param>
internal readonly record struct GlobStep(GlobStepKind Kind, byte Value = 0, bool[]? Set = null);

/// <summary>What a step stands for: a byte; one byte of a set, never a slash; any bytes but slashes; any bytes; itself nothing, but it may pass over the two steps after it.</summary>
internal enum GlobStepKind { Byte, OneOf, WithinName, Everything, Perhaps }
