using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Checks where a course is to be made from, and pins what is there now, before a job is asked for.</summary>
public sealed class SourceOrigins(Git git, IOptions<CourseOptions> options)
{
    /// <summary>Of what a person gives on a page, or another program: a repository elsewhere, or a folder that the settings allow.</summary>
    /// <param name="address">The address of a repository, which may end with <c>#branch</c>, or the absolute path of a folder.</param>
    /// <param name="reference">Branch, tag or full commit id; empty for the repository's own default.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StudioException">There is nothing, it cannot be reached, or it is not allowed; the message says what to do.</exception>
    public Task<SourceOrigin> PinAsync(string address, string reference = "", CancellationToken cancellation = default) => PinAsync(address, reference, localToo: false, cancellation);

    /// <summary>Of what stands on the command line: folders and repositories of this machine too.</summary>
    /// <inheritdoc cref="PinAsync(string, string, CancellationToken)"/>
    public Task<SourceOrigin> PinHereAsync(string address, CancellationToken cancellation = default) => PinAsync(address, "", localToo: true, cancellation);

    /// <summary>Branches and tags of a repository, for choosing; branches first, the default one at the top.</summary>
    /// <inheritdoc cref="PinAsync(string, string, CancellationToken)"/>
    public async Task<IReadOnlyList<RemoteReference>> ReferencesAsync(string address, CancellationToken cancellation = default)
    {
        var references = (await git.ReferencesAsync(Repository(address, localToo: false), cancellation)).References;
        return [.. references.OrderBy(r => r.IsTag).ThenByDescending(r => r.IsDefault)];
    }

    /// <summary>Whether a page may look at a place: any repository elsewhere; on this machine only what lies in a folder that the settings name.</summary>
    public bool IsOpen(SourceOrigin place) => Folder(place) is not { } folder || AllowedFolder(folder) is not null;

    private async Task<SourceOrigin> PinAsync(string address, string reference, bool localToo, CancellationToken cancellation)
    {
        var place = address.Trim();
        if (place.Length == 0) throw new StudioException("There is no address.", "Give the address of a git repository, or a folder.");
        if (RepositoryAddress.IsMeant(place)) return await PinAsync(Repository(place, localToo), reference, cancellation);
        var full = localToo ? Path.GetFullPath(place) : place;
        if (localToo && !Directory.Exists(full) && full.LastIndexOf('#') is > 0 and var at && Directory.Exists(full[..at]))
            return await PinAsync(RepositoryAddress.OfFolder(full[..at]), full[(at + 1)..], cancellation);
        if (localToo && IsBare(full)) return await PinAsync(RepositoryAddress.OfFolder(full), reference, cancellation);
        if (!localToo) full = Allowed(full);
        else if (FolderFiles.IsStudio(full)) throw new StudioException($"The folder {full} holds results of this studio.", "Give the folder of the documents, and another one for the results.");
        if (reference.Trim().Length > 0) throw new StudioException("A folder has no branches.", "Leave the branch empty, or give the address of a repository.");
        return await Task.Run(() => new SourceOrigin(OriginKind.Folder, full, "", FolderFiles.Pin(FolderFiles.Find(full, new Refusals(), cancellation))), cancellation);
    }

    private async Task<SourceOrigin> PinAsync(RepositoryAddress address, string reference, CancellationToken cancellation)
    {
        var wanted = reference.Trim() is { Length: > 0 } given ? given : address.Reference.Trim();
        var known = await git.ReferencesAsync(address, cancellation);
        if (known.Head is null && known.References.Count == 0) throw new StudioException($"The repository {address.Name} is empty.", "Choose one with documents in it.");
        var pin = wanted.Length == 0 ? known.Head ?? known.References[0].Commit : known.Find(wanted) ?? (IsCommit(wanted) ? wanted : null);
        return pin is not null ? new(OriginKind.Repository, address.Url, wanted, pin) : throw Unknown(wanted, address, known);
    }

    private static StudioException Unknown(string wanted, RepositoryAddress address, RemoteReferences known)
    {
        var some = known.References.Select(r => r.Name).Take(8).ToList();
        return new(
            $"The repository {address.Name} has no branch or tag “{wanted}”.",
            wanted.Length is >= 4 and < 40 && wanted.All(char.IsAsciiHexDigitLower) ? "A commit is given by its full id of 40 letters and digits." : $"It has, among others: {string.Join(", ", some)}.");
    }

    /// <summary>SHA-1, or SHA-256 as newer repositories may have it.</summary>
    private static bool IsCommit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static bool IsBare(string folder) => File.Exists(Path.Combine(folder, "HEAD")) && Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"));

    /// <summary>A repository of this machine is read for a page where it lies in a folder that the settings name.</summary>
    private RepositoryAddress Repository(string address, bool localToo)
    {
        if (localToo || options.Value.Folders.Trim().Length == 0) return RepositoryAddress.Read(address, localToo);
        var read = RepositoryAddress.Read(address, localToo: true);
        return read.Folder is { } folder ? RepositoryAddress.OfFolder(Allowed(folder)) with { Reference = read.Reference } : read;
    }

    private static string? Folder(SourceOrigin place) => place.Kind == OriginKind.Folder ? place.Address : RepositoryAddress.Read(place.Address, localToo: true).Folder;

    private List<string> AllowedFolders() => [.. options.Value.Folders.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RealPath.Of).OfType<string>()];

    /// <summary>The folder without links, if it lies in one that the settings name; else null.</summary>
    private string? AllowedFolder(string folder) =>
        Path.IsPathFullyQualified(folder) && RealPath.Of(folder) is { } real && AllowedFolders().Any(a => IsIn(real, a)) ? real : null;

    private static bool IsIn(string folder, string other) => folder == other || folder.StartsWith(other.TrimEnd('/') + '/', StringComparison.Ordinal);

    /// <summary>The folder without links, if it lies in one that the settings name.</summary>
    private string Allowed(string folder)
    {
        if (AllowedFolder(folder) is { } real) return real;
        var allowed = AllowedFolders();
        if (Path.IsPathFullyQualified(folder) && !Directory.Exists(folder) && allowed.Any(a => IsIn(Path.GetFullPath(folder), a))) throw FolderFiles.NotThere(folder);
        throw allowed.Count == 0
            ? new StudioException("This studio makes no courses of folders on its own machine.", "Give the address of a git repository, or an archive; or have the folder added to the settings (Course:Folders).")
            : new StudioException("The folder is not one of those that this studio makes courses of.", $"Choose one in {string.Join(" or ", allowed)}, or have it added to the settings (Course:Folders).");
    }
}
