using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Features.Course.Writing;

/// <summary>A person's editing of a course in one tab.</summary>
/// <param name="job">That has written it.</param>
/// <param name="source">For the lines that are cited; null when it is not stored any more.</param>
/// <param name="scan">For the formats of its files.</param>
/// <param name="readers">Of those formats.</param>
public sealed class CourseSession(Guid job, SourceTree? source, SourceScan? scan, DocumentTexts readers, WrittenCourse saved, string tag) : EditSession<WrittenCourse>(saved, tag)
{
    private readonly CitationProof proof = new(saved.Language);
    private readonly Dictionary<string, string> formats = scan?.Files.ToDictionary(f => f.Path, f => f.Format, StringComparer.Ordinal) ?? [];

    public SourceTree? Source { get; } = source;

    public SourceScan? Scan { get; } = scan;

    public BlockPreview Preview { get; } = new(saved, picture => CoursePictures.Address(job, picture));

    public WrittenCourse Course => History.Now;

    public CourseModule? Find(string module) => Course.Modules.FirstOrDefault(m => m.Id == module);

    public bool Rename(string title) => title.Length > 0 && title != Course.Title && Do("rename the course", Course with { Title = title });

    public bool Describe(string text) => text != Course.Description && Do("change the description", Course with { Description = text });

    /// <summary>Changes a module, which is then known as edited by a person.</summary>
    public bool Change(string module, string what, Func<CourseModule, CourseModule> edit) => Find(module) is { } found && !ReferenceEquals(edit(found), found) && Do(what, Course.Change(module, edit));

    public bool Blocks(string module, string part, string what, Func<IReadOnlyList<CourseBlock>, IReadOnlyList<CourseBlock>> edit) => Change(module, what, m =>
    {
        var before = m.BlocksOf(part);
        var after = edit(before);
        return ReferenceEquals(before, after) ? m : m.With(part, after);
    });

    public bool Questions(string module, string what, Func<IReadOnlyList<Question>, IReadOnlyList<Question>> edit) => Change(module, what, m =>
    {
        var after = edit(m.Questions);
        return ReferenceEquals(after, m.Questions) ? m : m with { Questions = after };
    });

    /// <summary>Holds a text against the lines it cites; null when the source is not stored any more.</summary>
    public async Task<CourseCitation?> CheckAsync(CourseBlock block)
    {
        if (Source is not { } tree || !File.Exists(tree.Snapshot.Path)) return null;
        using var texts = new SourceTexts(tree, readers, formats.GetValueOrDefault);
        return await CourseCitations.OfAsync("", block, proof, texts);
    }

    /// <summary>The note of a version.</summary>
    public static string Note(WrittenCourse before, WrittenCourse after)
    {
        var old = before.Modules.ToDictionary(m => m.Id);
        var changed = after.Modules.Where(m => !ReferenceEquals(m, old.GetValueOrDefault(m.Id))).Select(m => $"“{m.Title}”").ToList();
        return changed.Count == 0 ? "Title or description" : $"Changed: {string.Join(", ", changed)}";
    }
}
