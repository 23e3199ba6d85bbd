using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Narration;

/// <summary>A picture that a person just gave.</summary>
/// <param name="Title">A title to start from, out of its name.</param>
/// <param name="File">Where the store keeps it.</param>
public sealed record GivenPicture(string Title, StageFile File);
