using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>A set in brackets: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:alpha:]_]</c>.</summary>
internal static class GlobSet
{
    /// <summary>Reads a set; null when it does not end or names a class there is none of.</summary>
    /// <param name="p">The pattern.</param>
    /// <param name="i">Index of the opening bracket; afterwards of the closing one.</param>
    public static bool[]? Parse(ReadOnlySpan<byte> p, ref int i)
    {
        var set = new bool[256];
        i++;
        var isNegated = i < p.Length && p[i] is (byte)'!' or (byte)'^';
        if (isNegated) i++;
        byte before = 0; // The byte that a range may begin with; 0 for none.
        for (var isFirst = true; ; isFirst = false, i++)
        {
            if (i >= p.Length) return null;
            var c = p[i];
            if (c == ']' && !isFirst) break;
            if (c == '\\')
            {
                if (++i >= p.Length) return null;
                set[before = p[i]] = true;
            }
            else if (c == '-' && before != 0 && i + 1 < p.Length && p[i + 1] != ']')
            {
                if (p[++i] == '\\' && ++i >= p.Length) return null;
                for (int b = before; b <= p[i]; b++) set[b] = true;
                before = 0;
            }
            else if (c == '[' && i + 1 < p.Length && p[i + 1] == ':')
            {
                var length = p[(i + 2)..].IndexOf((byte)']');
                if (length < 0) return null;
                if (length > 0 && p[i + 1 + length] == ':')
                {
                    if (Class(Encoding.ASCII.GetString(p.Slice(i + 2, length - 1))) is not { } isIn) return null;
                    for (var b = 0; b < 128; b++) set[b] |= isIn((char)b);
                    i += 2 + length;
                    before = 0;
                }
                else
                {
                    set[before = c] = true;
                }
            }
            else
            {
                set[before = c] = true;
            }
        }
        if (isNegated) for (var b = 0; b < 256; b++) set[b] = !set[b];
        return set;
    }

    private static Func<char, bool>? Class(string name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => c => c is ' ' or '\t',
        "cntrl" => char.IsControl,
        "digit" => char.IsAsciiDigit,
        "graph" => c => c is > ' ' and < (char)127,
        "lower" => char.IsAsciiLetterLower,
        "print" => c => c is >= ' ' and < (char)127,
        "punct" => c => c is > ' ' and < (char)127 && !char.IsAsciiLetterOrDigit(c),
        "space" => c => c is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };
}
