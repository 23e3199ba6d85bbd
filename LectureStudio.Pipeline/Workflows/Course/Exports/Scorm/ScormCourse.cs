using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Questions;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>What the script that speaks with the learning platform needs to know of the course: <c>window.scormCourse</c>.</summary>
/// <param name="Version"><c>1.2</c> or <c>2004</c>.</param>
/// <param name="Key">The same only for the same modules and questions in the same order: what was kept of another course is not taken.</param>
/// <param name="Language">BCP 47, for texts that are reported.</param>
/// <param name="Pass">Score from which it is passed, 0 to 1.</param>
/// <param name="Room">How many letters the platform keeps.</param>
internal sealed record ScormCourse(string Version, string Key, string Language, double Pass, int Room, IReadOnlyList<ScormModule> Modules, IReadOnlyList<ScormQuestion> Questions)
{
    // SCORM 1.2 RTE 3.4.4: CMIString4096. SCORM 2004 4th edition RTE 4.2.21: 64,000 characters.
    private const int Room12 = 4096;
    private const int Room2004 = 64000;
    private const int TextStart = 180;
    private const string Prefix = "window.scormCourse=";

    public static ScormCourse Of(WrittenCourse course, double pass, string version)
    {
        List<ScormModule> modules = [.. course.Modules.Select(m => new ScormModule(m.Id))];
        List<ScormQuestion> questions = [.. ExamModule.Of(course).SelectMany(m => m.Items.Select(i => new ScormQuestion(i.Name, m.Id, Start(i.Stem.Plain))))];
        var names = string.Join('\n', modules.Select(m => m.Id).Concat(questions.Select(q => q.Id)));
        return new(version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)).AsSpan(0, 4)), Tag(course.Language), pass, version == "1.2" ? Room12 : Room2004, modules, questions);
    }

    /// <summary>As a script.</summary>
    public string Script() => $"{Prefix}{JsonSerializer.Serialize(this, StudioJson.Compact)};\n";

    /// <exception cref="FormatException">It is another script.</exception>
    public static ScormCourse Read(string script) =>
        script.StartsWith(Prefix, StringComparison.Ordinal) && JsonSerializer.Deserialize<ScormCourse>(script[Prefix.Length..].TrimEnd(';', '\n'), StudioJson.Compact) is { } read ? read : throw new FormatException("launch-data.js tells of no course");

    private static string Tag(string language) => language.Length is > 1 and < 36 && char.IsAsciiLetter(language[0]) && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : "en";

    private static string Start(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= TextStart ? line : line[..(char.IsHighSurrogate(line[TextStart - 1]) ? TextStart - 1 : TextStart)] + "…";
    }
}

/// <summary>A module, which is an objective to the platform.</summary>
internal sealed record ScormModule(string Id);

/// <summary>A question, which is an interaction to the platform.</summary>
/// <param name="Id">As the site names it: <c>intro/q3</c>.</param>
/// <param name="Text">How it begins, for reports.</param>
internal sealed record ScormQuestion(string Id, string Module, string Text);
