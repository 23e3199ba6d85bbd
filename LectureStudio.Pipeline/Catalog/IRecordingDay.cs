using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Knows the day a recording was made from the file itself; how is the business of the media stages.</summary>
public interface IRecordingDay
{
    /// <summary>The day, or null when the file does not tell. Never throws for what is no media.</summary>
    Task<DateOnly?> FindAsync(SourceFile recording, CancellationToken cancellation);
}
