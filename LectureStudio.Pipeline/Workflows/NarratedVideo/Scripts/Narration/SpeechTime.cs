namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Guesses how long something takes to say, before there is a voice.</summary>
public static class SpeechTime
{
    /// <summary>Characters a second, spaces counted, of an unhurried voice: about 150 English words a minute.</summary>
    private const double CharactersPerSecond = 15;

    /// <summary>Chinese, Japanese and Korean characters a second.</summary>
    private const double WideCharactersPerSecond = 4.5;

    /// <summary>Seconds of quiet after a sentence.</summary>
    private const double Pause = 0.45;

    /// <summary>Seconds that <paramref name="said"/> takes with the pause after it.</summary>
    /// <param name="speed">Percent of the usual speed.</param>
    public static double Of(string said, int speed = 100)
    {
        var wide = said.Count(c => c is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF');
        return (((said.Length - wide) / CharactersPerSecond) + (wide / WideCharactersPerSecond)) * 100.0 / Math.Max(1, speed) + Pause;
    }
}
