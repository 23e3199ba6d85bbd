using System.Net;

namespace LectureStudio.Hosting;

/// <summary>Where the studio listens: on this machine only, as long as it has no accounts and whoever reaches it may do everything.</summary>
internal static class ListenAddress
{
    public const string Default = "http://localhost:5080";

    /// <summary>The names under which this machine calls itself; any other Host header is refused (DNS rebinding).</summary>
    public static readonly IReadOnlyList<string> Hosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary><c>--urls</c> and <c>ASPNETCORE_URLS</c> win over <c>Server:Url</c>, as everywhere in ASP.NET Core.</summary>
    /// <exception cref="SettingsException">An address that others can reach.</exception>
    public static string From(IConfiguration configuration)
    {
        var key = configuration["urls"] is { Length: > 0 } ? "urls" : $"{ServerOptions.Section}:{nameof(ServerOptions.Url)}";
        var addresses = configuration[key] is { Length: > 0 } set ? set : Default;
        List<string> problems = [.. addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => Problem(key, a)).OfType<string>()];
        if (configuration.GetSection("Kestrel:Endpoints").Exists()) problems.Add("Kestrel:Endpoints is not used here; set Server:Url.");
        return problems.Count == 0 ? addresses : throw new SettingsException(problems);
    }

    private static string? Problem(string key, string address)
    {
        if (!Uri.TryCreate(address.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            return $"{key}: {address} is no address; use one such as {Default}.";
        var isHere = uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        return isHere ? null : $"{key}: {address} can be reached by others. The studio has no accounts yet and serves this machine only; use {Default}, and from elsewhere ssh -L 5080:localhost:5080 to it.";
    }
}
