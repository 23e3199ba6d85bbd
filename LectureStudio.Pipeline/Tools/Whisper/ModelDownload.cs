using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Whisper;

/// <summary>Fetches a model file: goes on where an earlier try broke off, checks length and SHA-256, and only then gives it its name.</summary>
public sealed class ModelDownload(HttpClient http)
{
    /// <summary>How long the server may send nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Brings the model into <paramref name="folder"/>.</summary>
    /// <param name="progress">Called with the share that is here.</param>
    /// <exception cref="StudioException">It cannot be had, or arrived damaged.</exception>
    public async Task FetchAsync(WhisperModel model, string folder, Action<double> progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var (path, part) = (Path.Combine(folder, model.FileName), Path.Combine(folder, model.FileName + ".part"));
        await using (var file = Open(part, model))
        {
            try
            {
                if (file.Length != model.Bytes) await ReceiveAsync(model, file, progress, cancellation);
            }
            catch (HttpRequestException e)
            {
                throw Unreachable(model, folder, e);
            }
            catch (HttpIOException e)
            {
                throw Unreachable(model, folder, e);
            }
            catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
            {
                throw Unreachable(model, folder, e);
            }
            file.Position = 0;
            if (file.Length != model.Bytes || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) != model.Sha256)
            {
                file.SetLength(0);
                throw new StudioException($"The speech model “{model.Name}” arrived damaged.", $"Choose Retry; if it happens again, put {model.FileName} into {folder} by hand.");
            }
        }
        File.Move(part, path, overwrite: true);
    }

    private async Task ReceiveAsync(WhisperModel model, FileStream file, Action<double> progress, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, model.Source);
        if (file.Length > 0 && file.Length < model.Bytes) request.Headers.Range = new RangeHeaderValue(file.Length, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new StudioException($"The speech model “{model.Name}” cannot be fetched: {model.Source.Host} answers {(int)response.StatusCode}.", $"Try again later, or put {model.FileName} into the models folder by hand.")
            {
                IsTransient = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
            };
        }
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == file.Length;
        if (!goesOn) file.SetLength(0);
        file.Position = file.Length;

        await using var content = await response.Content.ReadAsStreamAsync(cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var buffer = new byte[1 << 17];
        while (true)
        {
            patience.CancelAfter(Patience);
            var read = await content.ReadAsync(buffer, patience.Token);
            if (read == 0) break;
            if (file.Length + read > model.Bytes) break; // Not this model: the length, and with it the check below, will not fit.
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress((double)file.Length / model.Bytes);
        }
    }

    private static FileStream Open(string part, WhisperModel model)
    {
        try
        {
            return new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (!DiskFull.Is(e))
        {
            throw new StudioException($"The speech model “{model.Name}” is being fetched for another job.", "Choose Retry in a few minutes.", e) { IsTransient = true };
        }
    }

    private static StudioException Unreachable(WhisperModel model, string folder, Exception e) =>
        new($"The speech model “{model.Name}” cannot be fetched from {model.Source.Host}.", $"Check the network and choose Retry (what has arrived is kept), or put {model.FileName} into {folder} by hand.", e) { IsTransient = true };
}
