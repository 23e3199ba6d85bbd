using System.Text.Json;
using System.Text.Json.Serialization;

namespace LectureStudio.Api;

/// <summary>What <c>POST /api/jobs</c> takes.</summary>
/// <param name="Workflow">Its name: <c>handout</c>.</param>
/// <param name="Sources">What the workflow takes, name → a file that was uploaded before, or a list of them: <c>recording</c>, <c>captions</c>, <c>pictures</c>; or of an <c>origin</c> its <c>address</c> and <c>reference</c>. What is not named is not given.</param>
/// <param name="Settings">Name → value as text; see <c>/api/workflows</c>.</param>
/// <param name="LectureId">The lecture it belongs to, or null for a new one.</param>
internal sealed record JobOrder(string Workflow, IReadOnlyDictionary<string, OrderedFiles> Sources, IReadOnlyDictionary<string, string>? Settings = null, Guid? LectureId = null);

/// <summary>A file the studio has already.</summary>
/// <param name="Name">The name the person knows it by.</param>
/// <param name="Sha256">What <c>/api/uploads</c> answered.</param>
internal sealed record OrderedFile(string Name, string Sha256);

/// <summary>Where something is fetched from.</summary>
/// <param name="Address">Of a git repository, or the path of a folder that the settings allow.</param>
/// <param name="Reference">Branch, tag or full commit id; the repository's own default when it is left out.</param>
internal sealed record OrderedOrigin(string Address, string? Reference = null);

/// <summary>One file, written as an object, or several in their order, written as a list; or where something is fetched from.</summary>
[JsonConverter(typeof(OrderedFilesConverter))]
internal sealed record OrderedFiles(IReadOnlyList<OrderedFile> Files, OrderedOrigin? Origin = null);

/// <inheritdoc cref="OrderedFiles"/>
internal sealed class OrderedFilesConverter : JsonConverter<OrderedFiles>
{
    public override OrderedFiles Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.StartArray
        ? new([.. JsonSerializer.Deserialize<List<OrderedFile?>>(ref reader, options)!.Select(Named)])
        : JsonSerializer.Deserialize<OrderedOne>(ref reader, options) switch
        {
            { Address: { } address } one => new([], new(address, one.Reference)),
            var one => new([Named(one is { Name: { } name, Sha256: { } hash } ? new(name, hash) : null)]),
        };

    public override void Write(Utf8JsonWriter writer, OrderedFiles value, JsonSerializerOptions options) => JsonSerializer.Serialize<object>(writer, (object?)value.Origin ?? value.Files, options);

    private static OrderedFile Named(OrderedFile? file) =>
        file is { Name: not null, Sha256: not null } ? file : throw new JsonException("A source wants a name and a sha256, or an address.");

    private sealed record OrderedOne(string? Name, string? Sha256, string? Address, string? Reference);
}
