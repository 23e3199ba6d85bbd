namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>Shares of a question's mark, as Moodle takes them: it refuses an import with others than those it offers in its own lists.</summary>
internal static class MoodleGrades
{
    // question/engine/bank.php, question_bank::fraction_options(), in percent, five decimals.
    private static readonly string[] Offered = ["5", "10", "11.11111", "12.5", "14.28571", "16.66667", "20", "25", "30", "33.33333", "40", "50", "60", "66.66667", "70", "75", "80", "83.33333", "90", "100"];

    /// <summary>Share of each of so many right choices: the smallest offered one with which all of them together give the whole mark.</summary>
    public static string Of(int right) => Offered.First(o => double.Parse(o, System.Globalization.CultureInfo.InvariantCulture) * right > 99.999 || o == "100");
}
