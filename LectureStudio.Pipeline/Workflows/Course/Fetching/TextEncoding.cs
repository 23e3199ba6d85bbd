using System.Buffers;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>How a source's texts are written: by the byte order mark; else UTF-8; else, where nearly nothing beyond ASCII is UTF-8, Windows-1252, as browsers read such a page (https://encoding.spec.whatwg.org/#names-and-labels).</summary>
public static class TextEncoding
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text; bytes that are none become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var text] => Encoding.UTF8.GetString(text),
        [0xFF, 0xFE, .. var text] => Encoding.Unicode.GetString(text),
        [0xFE, 0xFF, .. var text] => Encoding.BigEndianUnicode.GetString(text),
        _ => (IsWestern(content) ? Western : Encoding.UTF8).GetString(content),
    };

    /// <summary>Whether more of what is not ASCII is no UTF-8 than is. A character that the end cuts off counts for neither.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> content)
    {
        if (System.Text.Unicode.Utf8.IsValid(content)) return false;
        int broken = 0, whole = 0;
        for (var rest = content; rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at;)
        {
            rest = rest[at..];
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            if (status == OperationStatus.Done) whole++;
            else if (status == OperationStatus.InvalidData) broken++;
            rest = rest[used..];
        }
        return broken > whole;
    }
}
