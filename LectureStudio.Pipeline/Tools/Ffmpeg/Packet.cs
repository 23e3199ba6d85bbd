namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>A packet of a stream; times in seconds, null where the container has none.</summary>
public sealed record Packet(int Stream, double? Shown, double? Decoded, double? Duration)
{
    /// <summary>The moment it ends, or null.</summary>
    public double? End => (Shown ?? Decoded) is { } start ? start + (Duration ?? 0) : null;

    /// <summary>
    /// Reads a line of <c>-of csv=p=0 -show_entries packet=stream_index,pts_time,dts_time,duration_time</c>; null for any other line.
    /// <code>0,0.160000,-0.040000,0.040000</code>
    /// </summary>
    public static Packet? TryParse(string line)
    {
        var fields = line.Split(',');
        return fields.Length >= 4 && int.TryParse(fields[0], out var stream)
            ? new Packet(stream, ProbeReport.Seconds(fields[1]), ProbeReport.Seconds(fields[2]), ProbeReport.Seconds(fields[3]))
            : null;
    }
}
