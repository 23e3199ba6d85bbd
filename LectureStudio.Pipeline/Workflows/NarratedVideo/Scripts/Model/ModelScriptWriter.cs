using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Model;

/// <summary>Lets a language model write the narration, a request a scene, side by side. A scene whose answer cannot be used is left to the built-in writer.</summary>
public sealed class ModelScriptWriter(LanguageModel model)
{
    public string? Fingerprint => model.Options.IsConfigured ? $"{model.Options.Model}, temperature {model.Options.Temperature}" : null;

    /// <summary>The model's name.</summary>
    public string Name => model.Options.Model;

    /// <summary>The sentences of each scene of the plan; null for a scene that the model did not write.</summary>
    /// <exception cref="StudioException">No model is set up, it would take too many tokens, or it wrote no scene at all.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ScriptSentence>?>> WriteAsync(SourceDocument document, ScenePlan plan, StageRun run)
    {
        model.Require();
        var blocks = document.Pages.SelectMany(p => p.Blocks.Select(b => (Block: b, Page: p.Number))).ToDictionary(b => b.Block.Id);
        var requests = plan.Scenes.Select(s => new SceneRequest(s, blocks, document.Language)).ToList();
        var estimate = requests.Where(r => r.HasText).Sum(r => model.Estimate(r.Request));
        if (estimate > model.Options.MaxTokens)
        {
            throw new StudioException(
                $"This document needs about {estimate:N0} tokens, more than the {model.Options.MaxTokens:N0} that a job may use.", "Raise Language:MaxTokens, choose fewer pages, or choose the built-in writer.");
        }

        StudioException? last = null;
        var written = await run.EachAsync(requests, r => $"{Name} {r.Scene.Id}", (r, item) => WriteAsync(r, e => last = e, item.Cancellation));
        run.Log($"Tokens: {written.Sum(w => w.Input)} sent, {written.Sum(w => w.Output)} received.");
        foreach (var (request, scene) in requests.Zip(written).Where(w => w.Second.Fault is not null))
            run.Log($"“{request.Scene.Title}” ({request.Scene.Id}) is written by the built-in writer: {scene.Fault}");
        if (last is not null && written.All(w => w.Sentences is null)) throw last;
        return [.. written.Select(w => w.Sentences)];
    }

    private async Task<WrittenScene> WriteAsync(SceneRequest request, Action<StudioException> failed, CancellationToken cancellation)
    {
        if (!request.HasText) return new(null, 0, 0, null);
        try
        {
            var answer = await model.AskAsync<SceneReply>(request.Request, request.Fault, cancellation);
            return new(request.Sentences(answer.Value), answer.Input, answer.Output, null);
        }
        catch (StudioException e) when (!e.IsTransient)
        {
            failed(e);
            return new(null, 0, 0, string.Join(' ', e.Details.Prepend(e.Message)));
        }
    }
}
