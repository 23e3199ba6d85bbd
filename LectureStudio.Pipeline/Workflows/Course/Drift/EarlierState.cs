namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>What a course was made of, as far as a check for changes needs it.</summary>
/// <param name="Commit">As <see cref="SourceTree.Commit"/>.</param>
/// <param name="Modules">In order.</param>
/// <param name="Documents">Paths of all documents of the source at that time, so that new ones are known; empty when that is no longer known.</param>
/// <param name="Texts">Path → the text that is cited; without those that are no longer here.</param>
internal sealed record EarlierState(string Commit, IReadOnlyList<EarlierModule> Modules, IReadOnlyList<string> Documents, IReadOnlyDictionary<string, string> Texts);

/// <param name="Hashes">As <see cref="CourseModule.Hashes"/>.</param>
/// <param name="Citations">Of its blocks and questions.</param>
/// <param name="Pictures">Path → <see cref="CoursePicture.Hash"/> of what it shows; null for none.</param>
internal sealed record EarlierModule(string Id, string Title, bool IsEdited, IReadOnlyDictionary<string, string> Hashes, IReadOnlyList<Citation> Citations, IReadOnlyDictionary<string, string>? Pictures = null)
{
    public static EarlierModule Of(CourseModule module) => new(
        module.Id, module.Title, module.IsEdited || module.Blocks.Any(b => b.IsByHand), module.Hashes,
        [.. module.Blocks.SelectMany(b => b.Citations).Concat(module.Questions.Select(q => q.Citation).OfType<Citation>())],
        module.Pictures);
}
