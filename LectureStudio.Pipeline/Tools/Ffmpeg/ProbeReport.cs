using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>What ffprobe says about a file, in its own words (<c>-of json -show_format -show_streams -show_chapters</c>).</summary>
public sealed record ProbeReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    public ProbedFormat Format { get; init; } = new();
    public IReadOnlyList<ProbedStream> Streams { get; init; } = [];
    public IReadOnlyList<ProbedChapter> Chapters { get; init; } = [];

    /// <summary>What ffprobe complained about, one entry a line.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <exception cref="JsonException">The text is no such report; damaged files make ffprobe stop in mid-report.</exception>
    public static ProbeReport Parse(string json) => JsonSerializer.Deserialize<ProbeReport>(json, Json) ?? throw new JsonException("The report is empty.");

    /// <summary>ffprobe writes times as <c>"215.758000"</c>, and <c>"N/A"</c> or nothing when it does not know.</summary>
    public static double? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) ? seconds : null;

    /// <summary>ffprobe writes rates as <c>"30000/1001"</c>, and <c>"0/0"</c> when it does not know; colons for aspect ratios.</summary>
    public static double? Ratio(string? text)
    {
        var parts = (text ?? "").Split('/', ':');
        if (parts.Length != 2 || Seconds(parts[0]) is not { } above || Seconds(parts[1]) is not { } below) return null;
        return above > 0 && below > 0 ? above / below : null;
    }
}

/// <summary>The container.</summary>
public sealed record ProbedFormat
{
    public string FormatName { get; init; } = "";
    public string? StartTime { get; init; }
    public string? Duration { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A stream.</summary>
public sealed record ProbedStream
{
    public int Index { get; init; }
    public string CodecType { get; init; } = "";
    public string? CodecName { get; init; }
    public string CodecTagString { get; init; } = "";
    public int Width { get; init; }
    public int Height { get; init; }
    public string? SampleAspectRatio { get; init; }
    public string? AvgFrameRate { get; init; }
    public string? RFrameRate { get; init; }
    public int HasBFrames { get; init; }
    public int Channels { get; init; }
    public int SampleRate { get; init; }
    public IReadOnlyDictionary<string, int> Disposition { get; init; } = new Dictionary<string, int>();
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<ProbedSideData> SideDataList { get; init; } = [];

    public bool Is(string disposition) => Disposition.TryGetValue(disposition, out var set) && set == 1;
}

/// <summary>Data beside a stream: a display matrix, encryption information.</summary>
public sealed record ProbedSideData
{
    public string SideDataType { get; init; } = "";

    /// <summary>Degrees anticlockwise.</summary>
    public double? Rotation { get; init; }
}

/// <summary>A chapter.</summary>
public sealed record ProbedChapter
{
    public string? StartTime { get; init; }
    public string? EndTime { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
