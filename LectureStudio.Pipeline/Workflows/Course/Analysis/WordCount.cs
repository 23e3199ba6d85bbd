namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>How many words a text has; in scripts without spaces two letters count as one.</summary>
internal static class WordCount
{
    public static int Of(string text)
    {
        var (words, ideographs, isWord) = (0, 0, false);
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\u0E00' and <= '\u0E7F')
            {
                ideographs++;
                isWord = false;
                continue;
            }
            var inWord = char.IsLetterOrDigit(c) || (isWord && c is '\'' or '’' or '-' or '.' or '_');
            if (inWord && !isWord) words++;
            isWord = inWord;
        }
        return words + (ideographs + 1) / 2;
    }
}
