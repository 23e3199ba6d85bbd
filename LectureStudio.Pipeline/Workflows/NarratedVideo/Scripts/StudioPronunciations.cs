using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

/// <summary>The team's own list of how words are said, kept as <c>pronunciations.txt</c> in the storage root, an entry a line.</summary>
public sealed class StudioPronunciations(StudioFolders folders)
{
    private const int MostLetters = 500_000;
    private readonly Lock writing = new();

    private string File => Path.Combine(folders.Root, "pronunciations.txt");

    /// <summary>The list as it was written; empty when there is none.</summary>
    public string Text => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    /// <summary>The list with the video's own entries, which count where both name a word.</summary>
    /// <param name="own">The setting of one video: <c>SQL = sequel; GAN = gan</c>.</param>
    public Pronunciations With(string own) => Pronunciations.Parse(Text, own);

    /// <summary>Replaces the list.</summary>
    /// <exception cref="StudioException">Some of it cannot be read; nothing is changed.</exception>
    public void Save(string text)
    {
        if (text.Length > MostLetters) throw new StudioException("The list of pronunciations is too long.", $"Keep it below {MostLetters} letters.");
        if (Pronunciations.Parse(text).Problems is { Count: > 0 } problems)
            throw new StudioException("The list of pronunciations was not saved: " + string.Join(' ', problems.Take(5)), "Write one entry a line, such as: SQL = sequel.") { Details = problems };
        lock (writing)
        {
            Directory.CreateDirectory(folders.Root);
            var draft = File + ".draft";
            System.IO.File.WriteAllText(draft, text.ReplaceLineEndings("\n").TrimEnd() + "\n");
            System.IO.File.Move(draft, File, overwrite: true);
        }
    }
}
