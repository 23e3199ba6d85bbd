using System.Globalization;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>How many there are of something, as people say it.</summary>
public static class Counted
{
    /// <summary>"1 slide", "12 slides", "12,400 entries".</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="many">What several are called; with an s at the end when left out.</param>
    public static string Of(long number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
