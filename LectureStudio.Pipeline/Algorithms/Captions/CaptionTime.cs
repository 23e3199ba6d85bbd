using System.Globalization;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Times as caption files write them.</summary>
public static class CaptionTime
{
    /// <summary>Beyond this a number is damage, not a time: a thousand hours.</summary>
    private const double Latest = 3_600_000;

    /// <summary>
    /// Reads <c>01:02:03.456</c>, <c>02:03,4</c>, <c>-00:00:01.000</c>: hours optional, point or comma, one to nine decimals or none.
    /// Null for everything else.
    /// </summary>
    public static double? TryParse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var sign = 1;
        if (text.Length > 0 && text[0] is '-' or '−' or '+')
        {
            sign = text[0] == '+' ? 1 : -1;
            text = text[1..];
        }
        double seconds = 0;
        var parts = 0;
        while (true)
        {
            var colon = text.IndexOf(':');
            var part = colon < 0 ? text : text[..colon];
            var isLast = colon < 0;
            if (++parts > 3 || Number(part, isLast) is not { } value) return null;
            seconds = seconds * 60 + value;
            if (isLast) return parts >= 2 && seconds <= Latest ? sign * seconds : null;
            text = text[(colon + 1)..];
        }
    }

    /// <summary><c>00:01:02.345</c>; hours always, so that every reader takes it.</summary>
    /// <param name="seconds">0 or more.</param>
    /// <param name="point"><c>.</c> for WebVTT, <c>,</c> for SubRip.</param>
    public static string Format(double seconds, char point = '.')
    {
        var milliseconds = (long)Math.Round(seconds * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{point}{milliseconds % 1000:000}");
    }

    private static double? Number(ReadOnlySpan<char> part, bool mayHaveDecimals)
    {
        var whole = part;
        var point = part.IndexOfAny('.', ',');
        if (point >= 0)
        {
            var decimals = part[(point + 1)..];
            if (!mayHaveDecimals || decimals.Length is 0 or > 9 || !IsDigits(decimals)) return null;
            whole = part[..point];
        }
        if (whole.Length is 0 or > 9 || !IsDigits(whole)) return null;
        var value = double.Parse(whole, CultureInfo.InvariantCulture);
        return point < 0 ? value : value + double.Parse($"0.{part[(point + 1)..]}", CultureInfo.InvariantCulture);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
