namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>What a choice of files comes to, before anything is read in full.</summary>
/// <param name="Documents">How many.</param>
/// <param name="CodeFiles">How many.</param>
/// <param name="Words">Of the documents.</param>
/// <param name="Bytes">Of documents and code.</param>
/// <param name="Minutes">To read the documents once: 238 words a minute (the mean of silent reading of English non-fiction; Brysbaert, How many words do we read per minute?, 2019).</param>
/// <param name="Tokens">A language model reads: four bytes of text each (https://help.openai.com/en/articles/4936856, "1 token ~= 4 chars in English"), of PDF, DOCX and notebooks four for three words (the same source).</param>
public sealed record ScopeEstimate(int Documents, int CodeFiles, long Words, long Bytes, double Minutes, long Tokens)
{
    private const double WordsAMinute = 238;
    private const double BytesAToken = 4;
    private const double TokensAWord = 4.0 / 3;

    /// <summary>The estimate for some of a source's files; what is neither a document nor code counts nothing.</summary>
    public static ScopeEstimate Of(IEnumerable<ScannedFile> files)
    {
        var (documents, code, words, bytes, tokens) = (0, 0, 0L, 0L, 0.0);
        foreach (var file in files)
        {
            if (file.Kind == FileKind.Documentation) documents++;
            else if (file.Kind is FileKind.Code or FileKind.Example) code++;
            else continue;
            words += file.Words;
            bytes += file.Bytes;
            tokens += file.Format is "pdf" or "docx" or "notebook" ? file.Words * TokensAWord : file.Bytes / BytesAToken;
        }
        return new(documents, code, words, bytes, words / WordsAMinute, (long)Math.Ceiling(tokens));
    }

    /// <summary>The estimate for a scope.</summary>
    public static ScopeEstimate Of(SourceScan scan, CourseScope scope)
    {
        var chosen = scope.Documents.Concat(scope.Code).ToHashSet(StringComparer.Ordinal);
        return Of(scan.Files.Where(f => chosen.Contains(f.Path)));
    }
}
