using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>
/// What one can do after each section of a document: its heading with a verb of what can be observed. A heading that is a task is done, a question answered,
/// what is compared is compared, a name of code and what is shown by code is used, a statement explained, all else described; what is defined is defined.
/// </summary>
internal static partial class SectionAims
{
    private const int Most = 40, LeastWords = 15, LongestHeading = 70, MostHeadingWords = 9, DefinitionsKept = 6, OneThing = 2;

    // How much a way of putting it says of what is learnt.
    private const double Doing = 1.6, Answering = 1.3, Using = 1.15, Describing = 1, Defining = 0.9, OfCode = 0.5;

    public static IReadOnlyList<DocumentAim> Of(DocumentView view, IReadOnlyList<FoundConcept> concepts, DocumentType type)
    {
        var heading = new HeadingPhrase(view);
        var all = Math.Max(1, view.Sections.Sum(s => s.Words));
        var found = new List<(DocumentAim Aim, double Worth)>();
        foreach (var section in view.Sections.Where(s => s.Title.Length <= LongestHeading))
        {
            var hasCode = view.Code.Any(c => c.FirstLine >= section.FirstLine && c.LastLine <= section.LastLine);
            if (section.Words < LeastWords && !hasCode) continue;
            var title = ModuleNames.Clean(section.Title);
            if (title.Length < 3 || Boilerplate.IsHeading(title) || Boilerplate.IsClosing(title) || Version().IsMatch(title)) continue;
            if (Of(title, hasCode, view, heading, type) is not { } aim) continue;
            found.Add((new(Objectives.Tidy(aim.Text), aim.Bloom, section.FirstLine), aim.Worth * (0.2 + Math.Sqrt((double)section.Words / all))));
        }
        foreach (var concept in concepts.Where(c => c.Definition is not null && c.FirstLine > 0 && !CommonWords.Has(c.Name)).Take(DefinitionsKept))
            found.Add((new(Put(view.Tongue.Asking.Define, $"“{concept.Name}”"), BloomLevel.Remember, concept.FirstLine), Defining * (0.1 + (concept.Score / 3))));
        return [.. found.OrderByDescending(f => f.Worth).ThenBy(f => f.Aim.Line).Select(f => f.Aim).DistinctBy(a => a.Text, StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private static (string Text, BloomLevel Bloom, double Worth)? Of(string title, bool hasCode, DocumentView view, HeadingPhrase heading, DocumentType type)
    {
        title = About().Replace(title, "");
        var tongue = view.Tongue;
        // "Pathways: nothing is used before it is taught" says it after the colon.
        if (tongue.Code == "en" && type == DocumentType.Explanation && Colon().Match(title) is { Success: true } colon && FiniteVerbs.In(colon.Groups["t"].Value, tongue)) title = Algorithms.Language.Text.Capital(colon.Groups["t"].Value);
        var words = WordTokens.Split(title);
        if (Plumbing().IsMatch(title)) return null;
        // "Use --port" asks nothing; what it is for one knows or does not.
        if (NameOfCode(title) is { } name) return (Put(tongue.Code == "en" ? "State what {0} is for" : tongue.Asking.Describe, $"`{name}`"), BloomLevel.Remember, OfCode);
        if (words.Count is 0 or > MostHeadingWords || title.Contains('`', StringComparison.Ordinal)) return null;
        if (Objectives.Task(title, view) is { } task) return (heading.WithinSentence(task), BloomLevel.Apply, Doing);
        if (tongue.Code == "en" && WhatIs().Match(title) is { Success: true } what) return (Put(tongue.Asking.Define, $"“{heading.WithinSentence(what.Groups["o"].Value)}”"), BloomLevel.Remember, Answering);
        if (title.EndsWith('?')) return (Put(tongue.Asking.Answer, title), BloomLevel.Understand, Answering);
        if (tongue.GenericTitle.IsMatch(title)) return null;
        if (tongue.Code == "en" && Between().Match(title) is { Success: true } between) return (Put(tongue.Asking.Compare, heading.WithinSentence(between.Groups["o"].Value)), BloomLevel.Analyse, Answering);
        if (tongue.Code == "en" && Objectives.Question().IsMatch(title)) return (Put(tongue.Asking.Explain, heading.WithinSentence(title)), BloomLevel.Understand, Answering);
        if (tongue.Code == "en" && FiniteVerbs.In(title, tongue))
            return type == DocumentType.Explanation && words.Count > 3 ? (Put(tongue.Asking.Explain, "why " + heading.WithinSentence(title)), BloomLevel.Understand, Answering) : null;
        // "On Windows": what, is said by the heading above.
        if (tongue.Code == "en" && tongue.IsStop(words[0].Text) && !tongue.Determiners.Contains(words[0].Text.ToLowerInvariant())) return null;
        // One word that everybody knows says nothing without what it is of.
        if (words.Count < OneThing && (CommonWords.Has(title) || tongue.GenericNouns.Contains(title.ToLowerInvariant()))) return null;
        if (tongue.Code == "en" && !words.Any(w => tongue.IsContent(w.Text) && !ConceptNoise.IsPlain(w.Text))) return null;
        return hasCode && type != DocumentType.Explanation && !title.Contains(':', StringComparison.Ordinal) && !words[0].Text.EndsWith("ing", StringComparison.Ordinal) && IsUsed(title, view) ? (Put(tongue.Asking.Use, heading.Named(title)), BloomLevel.Apply, Using) : (Put(tongue.Asking.Describe, heading.Named(title)), BloomLevel.Understand, Describing);
    }

    /// <summary>Whether the document says that one uses it: "using URL objects", "with the session object". Known of English.</summary>
    private static bool IsUsed(string title, DocumentView view) =>
        view.Tongue.Code != "en" || view.Prose.Any(b => b.Plain.IndexOf(title, StringComparison.OrdinalIgnoreCase) is > 0 and var at && UsedBefore().IsMatch(b.Plain[Math.Max(0, at - 20)..at]));

    private static string Put(string frame, string what) => string.Format(CultureInfo.InvariantCulture, frame, what).TrimEnd('.');

    /// <summary>A heading of a reference that is a name from code, without its parameters: <c>fs.open()</c>; null for any other.</summary>
    private static string? NameOfCode(string title)
    {
        var bare = title.Trim('`', '\'', '"');
        if (Signature().Match(bare) is { Success: true } signature) return signature.Groups["n"].Value + "()";
        return !bare.Contains(' ', StringComparison.Ordinal) && CodeName().IsMatch(bare) ? bare : null;
    }

    // "fs.open(path, flags)", "new Agent([options])"
    [GeneratedRegex(@"^(?<n>(new )?[\p{L}_$@][\w.$:#-]*)\(.*\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Signature();

    // "--port", "max_depth", "process.env", "parseArgs", "dry-run"
    [GeneratedRegex(@"^(?!README)(\p{Ll}[\w:-]*|--?[\w-]+|[\w$]+([._]{1,2}[\w$]+)+|\p{Ll}+\p{Lu}\w*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CodeName();

    [GeneratedRegex(@"\b(use|uses|used|using|with|via) ((the|a|an|your) )?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex UsedBefore();

    /// <summary>"Details of client requests" are about the latter.</summary>
    [GeneratedRegex(@"^(a |an |the )?(short |brief )?(descriptions?|details?|overview|summary|explanation) of (?=\S)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex About();

    [GeneratedRegex(@"^[^:]{2,40}: (?<t>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Colon();

    /// <summary>The parts of which a reference is put together.</summary>
    [GeneratedRegex(@"^(parameters?|arguments?|returns?|examples?|events?|propert(y|ies)|types?|throws|usage|synopsis|history|version)( ?[:–-] .*|:.*)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Plumbing();

    [GeneratedRegex(@"^v?\d+(\.\d+)+|^(version|release) v?\d|^\d{4}-\d\d|\b(19|20)\d\d-\d\d-\d\d\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^what (is|are) (an? |the )?(?<o>[^?]+)\??$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhatIs();

    [GeneratedRegex(@"^(the )?(differences?|comparison) (between|of) (?<o>.+)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Between();
}
