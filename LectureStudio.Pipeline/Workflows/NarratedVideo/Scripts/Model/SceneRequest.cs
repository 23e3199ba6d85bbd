using System.Globalization;
using System.Reflection;
using LectureStudio.Pipeline.Algorithms.Language.Aloud;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;
using PlainText = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Model;

/// <summary>What a model is asked about one scene, and what becomes of its answer.</summary>
internal sealed class SceneRequest
{
    private const int LongestPiece = 3000;
    private const int LongestSentence = 500;
    private const int MostSentences = 60;
    private const double WordsPerSecond = 2.4;

    private readonly Dictionary<string, (PageBlock Block, int Page)> pieces;
    private readonly string language;

    public SceneRequest(Scene scene, IReadOnlyDictionary<string, (PageBlock Block, int Page)> blocks, string language)
    {
        (Scene, this.language) = (scene, language);
        pieces = scene.Blocks.Where(blocks.ContainsKey).ToDictionary(b => b, b => blocks[b]);
        var words = Math.Max(8, (int)(scene.Seconds * WordsPerSecond));
        // Untrusted text on one line each, so that nothing in it can look like another piece.
        var lines = pieces.Values.Select(p => $"[{p.Block.Id}] ({p.Block.Kind}) {Short(PlainText.Plain(p.Block.Text))}");
        Request = new(
            "scene_narration", Read("scene.md").Replace("{language}", language).Replace("{words}", words.ToString(CultureInfo.InvariantCulture)),
            Fence.Around($"Title: {PlainText.Plain(scene.Title)}\nSeconds: {scene.Seconds:0}\n" + string.Join('\n', lines)), Read("scene.schema.json"));
    }

    public Scene Scene { get; }

    public LanguageRequest Request { get; }

    /// <summary>Whether there is anything to talk about.</summary>
    public bool HasText => pieces.Values.Any(p => p.Block.Text.Length > 0);

    /// <summary>What is wrong with an answer, or null: said to the model when it is asked once more.</summary>
    public string? Fault(SceneReply reply)
    {
        if (reply.Sentences is not { Count: > 0 and <= MostSentences }) return "“sentences” is missing, empty or endless.";
        foreach (var sentence in reply.Sentences)
        {
            if (sentence is null || Plain(sentence.Text) is not { Length: > 0 and <= LongestSentence } text) return "a sentence is empty or too long.";
            if (text.Any(c => c is '<' or '>' or '{' or '}' or '`') || text.Contains("](", StringComparison.Ordinal)) return "a sentence holds markup.";
            if (sentence.Sources is not { Count: > 0 } sources) return "a sentence has no source.";
            if (sources.FirstOrDefault(s => s is null || !pieces.ContainsKey(Id(s))) is var unknown && sources.Any(s => s is null || !pieces.ContainsKey(Id(s)))) return $"“{unknown}” is no id that was given.";
        }
        return null;
    }

    /// <summary>The sentences of an answer without fault, each with the place of what it cites.</summary>
    public IReadOnlyList<ScriptSentence> Sentences(SceneReply reply) => [.. reply.Sentences!.Select(s => Sentence(Plain(s!.Text), [.. s.Sources!.Select(id => pieces[Id(id!)])]))];

    private ScriptSentence Sentence(string text, IReadOnlyList<(PageBlock Block, int Page)> cited)
    {
        text = ReadableText.Stopped(text);
        var page = cited[0].Page;
        var box = PageBox.Around(cited.Where(c => c.Page == page).Select(c => c.Block.Box));
        return new(text, page, box.IsOnPage ? box : null, ReadAloud.Said(text, language));
    }

    private static string Id(string source) => source.Trim().Trim('[', ']');

    private static string Plain(string? text) => PlainText.Plain(string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)));

    private static string Short(string text) => text.Length > LongestPiece ? text[..LongestPiece] + " …" : text;

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
