using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Speaking;

/// <summary>Speaks by humming half a second, and remembers what it was asked to say.</summary>
internal sealed class ToneEngine(string name, int quality, Action<string>? fail = null) : IVoiceEngine
{
    public ConcurrentQueue<Utterance> Said { get; } = [];

    public string Name => name;

    public string Fingerprint => name;

    public string Version { get; init; } = "1";

    public Task<EngineVoices> LookAsync(CancellationToken cancellation) =>
        Task.FromResult(new EngineVoices(name, Version, [new(name, "hum", "en", "A hum", quality)], null, ""));

    public async Task SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        Said.Enqueue(utterance);
        fail?.Invoke(utterance.Text);
        var samples = Enumerable.Range(0, 11025).Select(i => (short)(8000 * Math.Sin(i * 0.06))).ToArray();
        await using var file = new WaveFile(utterance.Sound, 22050);
        await file.WriteAsync(MemoryMarshal.AsBytes<short>(samples).ToArray(), cancellation);
    }
}
