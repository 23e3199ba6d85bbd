using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Whisper;

/// <summary>The models on this machine; one that is missing is fetched when a job asks for it.</summary>
/// <param name="folder">Absolute path of the folder with <c>ggml-*.bin</c>.</param>
/// <param name="catalogue">What can be fetched.</param>
/// <param name="download">Fetches it.</param>
public sealed class WhisperModels(string folder, IReadOnlyList<WhisperModel> catalogue, ModelDownload download)
{
    public string Folder { get; } = folder;

    /// <summary>Whether the model is here.</summary>
    public bool Has(string name) => IsName(name) && File.Exists(PathOf(name));

    /// <summary>The names of the models that are here and can be chosen.</summary>
    public IReadOnlyList<string> Here => [.. catalogue.Select(m => m.Name).Where(Has)];

    /// <summary>The path of a model's file.</summary>
    /// <param name="name">As in settings.</param>
    /// <param name="progress">Share of it that is here, while it is fetched.</param>
    /// <exception cref="StudioException">It is neither here nor to be had.</exception>
    public async Task<string> GetAsync(string name, Action<double> progress, CancellationToken cancellation)
    {
        if (Has(name)) return PathOf(name);
        var model = catalogue.FirstOrDefault(m => m.Name == name)
            ?? throw new StudioException($"There is no speech model “{name}”.", $"Choose one of {string.Join(", ", catalogue.Select(m => m.Name))}, or put ggml-{name}.bin into {Folder}.");
        await download.FetchAsync(model, Folder, progress, cancellation);
        return PathOf(name);
    }

    private string PathOf(string name) => Path.Combine(Folder, $"ggml-{name}.bin");

    /// <summary>Settings are typed by people: a name must not lead out of the folder.</summary>
    private static bool IsName(string name) => name.Length is > 0 and < 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
