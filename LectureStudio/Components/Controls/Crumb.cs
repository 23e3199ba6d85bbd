namespace LectureStudio.Components.Controls;

/// <summary>A step on the way to a page.</summary>
/// <param name="Href">Null for the page itself.</param>
public sealed record Crumb(string Text, string? Href = null);
