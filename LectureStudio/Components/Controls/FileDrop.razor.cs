using Microsoft.AspNetCore.Components;

namespace LectureStudio.Components.Controls;

public sealed partial class FileDrop
{
    [Parameter] public string Title { get; set; } = "Drop a lecture recording here";

    [Parameter] public string Hint { get; set; } = "Video or sound, with captions and slides as PDF beside it if you have them";

    [Parameter] public string Choose { get; set; } = "Choose files";

    [Parameter] public string Accept { get; set; } = "video/*,audio/*,.mkv,.ts,.m2ts,.mts,.flv,.opus,.vtt,.srt,.pdf";

    /// <summary>What is given here is meant for something that its kind does not tell: <c>logo</c>.</summary>
    [Parameter] public string? As { get; set; }

    /// <summary>Only the button.</summary>
    [Parameter] public bool Small { get; set; }
}
