using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Language;

/// <summary>What to ask: instructions, material, and the form of the answer.</summary>
/// <param name="Name">The form's name, a few letters.</param>
/// <param name="Instructions">What the model is to do; ours alone.</param>
/// <param name="Material">What it works on; untrusted, fenced by <see cref="Fence"/>.</param>
/// <param name="Schema">JSON schema of the answer.</param>
public sealed record LanguageRequest(string Name, string Instructions, string Material, string Schema);

/// <summary>An answer in the form asked for, and the tokens it took.</summary>
public sealed record LanguageAnswer<T>(T Value, int Input, int Output);

/// <summary>The language model that the options name.</summary>
/// <param name="client">Given in tests; otherwise made from the options when first asked.</param>
public sealed class LanguageModel(IOptions<LanguageOptions> options, IChatClient? client = null) : IDisposable
{
    private readonly Lazy<IChatClient> chat = new(() => client ?? new OpenAiChat(options.Value));
    private readonly SemaphoreSlim turn = new(Math.Clamp(options.Value.Parallelism, 1, 64));

    public LanguageOptions Options => options.Value;

    /// <exception cref="StudioException">No endpoint or no model is set.</exception>
    public void Require()
    {
        if (!Options.IsConfigured) throw LanguageFault.NotConfigured(Options);
    }

    /// <summary>Tokens that a request and its longest answer may take.</summary>
    public int Estimate(LanguageRequest request) => TokenEstimate.Of(request.Instructions) + TokenEstimate.Of(request.Material) + TokenEstimate.Of(request.Schema) + Options.MaxAnswerTokens;

    /// <summary>Asks, reads the answer, and asks once more when it does not have the form.</summary>
    /// <param name="fault">What is wrong with an answer that could be read, or null.</param>
    /// <exception cref="StudioException">The model cannot be reached, refuses, or answers in another form twice.</exception>
    public async Task<LanguageAnswer<T>> AskAsync<T>(LanguageRequest request, Func<T, string?> fault, CancellationToken cancellation)
        where T : class
    {
        Require();
        List<ChatMessage> messages = [new(ChatRole.System, request.Instructions), new(ChatRole.User, request.Material)];
        var (input, output) = (0, 0);
        string? problem = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var reply = await SendAsync(messages, request, cancellation);
            input += (int)(reply.Usage?.InputTokenCount ?? messages.Sum(m => TokenEstimate.Of(m.Text)));
            output += (int)(reply.Usage?.OutputTokenCount ?? TokenEstimate.Of(reply.Text));
            if (reply.FinishReason == ChatFinishReason.Length)
                throw new StudioException("The language model's answer was cut off.", "Raise Language:MaxAnswerTokens, or ask for a shorter summary.");
            (var value, problem) = Read(reply.Text, fault);
            if (value is not null) return new(value, input, output);
            messages.Add(new(ChatRole.Assistant, reply.Text));
            messages.Add(new(ChatRole.User, $"That answer cannot be used: {problem} Answer again with the JSON object alone, in the form described before."));
        }
        throw new StudioException("The language model did not answer in the form asked for, twice.", "Try again, or choose another model with Language:Model.") { Details = [problem ?? ""] };
    }

    public void Dispose()
    {
        if (chat.IsValueCreated) chat.Value.Dispose();
        turn.Dispose();
    }

    private async Task<ChatResponse> SendAsync(List<ChatMessage> messages, LanguageRequest request, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(TimeSpan.FromSeconds(Options.TimeoutSeconds));
            return await chat.Value.GetResponseAsync(messages, new ChatOptions { Temperature = Options.Temperature, MaxOutputTokens = Options.MaxAnswerTokens, ResponseFormat = Format(request) }, limit.Token);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && LanguageFault.From(exception, Options) is { } fault)
        {
            throw fault;
        }
        finally
        {
            turn.Release();
        }
    }

    private ChatResponseFormat? Format(LanguageRequest request) => Options.StructuredOutput switch
    {
        "schema" => ChatResponseFormat.ForJsonSchema(JsonElement.Parse(request.Schema), request.Name),
        "json" => ChatResponseFormat.Json,
        _ => null,
    };

    /// <summary>The answer, or what is wrong with it. Models like to put words or a code fence around an object.</summary>
    private static (T? Value, string? Problem) Read<T>(string text, Func<T, string?> fault)
        where T : class
    {
        var (from, to) = (text.IndexOf('{'), text.LastIndexOf('}'));
        if (from < 0 || to < from) return (null, "it holds no JSON object.");
        try
        {
            var value = JsonSerializer.Deserialize<T>(text[from..(to + 1)], StudioJson.Compact);
            var problem = value is null ? "it is null." : fault(value);
            return problem is null ? (value, null) : (null, problem);
        }
        catch (JsonException exception)
        {
            return (null, "it is no valid JSON of that form: " + exception.Message);
        }
    }
}
