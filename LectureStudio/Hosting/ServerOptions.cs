using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Hosting;

/// <summary>How the studio serves its pages (section <c>Server</c>).</summary>
public sealed record ServerOptions
{
    public const string Section = "Server";

    /// <summary>Where the pages are served; this machine only, see <see cref="ListenAddress"/>.</summary>
    [Required(ErrorMessage = "must not be empty; use " + ListenAddress.Default)]
    public string Url { get; init; } = ListenAddress.Default;

    /// <summary><c>text</c> for people, <c>json</c> for whoever collects logs.</summary>
    [AllowedValues("text", "json", ErrorMessage = "must be text or json")]
    public string LogFormat { get; init; } = "text";
}
