using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>All that a scene's video depends on. Equal recipes are the same film, whatever the scenes are called and wherever they stand.</summary>
/// <param name="Frames">How many.</param>
/// <param name="Look">Colours.</param>
/// <param name="Transition"><c>fade</c>, <c>slide</c> or <c>none</c>.</param>
/// <param name="Joint">What lies behind where scenes meet, the same in all.</param>
/// <param name="Behind">What lies behind this scene; null for the same as <paramref name="Joint"/>.</param>
/// <param name="Shots">In time order.</param>
/// <param name="Letters">What is written, an ASS script.</param>
/// <param name="Logo">For the corner, and its room.</param>
/// <param name="Sound">The scene's sound.</param>
/// <param name="Encoder">ffmpeg's name of it.</param>
internal sealed record SceneRecipe(
    VideoSize Size, long Frames, ThemeLook Look, string Transition, BackgroundSource Joint, BackgroundSource? Behind, IReadOnlyList<Shot> Shots, string Letters, LogoSource? Logo, ContentFile Sound, string Encoder)
{
    [JsonIgnore]
    public double Seconds => (double)Frames / Size.Fps;

    /// <summary>The recipe's own name.</summary>
    [JsonIgnore]
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)))[..24];
}

/// <summary>A file known by its content.</summary>
internal sealed record ContentFile([property: JsonIgnore] string Path, string Hash)
{
    public static async Task<ContentFile> OfAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return new(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)));
    }
}

/// <summary>A picture for behind, or where there is none a colour.</summary>
/// <param name="Colour">0xRRGGBB.</param>
internal sealed record BackgroundSource(ContentFile? Picture, int Colour);

/// <summary>The logo and the strip at whose right end it stands.</summary>
internal sealed record LogoSource(ContentFile File, ViewRect Strip);
