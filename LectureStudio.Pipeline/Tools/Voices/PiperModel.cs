using System.Text.Json;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>A voice of Piper on disk: <c>en_US-lessac-medium.onnx</c> and, beside it, <c>en_US-lessac-medium.onnx.json</c>.</summary>
internal static partial class PiperModel
{
    private const int MostDescriptionBytes = 4 << 20;

    /// <summary>The voices in a folder, the best first; files that are not what they should be are left out.</summary>
    public static IReadOnlyList<Voice> Find(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.onnx").Order(StringComparer.Ordinal).Select(Read).OfType<Voice>().OrderByDescending(v => v.Quality)]
            : [];

    private static Voice? Read(string path)
    {
        var (name, description) = (Path.GetFileNameWithoutExtension(path), new FileInfo(path + ".json"));
        if (!Name().IsMatch(name) || !description.Exists || description.Length > MostDescriptionBytes) return null;
        try
        {
            return Parse(name, File.ReadAllText(description.FullName)) with { Handle = path, Build = ProgramFingerprint.Of(path) ?? "" };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return null;
        }
    }

    /// <summary>Raw, among much else: <c>{"audio":{"sample_rate":22050,"quality":"medium"},"dataset":"lessac","language":{"code":"en_US","name_english":"English","country_english":"United States"}}</c></summary>
    internal static Voice Parse(string name, string json)
    {
        using var read = JsonDocument.Parse(json);
        var quality = Text(read.RootElement, "audio", "quality") ?? "";
        var code = Text(read.RootElement, "language", "code") ?? Text(read.RootElement, "espeak", "voice") ?? throw new JsonException("It does not say its language.");
        var where = Text(read.RootElement, "language", "country_english") is { } country ? $" ({country})" : "";
        var language = Text(read.RootElement, "language", "name_english") ?? code;
        var person = Text(read.RootElement, "dataset") ?? name;
        return new(Piper.EngineName, name, code.Replace('_', '-'), $"{language}{where}, {person}{(quality.Length > 0 ? ", " + quality : "")}", 30 + quality switch { "high" => 4, "medium" => 3, "low" => 1, _ => 0 });
    }

    private static string? Text(JsonElement element, params string[] path)
    {
        foreach (var part in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element)) return null;
        }
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.+-]{1,100}$", RegexOptions.None, 10_000)]
    private static partial Regex Name();
}
