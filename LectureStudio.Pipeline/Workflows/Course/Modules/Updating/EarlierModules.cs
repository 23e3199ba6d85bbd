using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Updating;

/// <summary>
/// The modules of the course that is brought up to date. One whose documents are as they were is kept as it is; one that a person has edited is kept too,
/// with a notice and citations that hold at the new state; one whose source is gone stays, with a notice. Nothing is ever removed.
/// </summary>
internal sealed class EarlierModules
{
    private const int MostQuotes = 2, LongestQuote = 70;

    private readonly SourceTexts texts;
    private readonly CitationProof proof;
    private readonly IReadOnlyList<string> documents;

    private EarlierModules(WrittenCourse? course, SourceTexts texts, CitationProof proof, IReadOnlyList<string> documents)
    {
        (Course, this.texts, this.proof) = (course, texts, proof);
        this.documents = documents;
    }

    /// <summary>As it was; null for a new course.</summary>
    public WrittenCourse? Course { get; }

    /// <param name="given">What the person gave.</param>
    /// <param name="texts">The source as it is now.</param>
    /// <param name="proof">What counts as support.</param>
    /// <param name="documents">Paths to look in for what has moved to another document.</param>
    /// <exception cref="StudioException">The file is no course.</exception>
    public static async Task<EarlierModules> ReadAsync(GivenCourse given, SourceTexts texts, CitationProof proof, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        if (given.File is not { } file) return new(null, texts, proof, documents);
        try
        {
            var course = StudioJson.Read<WrittenCourse>(await File.ReadAllTextAsync(file.Path, cancellation), Path.GetDirectoryName(file.Path) ?? "");
            if (course.Modules.Any(m => m?.Hashes is null || m.Sections is null || m.Questions is null)) throw new JsonException("A module has parts missing.");
            return new(course, texts, proof, documents);
        }
        catch (JsonException e)
        {
            throw new StudioException($"“{file.Name}” is not a course that was made here.", "Give the course.json of an earlier job.", e);
        }
    }

    /// <summary>The module to keep in the place of a planned one; null when it is to be written.</summary>
    public async Task<KeptModule?> InPlaceOfAsync(PlannedModule plan, CancellationToken cancellation)
    {
        if (Course?.Modules.FirstOrDefault(m => m.Id == plan.Id) is not { } module) return null;
        var changes = await DocumentChanges.OfAsync(module, plan, texts, cancellation);
        if (changes.IsEmpty)
        {
            // What joins it to its neighbours cites them, and they may have changed.
            var holds = await HoldsAsync(module, cancellation);
            // The text does not depend on what a picture looks like, and the picture is taken as it is now.
            if (holds && module.IsEdited && await DocumentChanges.OfPicturesAsync(module, texts, cancellation) is { IsEmpty: false } pictures) return await CarriedAsync(module, $"A picture that it shows is another one since you edited it: {pictures.InWords()}. Your text is kept.", cancellation);
            if (holds) return new(module, IsAsItWas: true, new(0, 0, 0));
            return module.IsEdited ? await CarriedAsync(module, "What it says of other modules has changed in the source.", cancellation) : null;
        }
        if (changes.Gone.Count == module.Hashes.Count && changes.New.Count == 0) return await CarriedAsync(module, $"Its source is gone: {changes.InWords()}.", cancellation);
        return module.IsEdited ? await CarriedAsync(module, $"Its source has changed since you edited it: {changes.InWords()}. Your text is kept.", cancellation) : null;
    }

    private async Task<bool> HoldsAsync(CourseModule module, CancellationToken cancellation)
    {
        foreach (var block in module.Blocks.Where(b => b.Citations.Any(c => !module.Hashes.ContainsKey(c.Path))))
            if (await texts.LinesAsync(block.Citations, cancellation) is not { } lines || (!block.IsByHand && !proof.OfBlock(block, lines).Holds)) return false;
        return true;
    }

    /// <summary>The modules that are planned no more, each with the id of the one before it; empty for the first.</summary>
    /// <param name="planned">Ids that are planned and have a document.</param>
    public async Task<IReadOnlyList<(string After, KeptModule Module)>> LeftOverAsync(IReadOnlySet<string> planned, CancellationToken cancellation)
    {
        var left = new List<(string, KeptModule)>();
        foreach (var (i, module) in Course?.Modules.Index() ?? [])
        {
            if (planned.Contains(module.Id)) continue;
            var changes = await DocumentChanges.OfAsync(module, null, texts, cancellation);
            var why = changes.Gone.Count == module.Hashes.Count ? $"Its source is gone: {changes.InWords()}."
                : changes.IsEmpty ? "It is not part of the chosen pathway any more." : $"It is not part of the chosen pathway any more, and {changes.InWords()}.";
            left.Add((i > 0 ? Course!.Modules[i - 1].Id : "", await CarriedAsync(module, why, cancellation)));
        }
        return left;
    }

