using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>A line of <c>git ls-tree</c>.</summary>
/// <param name="Mode">What it is: <c>100644</c> and <c>100755</c> a file, <c>120000</c> a link, <c>160000</c> another repository.</param>
/// <param name="Id">Of its content.</param>
/// <param name="Bytes">Of a file its size; else 0.</param>
/// <param name="Path">Untrusted: any bytes but NUL and an empty name, bytes that are no UTF-8 as U+FFFD.</param>
public sealed record GitTreeEntry(string Mode, string Id, long Bytes, string Path)
{
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);

    public bool IsLink => Mode == "120000";

    /// <summary>Raw, between two NULs: <c>100644 blob 8f0c2f5e…    1234⇥docs/intro.md</c>.</summary>
    internal static GitTreeEntry? Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var mode, _, var id, var size]) return null;
        return new(mode, id, long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0, line[(tab + 1)..]);
    }
}
