namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What modules are put together from: a document, or a stretch of one that is too long for a module.</summary>
/// <param name="Heading">Of its first section; the document's title for a whole one.</param>
/// <param name="Minutes">To learn it.</param>
/// <param name="Number">Of its document's pieces, from 0.</param>
/// <param name="IsWhole">The whole document.</param>
internal sealed record Piece(DocumentAnalysis Document, ModulePart Part, string Heading, double Minutes, int Number, bool IsWhole);
