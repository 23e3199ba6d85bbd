using System.Text;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Tests.Workflows.Course.Reading;

/// <summary>Documents read in tests, and what must hold of every one.</summary>
internal static class Reads
{
    public static async Task<DocumentText> ReadAsync(this DocumentReader reader, string text, string path = "docs/sample")
    {
        var document = await reader.ReadAsync(path, Encoding.UTF8.GetBytes(text), CancellationToken.None);
        Holds(document);
        return document;
    }

    /// <summary>Every block's words stand in its lines, blocks are in order, and no HTML is left in them.</summary>
    public static void Holds(DocumentText document)
    {
        var last = 0;
        foreach (var block in document.Blocks)
        {
            Assert.InRange(block.FirstLine, Math.Max(1, last), document.Lines.Count);
            Assert.InRange(block.LastLine, block.FirstLine, document.Lines.Count);
            last = block.FirstLine;
            var lines = string.Join('\n', document.Lines.Skip(block.FirstLine - 1).Take(block.LastLine - block.FirstLine + 1));
            var missing = WordTokens.Split(block.Plain).SelectMany(w => w.Text.Split('\'', '’', '-', '.')).Where(w => !lines.Contains(w, StringComparison.Ordinal)).ToList();
            Assert.True(missing.Count == 0, $"{block.FirstLine}–{block.LastLine} {block.Kind}: {string.Join(", ", missing)}");
        }
    }

    /// <summary>"Kind first-last text" of each block.</summary>
    public static IReadOnlyList<string> Shape(this DocumentText document) =>
        [.. document.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? b.Level : "")}{(b.IsOrdered ? "#" : "")} {b.FirstLine}-{b.LastLine} {b.Markdown.Replace("\n", "⏎", StringComparison.Ordinal)}")];
}
