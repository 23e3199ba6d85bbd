using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>What a choice of documents comes to, before any of it is read.</summary>
/// <param name="Bytes">Of documents and code together.</param>
/// <param name="Words">Of the documents.</param>
/// <param name="Minutes">To read and work through.</param>
/// <param name="Tokens">That a language model would be sent.</param>
public sealed record ScopeSums(int Documents, int Code, long Bytes, int Words, double Minutes, long Tokens)
{
    /// <summary>Technical texts are read at about this pace (Brysbaert 2019 has 238 words a minute for easy prose).</summary>
    private const double WordsAMinute = 180;

    /// <summary>English prose and code in common tokenizers.</summary>
    private const double BytesAToken = 4;

    public static ScopeSums Of(CourseScope scope, IReadOnlyDictionary<string, ScannedFile> files)
    {
        var documents = scope.Documents.Select(p => files.GetValueOrDefault(p)).OfType<ScannedFile>().ToList();
        var code = scope.Code.Select(p => files.GetValueOrDefault(p)).OfType<ScannedFile>().ToList();
        var bytes = documents.Concat(code).Sum(f => f.Bytes);
        var words = documents.Sum(f => f.Words);
        return new(documents.Count, code.Count, bytes, words, words / WordsAMinute, (long)(bytes / BytesAToken));
    }
}
