using System.Globalization;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>The day a recording was made, as far as its own metadata tells.</summary>
public static class RecordingDate
{
    /// <summary>Before this nobody recorded digitally; an unset clock says 1904 (QuickTime's epoch), 1970 (Unix's) or 1980 (FAT's).</summary>
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>Most telling first: a camera's own time with its zone, the day somebody wrote in, the moment the file was begun (in UTC).</summary>
    private static readonly string[] Tags = ["com.apple.quicktime.creationdate", "date_recorded", "date", "creation_date", "icrd", "creation_time", "modification_date"];

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy:MM:dd", "yyyy/MM/dd", "yyyyMMdd", "dd.MM.yyyy"];

    /// <summary>The day, or null when the file does not tell.</summary>
    /// <param name="report">Tags of the container come before those of its streams.</param>
    /// <param name="now">The present moment; what claims to be from a later day is ignored.</param>
    /// <param name="zone">Where the lecture was held, for times that are given in UTC.</param>
    public static DateOnly? Of(ProbeReport report, DateTimeOffset now, TimeZoneInfo zone)
    {
        var latest = Day(now, zone);
        var all = report.Streams.Select(s => s.Tags).Prepend(report.Format.Tags).ToList();
        return Tags
            .SelectMany(tag => all.SelectMany(tags => tags.Where(t => string.Equals(t.Key, tag, StringComparison.OrdinalIgnoreCase))))
            .Select(t => Parse(t.Value, zone))
            .FirstOrDefault(day => day is { } d && d >= Earliest && d <= latest);
    }

    /// <summary>Reads <c>2026-11-20T18:30:00+0100</c>, <c>2026-11-20T17:30:00.000000Z</c>, <c>2026-11-20 18:30</c>, <c>2026-11-20</c> and relatives; a year alone is no day.</summary>
    private static DateOnly? Parse(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (text.Length >= 10 && text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return Day(moment, zone);
        foreach (var length in (int[])[10, 8])
        {
            if (text.Length >= length && (text.Length == length || !char.IsAsciiDigit(text[length]))
                && DateOnly.TryParseExact(text[..length], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        }
        return null;
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
