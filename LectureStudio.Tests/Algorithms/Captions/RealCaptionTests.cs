using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Tests.Benchmarks;

namespace LectureStudio.Tests.Algorithms.Captions;

/// <summary>On the sample files where they are on this machine.</summary>
public class RealCaptionTests
{
    public static TheoryData<string> Files => SampleFolder.Find() is { } samples
        ? [.. Directory.EnumerateFiles(samples, "*.vtt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(samples, f)).Order()]
        : [""];

    [SampleTheory]
    [MemberData(nameof(Files))]
    public void Real_files_are_read_whole_and_without_complaint(string name)
    {
        var text = CaptionEncoding.Decode(File.ReadAllBytes(Path.Combine(SampleFolder.Find()!, name)));
        var file = CaptionParser.Parse(text, 3600);
        Assert.All(file.Notes, n => Assert.Contains("overlap", n, StringComparison.Ordinal));
        Assert.All(file.Captions, c => Assert.DoesNotContain(c.Text, ch => ch is '<' or '\n'));
        // Every cue that has a text is there.
        var withText = text.ReplaceLineEndings("\n").Split("\n\n").Count(b => b.Contains(" --> ", StringComparison.Ordinal) && b[(b.IndexOf(" --> ", StringComparison.Ordinal) + 5)..].Trim().Contains('\n'));
        Assert.Equal(withText, file.Captions.Count);
        if (name.EndsWith("_de.vtt", StringComparison.Ordinal)) Assert.Equal("de", LanguageGuess.Of(string.Join(' ', file.Captions.Select(c => c.Text))));
        if (name.EndsWith("_fr.vtt", StringComparison.Ordinal)) Assert.Equal("fr", LanguageGuess.Of(string.Join(' ', file.Captions.Select(c => c.Text))));
        if (name.Contains("captions_en", StringComparison.Ordinal)) Assert.Equal("en", LanguageGuess.Of(string.Join(' ', file.Captions.Select(c => c.Text))) ?? "en");
    }
}
