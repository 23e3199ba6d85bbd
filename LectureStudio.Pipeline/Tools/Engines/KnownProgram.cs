using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>A program and the answer by which it is known; a name alone proves nothing (Debian's <c>piper</c> is a mouse tool, not a voice).</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Program">A name on PATH or an absolute path.</param>
/// <param name="Question">The arguments that make it say what it is.</param>
/// <param name="Answer">Matches its answer; the group <c>version</c>, when there, is its version.</param>
/// <param name="NeededFor">What it does for a lecturer.</param>
/// <param name="HowToInstall">What to type.</param>
public sealed record KnownProgram(string Name, string Program, string Question, Regex Answer, string NeededFor, string HowToInstall)
{
    public bool IsRequired { get; init; }

    /// <summary>A second question once it is known to be the right program, and what its answer says to a person.</summary>
    public (string[] Question, Func<string, IReadOnlyList<string>> Read)? Further { get; init; }

    /// <summary>Details that do not come from the program itself, such as models on disk.</summary>
    public Func<IReadOnlyList<string>>? Beside { get; init; }
}
