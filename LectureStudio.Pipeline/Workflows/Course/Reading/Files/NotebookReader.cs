using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;
using LectureStudio.Pipeline.Workflows.Course.Reading.Plain;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>Jupyter notebooks: the text cells as they are, the code cells as code, as one Markdown text whose lines are cited.</summary>
public sealed class NotebookReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["notebook"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        try
        {
            using var notebook = JsonDocument.Parse(content);
            return Task.FromResult(MarkdownReader.Read(path, Markdown(notebook.RootElement)));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Task.FromResult(PlainReader.Read(path, TextEncoding.Decode(content)));
        }
    }

    private static string Markdown(JsonElement notebook)
    {
        var language = notebook.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("kernelspec", out var kernel) && kernel.TryGetProperty("language", out var named) ? named.GetString() ?? "python" : "python";
        var text = new StringBuilder();
        foreach (var cell in notebook.GetProperty("cells").EnumerateArray())
        {
            var source = cell.GetProperty("source");
            var own = (source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(l => l.GetString())) : source.GetString() ?? "").Trim('\n', '\r');
            if (own.Length == 0) continue;
            var fence = new string('`', Math.Max(3, InlineText.LongestRun(own, '`') + 1));
            var isCode = cell.GetProperty("cell_type").GetString() == "code";
            text.Append(isCode ? $"{fence}{language}\n{own}\n{fence}\n\n" : own + "\n\n");
        }
        return text.ToString();
    }
}
