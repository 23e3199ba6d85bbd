namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Times as people write them.</summary>
internal static class Clock
{
    /// <summary>1:02:33, or 2:33 under an hour. Seconds are cut, not rounded, so that a jump never lands after the words.</summary>
    public static string Time(double seconds)
    {
        var whole = (long)Math.Max(0, double.IsFinite(seconds) ? seconds : 0);
        var (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60);
        return hours > 0 ? $"{hours}:{minutes:00}:{rest:00}" : $"{minutes}:{rest:00}";
    }

    /// <summary>0:12–3:40, with an en dash.</summary>
    public static string Span(double start, double end) => $"{Time(start)}–{Time(end)}";

    /// <summary>"52 min", "1 h 5 min", "40 s".</summary>
    public static string Length(double seconds)
    {
        if (seconds < 60) return $"{Math.Max(1, (long)seconds)} s";
        var minutes = (long)Math.Round(seconds / 60);
        return minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";
    }

    /// <summary>Seconds since 1970 of the day's beginning, for SOURCE_DATE_EPOCH; 1 January 1980, ZIP's first day, when unknown or earlier.</summary>
    public static long Epoch(DateOnly? date)
    {
        var day = date is { Year: >= 1980 } given ? given : new DateOnly(1980, 1, 1);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
    }
}
