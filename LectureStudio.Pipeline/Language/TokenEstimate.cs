namespace LectureStudio.Pipeline.Language;

/// <summary>About how many tokens a text is, without knowing the model's tokeniser.</summary>
internal static class TokenEstimate
{
    /// <summary>
    /// European text takes about four letters a token in English and three in other languages, other scripts one to two a letter. Three
    /// bytes of UTF-8 a token is on the safe side for all of them: a budget had better be estimated too high.
    /// </summary>
    public static int Of(string text) => (System.Text.Encoding.UTF8.GetByteCount(text) + 2) / 3;
}