    /// <summary>The module with its text as it is, and citations that resolve: those that lead nowhere or no longer support the text are found anew, or taken off with a word about it.</summary>
    private async Task<KeptModule> CarriedAsync(CourseModule module, string why, CancellationToken cancellation)
    {
        var lost = new List<string>();
        var (kept, moved) = (0, 0);
        var sections = new List<CourseSection>();
        var introduction = await BlocksAsync(module.Introduction);
        foreach (var section in module.Sections) sections.Add(section with { Blocks = await BlocksAsync(section.Blocks) });
        var conclusion = await BlocksAsync(module.Conclusion);
        var summary = await BlocksAsync(module.Summary);
        var questions = new List<Question>();
        foreach (var question in module.Questions) questions.Add(question.Citation is { } place ? question with { Citation = await PlaceAsync(question, place) } : question);
        var told = lost.Count == 0 ? "" : $" No longer in the source: {string.Join("; ", lost.Take(MostQuotes).Select(Quote))}{(lost.Count > MostQuotes ? $"; and {lost.Count - MostQuotes} more" : "")}.";
        return new(module with { Introduction = introduction, Sections = sections, Conclusion = conclusion, Summary = summary, Questions = questions, Notice = why + told }, IsAsItWas: false, new(kept, moved, 0));

        async Task<IReadOnlyList<CourseBlock>> BlocksAsync(IReadOnlyList<CourseBlock> blocks)
        {
            var carried = new List<CourseBlock>();
            foreach (var block in blocks) carried.Add(await BlockAsync(block));
            return carried;
        }

        async Task<CourseBlock> BlockAsync(CourseBlock block)
        {
            if (block.Citations.Count == 0) return block;
            var lines = await texts.LinesAsync(block.Citations, cancellation);
            // A person's own text need not be in the lines; they only have to be there.
            if (lines is not null && (block.IsByHand || proof.OfBlock(block, lines).Holds))
            {
                kept += block.Citations.Count;
                return block;
            }
            if (await FindAsync(block, block.Citations.Select(c => c.Path)) is { } found)
            {
                moved++;
                return block with { Citations = [found] };
            }
            lost.Add(await LostAsync(block));
            return block with { Citations = [] };
        }

        // The sentence that is the reason, where the rest is still there.
        async Task<string> LostAsync(CourseBlock block)
        {
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.List or BlockKind.Quote)) return block.Markdown;
            foreach (var sentence in ProofMarkup.Sentences(block.Markdown.Split('\n')))
                if (await FindAsync(block with { Kind = BlockKind.Paragraph, Markdown = sentence }, block.Citations.Select(c => c.Path)) is null) return sentence;
            return block.Markdown;
        }

        async Task<Citation?> PlaceAsync(Question question, Citation place)
        {
            var block = new CourseBlock(BlockKind.Paragraph, question.Explanation.Length > 0 ? question.Explanation : question.Stem, [place]);
            if (await texts.LinesAsync(place, cancellation) is { } lines && proof.OfBlock(block, lines).Holds)
            {
                kept++;
                return place;
            }
            if (await FindAsync(block, [place.Path]) is { } found)
            {
                moved++;
                return found;
            }
            lost.Add(question.Stem);
            return null;
        }

        async Task<Citation?> FindAsync(CourseBlock block, IEnumerable<string> cited)
        {
            var repair = new CitationRepair(texts, proof);
            foreach (var path in cited.Concat(module.Hashes.Keys.Order(StringComparer.Ordinal)).Concat(documents).Distinct(StringComparer.Ordinal))
                if (await repair.FindAsync(block, path, cancellation) is { } found) return found;
            return null;
        }
    }

    private static string Quote(string markdown)
    {
        var plain = string.Join(' ', ProofMarkup.Sentences(markdown.Split('\n')));
        return $"“{Algorithms.Text.PlainText.Shorten(plain.Length > 0 ? plain : markdown.Trim(), LongestQuote)}”";
    }
}

/// <summary>A module that is not written again.</summary>
/// <param name="IsAsItWas">Nothing of it has changed.</param>
/// <param name="Check">What came of looking at its citations.</param>
internal sealed record KeptModule(CourseModule Module, bool IsAsItWas, CitationCheck Check);
