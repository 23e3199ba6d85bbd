namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>Takes plain text apart: paragraphs with empty lines between them.</summary>
internal static class PlainPieces
{
    public static IReadOnlyList<GivenPiece> Of(string text) =>
        [.. Paragraphs(text).Select(Tidy.Line).Where(p => p.Length > 0).Select(p => new GivenPiece(BlockKind.Paragraph, p))];

    private static IEnumerable<string> Paragraphs(string text)
    {
        var paragraph = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                paragraph.Add(line);
                continue;
            }
            yield return string.Join(' ', paragraph);
            paragraph.Clear();
        }
        yield return string.Join(' ', paragraph);
    }
}
