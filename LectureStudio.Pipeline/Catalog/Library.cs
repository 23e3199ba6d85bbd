using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The shelf: lectures and their artifacts.</summary>
public sealed class Library
{
    /// <summary>Newest date first, then by title.</summary>
    public Task<IReadOnlyList<LectureSummary>> ListAsync(LectureFilter filter, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<LectureDetails?> FindAsync(Guid lecture, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Gives a lecture another title; its folder follows.</summary>
    /// <exception cref="StudioException">The title is empty or too long.</exception>
    public Task RenameAsync(Guid lecture, string title) => throw new NotImplementedException();

    public Task RedateAsync(Guid lecture, DateOnly date) => throw new NotImplementedException();

    /// <summary>Takes a lecture off the shelf; it can be restored for seven days.</summary>
    public Task DeleteAsync(Guid lecture) => throw new NotImplementedException();

    public Task RestoreAsync(Guid lecture) => throw new NotImplementedException();

    /// <summary>An artifact and the absolute path of its file, or null when it or its file is gone.</summary>
    public Task<(ArtifactSummary Artifact, string Path)?> OpenAsync(Guid artifact, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<StorageUse> StorageAsync(CancellationToken cancellation = default) => throw new NotImplementedException();
}
