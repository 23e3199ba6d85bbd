using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Reads the day from the file's header, so that a lecture stands under the right date from the start.</summary>
public sealed class RecordingDay(Ffprobe ffprobe, TimeProvider clock) : IRecordingDay
{
    public async Task<DateOnly?> FindAsync(SourceFile recording, CancellationToken cancellation)
    {
        try
        {
            return RecordingDate.Of(await ffprobe.ReadAsync(recording.Path, cancellation), clock.GetUtcNow(), clock.LocalTimeZone);
        }
        catch (Exception e) when (e is StudioException or JsonException)
        {
            return null; // The job itself says in words what is wrong with the file.
        }
    }
}
