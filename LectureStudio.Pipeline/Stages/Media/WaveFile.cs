using System.Buffers.Binary;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Writes 16-bit mono sound as a WAV file while it comes in; the header is completed at the end.</summary>
public sealed class WaveFile(string path, int sampleRate) : IAsyncDisposable
{
    internal const int HeaderBytes = 44;
    private readonly FileStream file = Begin(path);

    /// <summary>Samples so far.</summary>
    public long Samples { get; private set; }

    /// <summary>Length in seconds of a file written by <see cref="ExtractAudio"/>.</summary>
    public static double Seconds(string path) => Math.Max(0, new FileInfo(path).Length - HeaderBytes) / 2.0 / ExtractAudio.SampleRate;

    /// <param name="samples">Little-endian 16-bit samples, whole ones.</param>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> samples, CancellationToken cancellation)
    {
        await file.WriteAsync(samples, cancellation);
        Samples += samples.Length / 2;
    }

    /// <summary>Completes the header and closes the file. Lengths beyond 4 GiB are written as the largest that fits, as ffmpeg does.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (file)
        {
            file.Position = 0;
            await file.WriteAsync(Header(sampleRate, Samples * 2));
        }
    }

    private static byte[] Header(int sampleRate, long bytes)
    {
        var header = new byte[HeaderBytes];
        var at = header.AsSpan();
        "RIFF"u8.CopyTo(at);
        BinaryPrimitives.WriteUInt32LittleEndian(at[4..], (uint)Math.Min(uint.MaxValue, bytes + HeaderBytes - 8));
        "WAVEfmt "u8.CopyTo(at[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[16..], 16); // length of what describes the format
        BinaryPrimitives.WriteUInt16LittleEndian(at[20..], 1); // PCM
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], 1); // channels
        BinaryPrimitives.WriteUInt32LittleEndian(at[24..], (uint)sampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(at[28..], (uint)sampleRate * 2); // bytes a second
        BinaryPrimitives.WriteUInt16LittleEndian(at[32..], 2); // bytes a sample
        BinaryPrimitives.WriteUInt16LittleEndian(at[34..], 16); // bits a sample
        "data"u8.CopyTo(at[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(at[40..], (uint)Math.Min(uint.MaxValue, bytes));
        return header;
    }

    private static FileStream Begin(string path)
    {
        var begun = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 17, Options = FileOptions.Asynchronous });
        begun.Write(new byte[HeaderBytes]);
        return begun;
    }
}
