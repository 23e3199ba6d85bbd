namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

/// <summary>Compares what was read with what was to be written, question by question.</summary>
internal static class ExamComparison
{
    /// <summary>The first difference, a clause; null when there is none.</summary>
    public static string? Difference(IReadOnlyList<ExamItem> expected, IReadOnlyList<ExamItem> read)
    {
        for (var i = 0; i < Math.Min(expected.Count, read.Count); i++)
        {
            if (expected[i].Name != read[i].Name) return $"the question {expected[i].Name} is not where it should be, {read[i].Name} is";
            if (Difference(expected[i], read[i]) is { } what) return $"the question {expected[i].Name} reads otherwise than it should: {what}";
        }
        return expected.Count == read.Count ? null : $"it has {read.Count} questions instead of {expected.Count}";
    }

    /// <summary>Refuses a file whose questions are not those of the course.</summary>
    public static void Require(string file, IReadOnlyList<ExamItem> expected, Func<IReadOnlyList<ExamItem>> read)
    {
        try
        {
            if (Difference(expected, read()) is { } difference) throw ExportFailure.In(file, difference);
        }
        catch (Exception e) when (e is FormatException or System.Xml.XmlException)
        {
            throw ExportFailure.In(file, e.Message.TrimEnd('.'), e);
        }
    }

    private static string? Difference(ExamItem expected, ExamItem read)
    {
        using var wanted = expected.Facts().GetEnumerator();
        using var found = read.Facts().GetEnumerator();
        while (true)
        {
            var (more, others) = (wanted.MoveNext(), found.MoveNext());
            if (!more || !others) return more == others ? null : more ? wanted.Current.What : found.Current.What;
            if (wanted.Current != found.Current) return wanted.Current.What;
        }
    }
}
