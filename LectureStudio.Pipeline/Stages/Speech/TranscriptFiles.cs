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
    /// <param name="newFile">Where a file of that name goes.</param>
    public static Transcript Write(Transcript transcript, Func<string, StageFile> newFile)
    {
        var captions = transcript.Cues.Select(c => new Caption(c.Start, c.End, c.Text, c.Speaker, c.Words?.Select(w => new CaptionWord(w.Start, w.End, w.Text)).ToList())).ToList();
        var json = JsonSerializer.Serialize(new { transcript.Language, transcript.Source, transcript.Engine, transcript.Missing, transcript.Unread, transcript.Cues }, StudioJson.Indented) + "\n";
        return transcript with
        {
            Files =
            [
                File("transcript.json", json),
                File("transcript.vtt", CaptionWriter.Vtt(captions, transcript.Language)),
                File("transcript.srt", CaptionWriter.Srt(captions)),
                File("transcript.txt", CaptionWriter.Text(captions)),
            ],
        };

        StageFile File(string name, string text)
        {
            var file = newFile(name);
            System.IO.File.WriteAllText(file.Path, text);
            return file;
        }
    }
}
