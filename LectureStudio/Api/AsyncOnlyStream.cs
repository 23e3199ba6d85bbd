namespace LectureStudio.Api;

/// <summary>
/// Hands synchronous writes on with the next asynchronous one. A ZIP's entries end with a few synchronous bytes even when everything
/// else is asynchronous (<c>ZipArchiveEntry</c>'s stream has no asynchronous dispose in .NET 10), and the server refuses those.
/// </summary>
internal sealed class AsyncOnlyStream(Stream answer) : Stream
{
    private readonly MemoryStream waiting = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendWaitingAsync(cancellationToken);
        await answer.WriteAsync(buffer, cancellationToken);
    }

    /// <summary>Nothing: what was written goes with the next asynchronous write or flush.</summary>
    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendWaitingAsync(cancellationToken);
        await answer.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask SendWaitingAsync(CancellationToken cancellation)
    {
        if (waiting.Length == 0) return;
        await answer.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellation);
        waiting.SetLength(0);
    }
}
