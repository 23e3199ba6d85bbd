using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Links into a recording on the web, each to a second of it.</summary>
internal sealed class RecordingLink
{
    private readonly Uri address;

    private RecordingLink(Uri address) => this.address = address;

    /// <summary>The address without a time.</summary>
    public string Address => address.AbsoluteUri;

    /// <summary>Whose site it is, for a person: <c>video.example.org</c>.</summary>
    public string Host => address.Host;

    /// <summary>Null for an empty text.</summary>
    /// <exception cref="StudioException">It is no http or https address.</exception>
    public static RecordingLink? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (WebAddress.Parse(text) is { } uri) return new(uri);
        throw new StudioException("The link to the recording is not a web address.", "Give one that begins with https://, or leave it empty.");
    }

    /// <summary>The address that starts at a second; each site has its own way, and the media fragment <c>#t=</c> (W3C Media Fragments URI 1.0) is for all others.</summary>
    public string At(double seconds)
    {
        var second = (long)Math.Max(0, seconds);
        return address switch
        {
            _ when IsSite("youtube.com") || IsSite("youtu.be") || IsSite("youtube-nocookie.com") => WithQuery("t", $"{second}s"),
            _ when IsSite("vimeo.com") => WithFragment($"t={second}s"),
            _ when address.AbsolutePath.Contains("/Panopto/Pages/", StringComparison.OrdinalIgnoreCase) => WithQuery("start", $"{second}"),
            // https://docs.opencast.org/r/19.x/admin/configuration/player/paella.player8/url.parameter
            _ when address.AbsolutePath.Contains("/paella", StringComparison.OrdinalIgnoreCase) => WithQuery("time", $"{second}s"),
            _ => WithFragment($"t={second}"),
        };
    }

    private bool IsSite(string site) =>
        address.Host.Equals(site, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + site, StringComparison.OrdinalIgnoreCase);

    private string WithQuery(string name, string value)
    {
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith(name + "=", StringComparison.Ordinal));
        var query = string.Join('&', others.Append($"{name}={value}"));
        return $"{address.GetLeftPart(UriPartial.Path)}?{query}{address.Fragment}";
    }

    private string WithFragment(string time)
    {
        // A player that keeps its own state after the # must not lose it.
        var others = address.Fragment.TrimStart('#').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("t=", StringComparison.Ordinal));
        return $"{address.GetLeftPart(UriPartial.Query)}#{string.Join('&', others.Append(time))}";
    }
}
