using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The one way JSON is written here: camelCase names, enums as words, nulls left out, no needless escaping.</summary>
public static class StudioJson
{
    /// <summary>Compact, for the database and for keys. Not for records that hold a <see cref="StageFile"/>: see <see cref="For"/>.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false, folder: null);

    /// <summary>Indented, for files that people open.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true, folder: null);

    /// <summary>Compact, and each <see cref="StageFile"/> read is bound to <paramref name="folder"/>.</summary>
    public static JsonSerializerOptions For(string folder) => Create(indented: false, folder);

    private static JsonSerializerOptions Create(bool indented, string? folder) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new StageFileConverter(folder) },
    };

    private sealed class StageFileConverter(string? folder) : JsonConverter<StageFile>
    {
        public override StageFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A file name is missing."), folder ?? "");

        public override void Write(Utf8JsonWriter writer, StageFile value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
