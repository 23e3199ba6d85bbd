using System.Text;
using System.Text.Json;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>A Jupyter notebook: the Markdown of its text cells (https://nbformat.readthedocs.io).</summary>
internal static class NotebookGlance
{
    public static DocumentGlance Read(ReadOnlyMemory<byte> content)
    {
        var text = new StringBuilder();
        try
        {
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("cells", out var cells) && cells.ValueKind == JsonValueKind.Array)
            {
                foreach (var cell in cells.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object && c.TryGetProperty("cell_type", out var type) && type.ValueEquals("markdown") && c.TryGetProperty("source", out _)))
                {
                    var source = cell.GetProperty("source");
                    if (source.ValueKind == JsonValueKind.String) text.Append(source.GetString());
                    else if (source.ValueKind == JsonValueKind.Array) foreach (var line in source.EnumerateArray().Where(l => l.ValueKind == JsonValueKind.String)) text.Append(line.GetString());
                    text.Append("\n\n");
                }
            }
        }
        catch (JsonException)
        {
            // A damaged notebook has no words.
        }
        return DocumentGlance.At("markdown", text.ToString());
    }
}
