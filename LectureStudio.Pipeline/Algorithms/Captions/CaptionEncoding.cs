using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>The text of a caption file, whatever it is encoded in.</summary>
public static class CaptionEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// By the byte order mark; without one UTF-16 is known by its zeros, UTF-8 by being valid. What is neither is Windows-1252, the
    /// encoding of editors on Western Windows and a superset of Latin-1's letters; a mostly valid UTF-8 text with a few damaged bytes stays UTF-8.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (ZeroBytes(bytes, first: 1)) return Encoding.Unicode.GetString(bytes);
        if (ZeroBytes(bytes, first: 0)) return Encoding.BigEndianUnicode.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var utf8 = Encoding.UTF8.GetString(bytes);
            var damaged = utf8.Count(c => c == '\uFFFD');
            return utf8.Count(c => c > '\u007F') > 3 * damaged ? utf8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>Whether every second byte of the beginning, where Western text is, is nearly always zero and the others nearly never.</summary>
    private static bool ZeroBytes(ReadOnlySpan<byte> bytes, int first)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        if (head.Length < 8) return false;
        int zeros = 0, others = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i + first] == 0) zeros++;
            if (head[i + 1 - first] == 0) others++;
        }
        return zeros > 0.4 * head.Length && others < 0.05 * head.Length;
    }
}
