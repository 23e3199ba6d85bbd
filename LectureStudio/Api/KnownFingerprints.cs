using System.Collections.Concurrent;

namespace LectureStudio.Api;

/// <summary>
/// Which quick fingerprint belongs to which file: a browser can make the fingerprint of gigabytes in a moment, and the hash of the whole
/// only by reading all of it. Lines of fingerprint, tab, SHA-256; the newest wins.
/// </summary>
internal sealed class KnownFingerprints(string path)
{
    private const int HexLength = 64;

    private readonly Lock gate = new();
    private ConcurrentDictionary<string, string>? known;

    /// <summary>The SHA-256 of the whole, or null.</summary>
    public string? Find(string? fingerprint) => IsHex(fingerprint) ? Known().GetValueOrDefault(fingerprint!) : null;

    public void Add(string? fingerprint, string sha256)
    {
        if (!IsHex(fingerprint) || Known().GetValueOrDefault(fingerprint!) == sha256) return;
        lock (gate)
        {
            Known()[fingerprint!] = sha256;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.AppendAllText(path, $"{fingerprint}\t{sha256}\n");
        }
    }

    private ConcurrentDictionary<string, string> Known()
    {
        lock (gate) return known ??= Read();
    }

    private ConcurrentDictionary<string, string> Read()
    {
        var read = new ConcurrentDictionary<string, string>();
        if (!File.Exists(path)) return read;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split('\t') is [var fingerprint, var sha256] && IsHex(fingerprint) && IsHex(sha256)) read[fingerprint] = sha256;
        }

        return read;
    }

    private static bool IsHex(string? text) => text is { Length: HexLength } && text.All(char.IsAsciiHexDigitLower);
}
