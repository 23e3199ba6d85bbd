using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace LectureStudio.Pipeline.Language;

/// <summary>
/// An endpoint that speaks OpenAI's chat protocol, as an <see cref="IChatClient"/>: messages of text in, one text out. It stands in for
/// the package Microsoft.Extensions.AI.OpenAI, which not every feed has; where it can be had, its <c>AsIChatClient()</c> replaces this class.
/// </summary>
public sealed class OpenAiChat(LanguageOptions options) : IChatClient
{
    // The engine retries transient faults of a stage; a second retry below it would multiply the waiting.
    private readonly ChatClient client = new(options.Model, new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none"), new OpenAIClientOptions
    {
        Endpoint = new Uri(options.Endpoint),
        NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    });

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = new ChatCompletionOptions
        {
            Temperature = options?.Temperature,
            MaxOutputTokenCount = options?.MaxOutputTokens,
            ResponseFormat = Format(options?.ResponseFormat),
        };
        ChatCompletion reply = await client.CompleteChatAsync(messages.Select(Message), request, cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, string.Concat(reply.Content.Select(part => part.Text))))
        {
            ModelId = reply.Model,
            FinishReason = reply.FinishReason == OpenAI.Chat.ChatFinishReason.Length ? Microsoft.Extensions.AI.ChatFinishReason.Length : Microsoft.Extensions.AI.ChatFinishReason.Stop,
            Usage = reply.Usage is { } usage ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount } : null,
        };
    }

    /// <summary>One update with the whole answer: nothing here shows an answer while it is written.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The client shares its connections with the process.
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatResponseFormat? Format(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), null, true),
        ChatResponseFormatJson => ChatResponseFormat.CreateJsonObjectFormat(),
        _ => null,
    };
}
