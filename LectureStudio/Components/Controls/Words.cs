using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Components.Controls;

/// <summary>Times, sizes and dates as people say them. The same everywhere in the page.</summary>
public static class Words
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary><c>0:07</c>, <c>12:40</c>, <c>1:02:33</c>; rounded down to the second.</summary>
    /// <param name="seconds">0 or more; below 0 is shown as 0:00.</param>
    public static string Duration(double seconds)
    {
        var time = TimeSpan.FromSeconds(double.IsFinite(seconds) ? Math.Clamp(seconds, 0, 3.6e8) : 0);
        var hours = (int)time.TotalHours;
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
    }

    /// <summary>A length in a sentence: <c>48 minutes</c>, <c>1 hour 5 minutes</c>, <c>40 seconds</c>.</summary>
    public static string Length(double seconds)
    {
        if (seconds < 90) return Count((int)Math.Round(Math.Max(0, seconds)), "second");
        var minutes = (int)Math.Round(seconds / 60);
        if (minutes < 60) return Count(minutes, "minute");
        return minutes % 60 == 0 ? Count(minutes / 60, "hour") : $"{Count(minutes / 60, "hour")} {Count(minutes % 60, "minute")}";
    }

    /// <summary>Decimal units, one decimal below ten: <c>1.2 GB</c>, <c>340 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        double value = Math.Max(0, bytes);
        var unit = 0;
        while (value >= 999.5 && unit < Units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        var format = unit > 0 && value < 9.95 ? "0.#" : "0";
        return value.ToString(format, CultureInfo.InvariantCulture) + " " + (unit == 0 && bytes == 1 ? "byte" : Units[unit]);
    }

    /// <summary>A rounded estimate: <c>a few seconds left</c>, <c>about 40 s left</c>, <c>about 2 min left</c>, <c>about 1 h 10 min left</c>.</summary>
    public static string Left(double seconds) => seconds switch
    {
        < 8 => "a few seconds left",
        < 55 => $"about {Math.Round(seconds / 10) * 10:0} s left",
        < 3300 => $"about {Math.Max(1, Math.Round(seconds / 60)):0} min left",
        _ => LongLeft(seconds),
    };

    /// <summary>Whole percent, never 100 before it is done.</summary>
    public static string Percent(double fraction) => $"{(int)Math.Floor(Math.Clamp(fraction, 0, 1) * 100)} %";

    /// <summary><c>just now</c>, <c>5 min ago</c>, <c>today 14:02</c>, <c>yesterday 9:15</c>, <c>3 November 2026</c>; in the server's time zone.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset? now = null)
    {
        var local = at.ToLocalTime();
        var today = (now ?? DateTimeOffset.Now).ToLocalTime();
        var passed = today - local;
        if (passed < TimeSpan.FromMinutes(1)) return "just now";
        if (passed < TimeSpan.FromHours(1)) return $"{(int)passed.TotalMinutes} min ago";
        if (local.Date == today.Date) return $"today {Clock(at)}";
        if (local.Date == today.Date.AddDays(-1)) return $"yesterday {Clock(at)}";
        return Date(DateOnly.FromDateTime(local.DateTime));
    }

    /// <summary><c>9:15</c>, in the server's time zone.</summary>
    public static string Clock(DateTimeOffset at) => at.ToLocalTime().ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary><c>20 November 2026</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A heading: <c>Today</c>, <c>Yesterday</c>, <c>Friday, 20 November 2026</c>.</summary>
    public static string Day(DateOnly date, DateOnly? today = null)
    {
        var now = today ?? DateOnly.FromDateTime(DateTime.Now);
        if (date == now) return "Today";
        return date == now.AddDays(-1) ? "Yesterday" : date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary><c>1 file</c>, <c>3 files</c>.</summary>
    public static string Count(long number, string one, string? many = null) => Counted.Of(number, one, many);

    /// <summary>What a job is doing, for one line: "Reading the slides · 21 of 34".</summary>
    public static string Doing(JobSummary job) => job.State switch
    {
        JobState.Running when job.Doing is { Length: > 0 } doing => job.Message is { Length: > 0 } message && message != doing ? $"{doing} · {message}" : doing,
        JobState.Running => "Starting",
        JobState.Pending => "Waiting for its turn",
        JobState.Paused => "Paused",
        JobState.AwaitingInput => job.WaitingFor?.Invitation ?? "Waiting for you",
        _ => StateLook.Of(job.State).Word,
    };

    private static string LongLeft(double seconds)
    {
        var minutes = (int)(Math.Round(seconds / 600) * 10);
        return minutes % 60 == 0 ? $"about {minutes / 60} h left" : $"about {minutes / 60} h {minutes % 60} min left";
    }
}
