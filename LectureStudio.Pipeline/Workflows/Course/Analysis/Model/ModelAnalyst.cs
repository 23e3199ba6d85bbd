using System.Reflection;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using PlainText = LectureStudio.Pipeline.Algorithms.Text.PlainText;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Model;

/// <summary>Lets a language model look at a document: part by part, then what was found in the parts together. What it says is held against the document.</summary>
public sealed class ModelAnalyst(LanguageModel model)
{
    private const int PartsTogether = 20;
    private const int MostTexts = 8;
    private const int LongestText = 200;

    /// <summary>The model's name.</summary>
    public string Name => model.Options.Model;

    /// <summary>What of the model an analysis depends on; null when none is set up.</summary>
    public string? Fingerprint => model.Options.IsConfigured ? $"{Name}, temperature {model.Options.Temperature}" : null;

    /// <summary>Tokens that a job may use.</summary>
    public int Budget => model.Options.MaxTokens;

    /// <exception cref="StudioException">No model is set up.</exception>
    public void Require() => model.Require();

    /// <summary>About how many tokens a document takes, answers included.</summary>
    /// <param name="bytes">Of the file.</param>
    public int Estimate(long bytes)
    {
        var tokens = (int)Math.Min(int.MaxValue / 4, bytes / 3);
        return tokens + (((tokens / DocumentParts.MostTokens) + 1) * (model.Options.MaxAnswerTokens + 1500));
    }

    /// <summary>The model's findings in place of the built-in ones, or those with the reason why not.</summary>
    /// <exception cref="StudioException">The model cannot be reached or refuses.</exception>
    internal async Task<DocumentFindings> AnalyseAsync(DocumentSource source, DocumentText text, DocumentFindings builtIn, CancellationToken cancellation)
    {
        var parts = DocumentParts.Of(text);
        if (parts.Count == 0) return builtIn;
        var (input, output) = (0, 0);
        try
        {
            var replies = new List<AnalysisReply>();
            foreach (var part in parts) replies.Add(await AskAsync("analyse.md", $"Path: {PlainText.OneLine(source.Path)}\nTitle: {PlainText.OneLine(text.Title)}\n{part}"));
            var whole = await CombineAsync(replies);
            var check = new ConceptCheck(text, new DocumentView(text, source.Language));
            var concepts = replies.SelectMany(r => r.Concepts!).Select(check.Of).OfType<FoundConcept>().GroupBy(c => c.Key, StringComparer.Ordinal).Select(Strongest).OrderByDescending(c => c.Score).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
            var analysis = builtIn.Analysis with
            {
                Type = Enum.Parse<DocumentType>(whole.Type!, ignoreCase: true),
                Complexity = Enum.Parse<Complexity>(whole.Complexity!, ignoreCase: true),
                Summary = PlainText.OneLine(whole.Summary),
                Objectives = Texts(whole.Objectives) is { Count: > 0 } objectives ? objectives : builtIn.Analysis.Objectives,
                Aims = Texts(whole.Objectives).Count > 0 ? null : builtIn.Analysis.Aims,
                Prerequisites = Texts(whole.Prerequisites),
            };
            return new(analysis, concepts.Count > 0 ? concepts : builtIn.Concepts, builtIn.Roles, Name, null, input, output);
        }
        catch (StudioException e) when (e is { IsTransient: false, InnerException: null })
        {
            // It answers, but not in the form asked for.
            return builtIn with { Fault = string.Join(' ', e.Details.Prepend(e.Message)), InputTokens = input, OutputTokens = output };
        }

        async Task<AnalysisReply> AskAsync(string prompt, string material)
        {
            var request = new LanguageRequest("document_analysis", Read(prompt).Replace("{language}", source.Language.Length > 0 ? source.Language : "as it is", StringComparison.Ordinal), Fence.Around(material), Read("analyse.schema.json"));
            var answer = await model.AskAsync<AnalysisReply>(request, r => r.Fault(), cancellation);
            (input, output) = (input + answer.Input, output + answer.Output);
            return answer.Value;
        }

        async Task<AnalysisReply> CombineAsync(IReadOnlyList<AnalysisReply> replies)
        {
            while (replies.Count > 1)
            {
                var together = new List<AnalysisReply>();
                foreach (var group in replies.Chunk(PartsTogether))
                    together.Add(await AskAsync("combine.md", string.Join('\n', group.Select(r => JsonSerializer.Serialize(r with { Concepts = [] }, StudioJson.Compact)))));
                replies = together;
            }
            return replies[0];
        }
    }

    private static FoundConcept Strongest(IEnumerable<FoundConcept> same) => same.OrderByDescending(c => c.Definition is not null).ThenByDescending(c => c.IsTaught).ThenByDescending(c => c.Score).ThenBy(c => c.FirstLine).First();

    private static List<string> Texts(IReadOnlyList<string?>? given) =>
        [.. (given ?? []).Select(t => PlainText.OneLine(t).TrimEnd('.')).Where(t => t.Length is > 2 and <= LongestText && !t.Any(c => c is '<' or '>')).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTexts)];

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.Course.Prompts.{file}") ?? throw new InvalidOperationException($"The prompt {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
