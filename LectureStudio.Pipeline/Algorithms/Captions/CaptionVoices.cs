namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Makes captions of a cue's spans: one for each voice, with words where time stamps tell them.</summary>
internal static class CaptionVoices
{
    public static IEnumerable<Caption> Split(double start, double end, IReadOnlyList<CaptionSpan> spans)
    {
        var voices = Voices(spans);
        var total = voices.Sum(v => (double)v.Sum(s => s.Text.Length));
        var at = start;
        for (var i = 0; i < voices.Count; i++)
        {
            // Two people in one cue: where no time stamp says when the second begins, they share it by the length of what they say.
            var share = voices[i].Sum(s => s.Text.Length) / total;
            var until = i == voices.Count - 1 ? end : Stamp(voices[i + 1], at, end) ?? at + (end - start) * share;
            if (Caption(at, until, voices[i]) is { } caption) yield return caption;
            at = until;
        }
    }

    private static List<List<CaptionSpan>> Voices(IReadOnlyList<CaptionSpan> spans)
    {
        var voices = new List<List<CaptionSpan>>();
        foreach (var span in spans)
        {
            if (voices.Count > 0 && (voices[^1][0].Speaker == span.Speaker || string.IsNullOrWhiteSpace(span.Text))) voices[^1].Add(span);
            else if (voices.Count == 1 && voices[0].TrueForAll(s => string.IsNullOrWhiteSpace(s.Text))) voices[0] = [span];
            else voices.Add([span]);
        }
        return voices;
    }

    private static double? Stamp(List<CaptionSpan> voice, double after, double before) => voice[0].From is { } from && from > after && from < before ? from : null;

    private static Caption? Caption(double start, double end, List<CaptionSpan> voice)
    {
        var text = CaptionLine.Of(string.Concat(voice.Select(s => s.Text)));
        if (text.Length == 0) return null;
        var words = voice.Exists(s => s.From is not null) ? Words(start, end, voice) : null;
        return new Caption(start, end, text, voice[0].Speaker, words is not null && text == string.Join(' ', words.Select(w => w.Text)) ? words : null);
    }

    /// <summary>Each stamp begins a stretch that lasts to the next; words within one share it by their length. A stamp within a word does not part it.</summary>
    private static IReadOnlyList<CaptionWord> Words(double start, double end, List<CaptionSpan> voice)
    {
        var words = new List<CaptionWord>();
        var stretch = start;
        for (var i = 0; i < voice.Count; i++)
        {
            stretch = Math.Max(stretch, Math.Min(voice[i].From ?? stretch, end));
            var next = i + 1 < voice.Count ? voice[i + 1].From ?? end : end;
            var isMidWord = i > 0 && words.Count > 0 && voice[i].Text.Length > 0 && !char.IsWhiteSpace(voice[i].Text[0]) && voice[i - 1].Text is { Length: > 0 } before && !char.IsWhiteSpace(before[^1]);
            foreach (var word in Share(CaptionLine.Of(voice[i].Text), stretch, Math.Max(stretch, Math.Min(next, end))))
            {
                if (isMidWord) words[^1] = new CaptionWord(words[^1].Start, word.End, words[^1].Text + word.Text);
                else words.Add(word);
                isMidWord = false;
            }
        }
        return words;
    }

    /// <summary>Gives each word of a text its part of a stretch, by length.</summary>
    internal static IEnumerable<CaptionWord> Share(string text, double start, double end)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double total = words.Sum(w => w.Length), before = 0;
        foreach (var word in words)
        {
            var from = start + (end - start) * before / total;
            before += word.Length;
            yield return new CaptionWord(from, start + (end - start) * before / total, word);
        }
    }
}
