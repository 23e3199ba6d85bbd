using System.Buffers;
using System.Text;

namespace LectureStudio.Api;

/// <summary>Names of downloads and of the entries of a ZIP: what a person gave, made harmless on Windows, macOS and Linux.</summary>
internal static class DownloadName
{
    private const int MaxLength = 120;

    private static readonly SearchValues<char> Unwanted = SearchValues.Create("<>:\"/\\|?*");

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of a name, safe as a file name; never empty.</summary>
    public static string Of(string name) => Part(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);

    /// <summary>A title as a file name: what would separate folders is replaced.</summary>
    public static string OfTitle(string title) => Part(title);

    /// <summary>A name with its folders, safe as a relative path with forward slashes; cannot leave its folder.</summary>
    public static string PathOf(string name)
    {
        var parts = name.Split('/', '\\').Where(p => p.Trim(' ', '.').Length > 0).Select(Part);
        return string.Join('/', parts) is { Length: > 0 } path ? path : "file";
    }

    private static string Part(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || IsDirectional(rune) || rune == Rune.ReplacementChar) continue;
            kept.Append(rune.IsBmp && Unwanted.Contains((char)rune.Value) ? "_" : rune.ToString());
        }
        var clean = Shorten(kept.ToString().Trim(' ', '.'));
        if (clean.Length == 0) return "file";
        return Devices.Contains(Path.GetFileNameWithoutExtension(clean)) ? "_" + clean : clean;
    }

    /// <summary>Marks that turn the direction of writing can make <c>gpj.exe</c> look like <c>exe.jpg</c>.</summary>
    private static bool IsDirectional(Rune rune) => rune.Value is >= 0x200E and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength) return name;
        var extension = Path.GetExtension(name) is { Length: <= 12 } short_ ? short_ : "";
        var stem = name[..(MaxLength - extension.Length)];
        if (char.IsHighSurrogate(stem[^1])) stem = stem[..^1];
        return stem.TrimEnd(' ', '.') + extension;
    }
}
