namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>A sentence of the source that a module has, word by word.</summary>
/// <param name="Text">With `code` in backticks.</param>
/// <param name="Where">The lines it stands in, no more.</param>
/// <param name="Concepts">What it speaks of.</param>
/// <param name="Worth">How well it stands alone, 0 to 1.</param>
internal sealed record Statement(string Text, Citation Where, IReadOnlyList<string> Concepts, double Worth)
{
    /// <summary>Tells it from others.</summary>
    public string Key { get; } = string.Concat(Text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>A term and what the source says it means: a definition, an entry of a list, a row of a table.</summary>
/// <param name="Term">With backticks where it is code.</param>
/// <param name="Meaning">The source's words; begins with a capital.</param>
/// <param name="Concept">Its name among the concepts; empty for none.</param>
/// <param name="Group">Entries of one list or table are of one group; definitions of one document too.</param>
/// <param name="Said">The sentence or entry as a whole.</param>
/// <param name="IsNamed">The meaning has a part of the term: among several to be told apart it will do, alone it asks nothing.</param>
internal sealed record Entry(string Term, string Meaning, Citation Where, string Concept, string Group, string Said, bool IsDefinition, bool IsNamed = false)
{
    public string Key { get; } = string.Concat(Said.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>A list, and the line that says what its items are.</summary>
/// <param name="Lead">Without its colon; empty for none.</param>
/// <param name="IsOrdered">Its items are numbered.</param>
/// <param name="Heading">Under which it stands; empty for none.</param>
internal sealed record LedList(string Lead, IReadOnlyList<string> Items, Citation Where, bool IsOrdered = false, string Heading = "");

/// <summary>Code of one line, and the sentence that leads up to it or the comment above it.</summary>
/// <param name="Lead">Without its colon.</param>
internal sealed record LedCode(string Lead, string Code, Citation Where);

/// <summary>A heading with what stands first under it.</summary>
/// <param name="Text">The paragraph; empty where a list comes first.</param>
/// <param name="Items">Of the list that comes first or right after it; empty for none.</param>
internal sealed record Headed(string Title, string Text, Citation Where, IReadOnlyList<string> Items);

/// <summary>A table.</summary>
/// <param name="Heads">Of its columns.</param>
internal sealed record ReadTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, Citation Where);
