using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>What one document says by itself, kept under its content; its concepts get their names when all documents are seen together.</summary>
/// <param name="Analysis">Without concepts.</param>
/// <param name="Concepts">Best first.</param>
/// <param name="Roles">How the words of the concepts are used here.</param>
/// <param name="Writer">Who looked at this one: <c>builtin</c> or a model's name.</param>
/// <param name="Fault">Why a model did not, though it was asked; null otherwise.</param>
internal sealed record DocumentFindings(
    DocumentAnalysis Analysis, IReadOnlyList<FoundConcept> Concepts, IReadOnlyList<WordRole> Roles, string Writer = DocumentFindings.BuiltIn, string? Fault = null, int InputTokens = 0, int OutputTokens = 0)
{
    public const string BuiltIn = "builtin";
}

/// <summary>A concept as one document writes it.</summary>
/// <param name="Name">As it reads in the middle of a sentence there.</param>
/// <param name="Key">Its words' stems, by which forms of one phrase meet.</param>
/// <param name="Count">How often it is mentioned.</param>
/// <param name="Score">How much speaks for it in this document, the best 1.</param>
/// <param name="Prominence">How the author sets it apart.</param>
/// <param name="Densest">Lines of the section that mentions it most, where that is often enough to learn it from; 0 for none.</param>
/// <param name="LongForm">Of an acronym the key of what it stands for; null for others.</param>
internal sealed record FoundConcept(string Name, string Key, int Count, double Score, Prominence Prominence, bool IsTaught, int FirstLine, int LastLine, string? Definition, LineRange Densest, string? LongForm = null);

/// <summary>Lines from 1, the last included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineRange(int First, int Last);

/// <summary>How an author sets a concept apart, the strongest last; chosen is what a language model named and the document bears out.</summary>
internal enum Prominence { None, Emphasised, Headed, Defined, Chosen }
