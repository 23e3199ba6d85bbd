using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>Writes a transcript in the formats people use. Equal transcripts give equal bytes.</summary>
public static class TranscriptFiles
{
    /// <summary>
    /// Writes <c>transcript.json</c>, <c>.vtt</c>, <c>.srt</c> and <c>.txt</c> and returns the transcript with them. Without a
    /// transcript they are there all the same, for scripts that look for them, and empty; <c>transcript.json</c> says why.
    /// </summary>
    public static async Task<Transcript> WriteAsync(Transcript transcript, StageRun run)
    {
        var captions = transcript.Cues.Select(c => new Caption(c.Start, c.End, c.Text, c.Speaker, c.Words?.Select(w => new CaptionWord(w.Start, w.End, w.Text)).ToList())).ToList();
        var json = JsonSerializer.Serialize(new { transcript.Language, transcript.Source, transcript.Engine, transcript.Missing, transcript.Unread, transcript.Cues }, StudioJson.Indented) + "\n";
        return transcript with
        {
            Files =
            [
                await FileAsync("transcript.json", json, run),
                await FileAsync("transcript.vtt", CaptionWriter.Vtt(captions, transcript.Language), run),
                await FileAsync("transcript.srt", CaptionWriter.Srt(captions), run),
                await FileAsync("transcript.txt", CaptionWriter.Text(captions), run),
            ],
        };
    }

    private static async Task<StageFile> FileAsync(string name, string text, StageRun run)
    {
        var file = run.NewFile(name);
        await File.WriteAllTextAsync(file.Path, text, run.Cancellation);
        return file;
    }
}
