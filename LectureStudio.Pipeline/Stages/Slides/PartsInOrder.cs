using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>
/// Reads the parts of a recording with several decoders at once and gives their pictures in time order. One decoder with several threads
/// is slower: most of what it hands from thread to thread it only leaves out.
/// </summary>
/// <param name="atOnce">Decoders at work at the same time, at least 1. The pictures do not depend on it.</param>
internal sealed class PartsInOrder(FrameReader frames, int atOnce)
{
    /// <summary>Pictures of a part that may wait for those of the part before.</summary>
    private const int Ahead = 1024;

    /// <summary>The pictures with their seconds; throws what a decoder threw when the pictures before that have been given.</summary>
    /// <param name="parts">In time order, without gaps; null for the whole recording.</param>
    public async IAsyncEnumerable<(double Time, byte[] Pixels)> ReadAsync(GreyFrames read, IReadOnlyList<FramePart?> parts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Queue<(ChannelReader<(double, byte[])> Pictures, Task Done)>();
        var next = 0;
        try
        {
            while (next < parts.Count || running.Count > 0)
            {
                while (running.Count < atOnce && next < parts.Count) running.Enqueue(Start(read with { Part = parts[next++] }, stop.Token));
                await foreach (var picture in running.Peek().Pictures.ReadAllAsync(cancellation)) yield return picture;
                running.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Select(r => r.Done));
        }
    }

    private (ChannelReader<(double, byte[])> Pictures, Task Done) Start(GreyFrames part, CancellationToken cancellation)
    {
        var pictures = Channel.CreateBounded<(double, byte[])>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        return (pictures.Reader, Task.Run(() => FillAsync(part, pictures.Writer, cancellation), CancellationToken.None));
    }

    private async Task FillAsync(GreyFrames part, ChannelWriter<(double, byte[])> pictures, CancellationToken cancellation)
    {
        try
        {
            await frames.ReadGreyAsync(part, (time, pixels) => pictures.WriteAsync((time, pixels), cancellation), cancellation);
            pictures.Complete();
        }
        catch (Exception e)
        {
            pictures.Complete(e); // Whoever reads gets it.
        }
    }
}
