using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Writes captions in the formats that players and people read. Lines end with a line feed; equal captions give equal bytes.</summary>
public static class CaptionWriter
{
    /// <summary>A pause that begins a new paragraph, in seconds.</summary>
    private const double Pause = 2;

    /// <summary>Paragraphs are ended at the next sentence beyond this many characters, and anywhere beyond twice as many.</summary>
    private const int ParagraphLength = 700;

    /// <summary>WebVTT with voice tags; words have their time stamps.</summary>
    public static string Vtt(IEnumerable<Caption> captions, string? language)
    {
        var text = new StringBuilder("WEBVTT\n");
        if (language is not null) text.Append("Language: ").Append(language).Append('\n');
        foreach (var caption in captions)
        {
            text.Append('\n').Append(CaptionTime.Format(caption.Start)).Append(" --> ").Append(CaptionTime.Format(caption.End)).Append('\n');
            if (caption.Speaker is { } speaker) text.Append("<v ").Append(Escape(speaker)).Append('>');
            text.Append(caption.Words is { Count: > 0 } words && caption.Text == string.Join(' ', words.Select(w => w.Text)) ? Stamped(caption, words) : Escape(caption.Text)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>SubRip; speakers stand before what they say.</summary>
    public static string Srt(IEnumerable<Caption> captions)
    {
        var text = new StringBuilder();
        var number = 0;
        foreach (var caption in captions)
        {
            text.Append(++number).Append('\n').Append(CaptionTime.Format(caption.Start, ',')).Append(" --> ").Append(CaptionTime.Format(caption.End, ',')).Append('\n');
            if (caption.Speaker is { } speaker) text.Append(speaker).Append(": ");
            // An arrow within the text would be taken for a timing.
            text.Append(caption.Text.Replace("-->", "->", StringComparison.Ordinal)).Append("\n\n");
        }
        return text.ToString();
    }

    /// <summary>Running text in paragraphs, broken where somebody else speaks or pauses.</summary>
    public static string Text(IReadOnlyList<Caption> captions)
    {
        var text = new StringBuilder();
        var paragraph = 0;
        for (var i = 0; i < captions.Count; i++)
        {
            var caption = captions[i];
            var isNewSpeaker = caption.Speaker is { } s && (i == 0 || captions[i - 1].Speaker != s);
            if (i > 0 && (isNewSpeaker || Breaks(captions[i - 1], caption, paragraph)))
            {
                text.Append("\n\n");
                paragraph = 0;
            }
            else if (i > 0)
            {
                text.Append(' ');
            }
            if (isNewSpeaker) text.Append(caption.Speaker).Append(": ");
            text.Append(caption.Text);
            paragraph += caption.Text.Length;
        }
        return text.Append('\n').ToString();
    }

    private static bool Breaks(Caption before, Caption after, int length)
    {
        var isSentenceEnd = before.Text[^1] is '.' or '?' or '!' or '…';
        return after.Start - before.End >= Pause || length >= ParagraphLength && isSentenceEnd || length >= 2 * ParagraphLength;
    }

    /// <summary>WebVTT wants time stamps within the cue and rising; one that would not be is left out.</summary>
    private static string Stamped(Caption caption, IReadOnlyList<CaptionWord> words)
    {
        var text = new StringBuilder();
        var last = Math.Round(caption.Start, 3);
        foreach (var word in words)
        {
            var start = Math.Round(word.Start, 3);
            if (text.Length > 0) text.Append(' ');
            if (start > last && start < caption.End)
            {
                text.Append('<').Append(CaptionTime.Format(start)).Append('>');
                last = start;
            }
            text.Append(Escape(word.Text));
        }
        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
