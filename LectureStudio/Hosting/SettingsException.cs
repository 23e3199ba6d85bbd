namespace LectureStudio.Hosting;

/// <summary>The settings do not hold; all that is wrong with them, each problem naming its key.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings do not hold:\n" + string.Join('\n', problems.Select(p => "  " + p)))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
