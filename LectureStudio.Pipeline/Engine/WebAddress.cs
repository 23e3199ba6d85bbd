namespace LectureStudio.Pipeline.Engine;

/// <summary>Addresses that people give to be linked to.</summary>
internal static class WebAddress
{
    /// <summary>An http or https address without a user's name or password; null for anything else.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? uri : null;
}
