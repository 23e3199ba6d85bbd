using System.Reflection;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Lets a language model name the topics, some at a time. A title that cannot be used leaves the built-in one.</summary>
public sealed class ModelTitles(LanguageModel model)
{
    private const int TopicsAtOnce = 12;
    private const int LongestText = 1200;
    private const int LongestTitle = 80;

    public string? Fingerprint => model.Options.IsConfigured ? $"{model.Options.Model}, temperature {model.Options.Temperature}" : null;

    /// <summary>The topics with other titles, no two the same.</summary>
    /// <exception cref="StudioException">No model is set up.</exception>
    public async Task<IReadOnlyList<Topic>> NameAsync(IReadOnlyList<Topic> topics, string language, StageRun run)
    {
        model.Require();
        var requests = topics.Chunk(TopicsAtOnce).Select(some => (Topics: some, Request: Request(some, language))).ToList();
        var estimate = requests.Sum(r => model.Estimate(r.Request));
        if (estimate > model.Options.MaxTokens)
        {
            run.Log($"Naming the topics needs about {estimate} tokens, more than the {model.Options.MaxTokens} allowed; they keep their built-in titles.");
            return topics;
        }
        var given = await run.EachAsync(requests, r => $"{model.Options.Model} {r.Topics[0].Number}", (r, item) => AskAsync(r.Request, run, item.Cancellation));
        var titles = given.SelectMany(g => g.Titles ?? []).OfType<GivenTitle>().GroupBy(t => t.Number).ToDictionary(g => g.Key, g => g.First().Title);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. topics.Select(t => t with { Title = titles.TryGetValue(t.Number, out var title) && Usable(title) is { } name && taken.Add(name) ? name : Free(t.Title, taken) })];
    }

    private async Task<GivenTitles> AskAsync(LanguageRequest request, StageRun run, CancellationToken cancellation)
    {
        try
        {
            return (await model.AskAsync<GivenTitles>(request, t => t.Titles is null ? "there is no list \"titles\"." : null, cancellation)).Value;
        }
        catch (StudioException e)
        {
            run.Log($"{e.Message} These topics keep their built-in titles.");
            return new([]);
        }
    }

    private static string Free(string title, HashSet<string> taken)
    {
        var name = title;
        for (var i = 2; !taken.Add(name); i++) name = $"{title} ({i})";
        return name;
    }

    /// <summary>One line of plain text that is short enough, or null.</summary>
    private static string? Usable(string? title)
    {
        var line = Algorithms.Language.Text.Plain(title ?? "").Trim('"', '“', '”', '„', '*', '#', ' ', '.');
        return line.Length is > 1 and <= LongestTitle && line.Any(char.IsLetter) && !line.Any(c => char.IsControl(c) || c is '<' or '>') ? line : null;
    }

    private static LanguageRequest Request(IReadOnlyList<Topic> topics, string language)
    {
        var material = new StringBuilder();
        foreach (var topic in topics)
        {
            var said = string.Join(' ', topic.Sentences.Select(s => s.Text));
            material.Append("Topic ").Append(topic.Number).Append(": ").Append(said.Length > LongestText ? said[..LongestText] : said).Append('\n');
        }
        return new("topic_titles", Prompt("titles.md").Replace("{language}", language), Fence.Around(material.ToString()), Prompt("titles.schema.json"));
    }

    private static string Prompt(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.Highlights.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The model's answer, as unsure as all of it.</summary>
    private sealed record GivenTitles(IReadOnlyList<GivenTitle?>? Titles);

    private sealed record GivenTitle(int Number, string? Title);
}
