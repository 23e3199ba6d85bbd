using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;

/// <summary>A package that was written, read again.</summary>
internal sealed class ZipTexts(string path) : IDisposable
{
    private readonly ZipArchive zip = ZipFile.OpenRead(path);

    /// <summary>Names of all files, sorted as they are in it.</summary>
    public IReadOnlyList<string> Names => [.. zip.Entries.Select(e => e.FullName)];

    /// <exception cref="FormatException">It is not there.</exception>
    public string Text(string name)
    {
        using var reader = new StreamReader((zip.GetEntry(name) ?? throw new FormatException($"{name} is not in it")).Open());
        return reader.ReadToEnd();
    }

    /// <exception cref="FormatException">It is not there, or no XML.</exception>
    public XDocument Xml(string name)
    {
        try
        {
            return XmlText.Read(Text(name));
        }
        catch (XmlException e)
        {
            throw new FormatException($"{name} is not well-formed: {e.Message}", e);
        }
    }

    public void Dispose() => zip.Dispose();
}
