using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The one way JSON is written here: camelCase names, enums as words, nulls left out, no needless escaping.</summary>
public static class StudioJson
{
    [ThreadStatic]
    private static string? boundFolder;

    [ThreadStatic]
    private static List<StageFile>? seenFiles;

    /// <summary>Compact, for the database and for keys.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false, sourcesByIdentity: false);

    /// <summary>Indented, for files that people open.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true, sourcesByIdentity: false);

    /// <summary>As <see cref="Compact"/>, but a <see cref="SourceFile"/> is written as its identity alone: for comparing and hashing, never for reading back.</summary>
    internal static JsonSerializerOptions Identity { get; } = Create(indented: false, sourcesByIdentity: true);

    /// <summary>Reads a record and binds each <see cref="StageFile"/> in it to <paramref name="folder"/>.</summary>
    public static T Read<T>(string json, string folder) => (T)Read(json, typeof(T), folder);

    /// <inheritdoc cref="Read{T}"/>
    public static object Read(string json, Type type, string folder)
    {
        boundFolder = folder;
        try
        {
            return JsonSerializer.Deserialize(json, type, Compact) ?? throw new JsonException($"{type.Name} is null.");
        }
        finally
        {
            boundFolder = null;
        }
    }

    /// <summary>Writes a record, and tells which files it refers to.</summary>
    internal static (string Json, IReadOnlyList<StageFile> Files) Write(object value, Type type)
    {
        seenFiles = [];
        try
        {
            return (JsonSerializer.Serialize(value, type, Compact), seenFiles);
        }
        finally
        {
            seenFiles = null;
        }
    }

    private static JsonSerializerOptions Create(bool indented, bool sourcesByIdentity)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new StageFileConverter() },
        };
        if (sourcesByIdentity) options.Converters.Add(new SourceIdentityConverter());
        return options;
    }

    private sealed class StageFileConverter : JsonConverter<StageFile>
    {
        public override StageFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A file name is missing."), boundFolder ?? "");

        public override void Write(Utf8JsonWriter writer, StageFile value, JsonSerializerOptions options)
        {
            seenFiles?.Add(value);
            writer.WriteStringValue(value.Name);
        }
    }

    private sealed class SourceIdentityConverter : JsonConverter<SourceFile>
    {
        public override SourceFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, SourceFile value, JsonSerializerOptions options) => writer.WriteStringValue(value.Identity);
    }
}
