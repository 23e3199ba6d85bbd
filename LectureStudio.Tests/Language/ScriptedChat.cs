using Microsoft.Extensions.AI;

namespace LectureStudio.Tests.Language;

/// <summary>A language model that answers from a script and remembers what it was asked.</summary>
internal sealed class ScriptedChat(Func<IReadOnlyList<ChatMessage>, string> answer) : IChatClient
{
    private readonly Lock gate = new();

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public ChatOptions? LastOptions { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        lock (gate)
        {
            Asked.Add(asked);
            LastOptions = options;
        }
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(asked))) { Usage = new() { InputTokenCount = 100, OutputTokenCount = 10 } });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
