using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary><c>sections.json</c>: an array of sections with what was said and the notes, each with its time in seconds.</summary>
internal static class SectionsFile
{
    private sealed record Entry(int Number, string Title, double Start, double End, int? Slide, IReadOnlyList<int> OtherSlides, string Text, EntryNotes Notes);

    private sealed record EntryNotes(IReadOnlyList<Statement> Summary, IReadOnlyList<Statement> KeyPoints, IReadOnlyList<Term> Terms, IReadOnlyList<ReviewQuestion> Questions);

    public static async Task WriteAsync(string path, Sections sections, LectureHandout document, CancellationToken cancellation)
    {
        var said = sections.Items.ToDictionary(s => s.Number, s => string.Join(' ', s.Sentences.Select(x => PlainText.OneLine(x.Text))));
        var entries = document.Sections.Select(s => new Entry(
            s.Number, s.Title, s.Start, s.End, s.Slide, s.OtherSlides, said[s.Number],
            new(s.Summary, s.KeyPoints, s.Terms, s.Questions)));
        await using var file = File.Create(path);
        await JsonSerializer.SerializeAsync(file, entries, StudioJson.Indented, cancellation);
    }
}
