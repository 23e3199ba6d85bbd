using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>A file in a workflow's input record.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What it is, by the type that holds it.</param>
/// <param name="Number">Its place in a list of its kind, from 1; null when there can be only one.</param>
internal sealed record GivenFile(SourceFile File, ArtifactKind Kind, int? Number = null)
{
    private static readonly (string Ending, ArtifactKind Kind)[] Kinds =
    [
        ("Captions", ArtifactKind.Captions), ("Deck", ArtifactKind.Deck), ("Document", ArtifactKind.Document), ("Text", ArtifactKind.Text),
        ("Pictures", ArtifactKind.Picture), ("Music", ArtifactKind.Music), ("Logo", ArtifactKind.Logo), ("Archive", ArtifactKind.Package), ("Course", ArtifactKind.Data),
    ];

    /// <summary>Its name on the shelf: <c>document.pdf</c>, <c>pictures/01.png</c>; unlike any that a stage gives.</summary>
    public string ShelfName
    {
        get
        {
            var kind = Kind switch { ArtifactKind.Package => "source", ArtifactKind.Data => "earlier", _ => Kind.ToString().ToLowerInvariant() };
            return (Number is { } number ? $"{kind}s/{number:00}" : kind) + (File.Name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) ? ".tar.gz" : LectureNames.SafeExtension(File.Name));
        }
    }

    /// <summary>The files in an input record: each of its parts is a record around one file or a list of files.</summary>
    public static IEnumerable<GivenFile> In(object input)
    {
        foreach (var part in input.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(input)).OfType<object>())
        {
            var kind = KindOf(part.GetType().Name);
            foreach (var value in part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(part)))
            {
                if (value is SourceFile file) yield return new(file, kind);
                else if (value is IEnumerable<SourceFile> list)
                    foreach (var (one, i) in list.Select((f, i) => (f, i))) yield return new(one, kind, i + 1);
            }
        }
    }

    /// <summary>What the files in an input of this type are: <c>GivenCaptions</c> are captions.</summary>
    public static ArtifactKind KindOf(string inputType) =>
        Kinds.Where(k => inputType.EndsWith(k.Ending, StringComparison.Ordinal)).Select(k => k.Kind).FirstOrDefault(ArtifactKind.Recording);
}
