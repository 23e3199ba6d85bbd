using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Reads the sound that <see cref="ExtractAudio"/> left, a piece at a time.</summary>
public static class WaveSamples
{
    private const int PieceBytes = 1 << 18;

    /// <summary>Takes the next samples and how many have been taken in all.</summary>
    public delegate void Take(ReadOnlySpan<short> samples, long total);

    /// <summary>Hands over all samples in order; never more than 256 KB are held.</summary>
    public static async Task ReadAsync(string wave, Take take, CancellationToken cancellation)
    {
        await using var file = new FileStream(wave, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
        file.Position = WaveFile.HeaderBytes;
        var piece = new byte[PieceBytes];
        var total = 0L;
        int read;
        while ((read = await file.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation)) > 1)
        {
            var samples = MemoryMarshal.Cast<byte, short>(piece.AsSpan(0, read & ~1));
            total += samples.Length;
            take(samples, total);
        }
    }
}
