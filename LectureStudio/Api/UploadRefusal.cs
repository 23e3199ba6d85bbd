using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>Why a file is not taken, in words, with the HTTP status that says the same to a program.</summary>
internal sealed class UploadRefusal : StudioException
{
    private UploadRefusal(int status, string message, string remedy = "")
        : base(message, remedy) => Status = status;

    public int Status { get; }

    public static UploadRefusal Empty(string name) =>
        new(StatusCodes.Status400BadRequest, $"“{name}” is empty.", "Check that it was saved completely.");

    public static UploadRefusal Nameless() => new(StatusCodes.Status400BadRequest, "This file has no name.");

    public static UploadRefusal TooLarge(long bytes, long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"This file is {Words.Bytes(bytes)}; the largest that is taken is {Words.Bytes(limit)}.", "The limit is the setting Uploads:LargestGigabytes.");

    public static UploadRefusal DiskFull(long needed, long free) =>
        new(StatusCodes.Status507InsufficientStorage, $"The disk is too full: {Words.Bytes(needed)} are needed, {Words.Bytes(free)} are free.", "Free some space and try again.");

    public static UploadRefusal Unknown() =>
        new(StatusCodes.Status404NotFound, "This upload is no longer known.", "Choose the file again.");

    public static UploadRefusal Incomplete(long offset, long bytes) =>
        new(StatusCodes.Status409Conflict, $"The upload is not complete: {Words.Bytes(offset)} of {Words.Bytes(bytes)} are here.");
}
