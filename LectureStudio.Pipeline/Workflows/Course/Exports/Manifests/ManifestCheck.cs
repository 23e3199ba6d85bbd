using System.Xml.Linq;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;

/// <summary>
/// Reads a package's <c>imsmanifest.xml</c> again and holds it against what is packed. The schema files themselves are not at hand; what is looked at are
/// clauses of the IMS Content Packaging Information Model and XML Binding, 1.1.2 (SCORM 1.2) and 1.1.4 (SCORM 2004, QTI, Common Cartridge), which say the same of these.
/// </summary>
internal sealed class ManifestCheck
{
    public const string FileName = "imsmanifest.xml";

    // XML Binding 1.1.4, section 4: the order of elements within each.
    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        ["manifest"] = ["metadata", "organizations", "resources", "manifest"],
        ["organizations"] = ["organization"],
        ["organization"] = ["title", "item", "metadata"],
        ["item"] = ["title", "item", "metadata"],
        ["resources"] = ["resource"],
        ["resource"] = ["metadata", "file", "dependency"],
        ["metadata"] = ["schema", "schemaversion"],
    };

    // XML Binding 1.1.2 and 1.1.4, simple types and attribute groups of the schemas: the most letters of each.
    private const int MostTitle = 200;
    private const int MostVersion = 20;
    private const int MostAddress = 2000;

    private readonly XNamespace space;
    private readonly Dictionary<string, XElement> resources = new(StringComparer.Ordinal);

    private ManifestCheck(ZipTexts package, XNamespace space)
    {
        this.space = space;
        Root = package.Xml(FileName).Root!;
        Require(Root.Name == space + "manifest", $"the root is {Root.Name} instead of {space + "manifest"}");
        RequireOrder(Root);
        RequireIdentifiers();
        RequireLengths();
        foreach (var resource in Root.Element(space + "resources")!.Elements(space + "resource")) resources.Add((string)resource.Attribute("identifier")!, resource);
        RequireReferences();
        RequireFiles(package);
    }

    /// <summary>The manifest.</summary>
    public XElement Root { get; }

    /// <summary>Its resources by their identifiers.</summary>
    public IReadOnlyDictionary<string, XElement> Resources => resources;

    /// <param name="package">Whose manifest.</param>
    /// <param name="space">Its namespace.</param>
    /// <exception cref="FormatException">It does not hold.</exception>
    public static ManifestCheck Of(ZipTexts package, XNamespace space) => new(package, space);

    /// <summary>Schema and version as the manifest tells them (4.2.1).</summary>
    public (string? Schema, string? Version) Schema =>
        ((string?)Root.Element(space + "metadata")?.Element(space + "schema"), (string?)Root.Element(space + "metadata")?.Element(space + "schemaversion"));

    /// <summary>Resources of a type, in their order.</summary>
    public IEnumerable<XElement> OfType(string type) => resources.Values.Where(r => (string?)r.Attribute("type") == type);

    /// <summary>A file's name in the package, of its address in the manifest (RFC 3986, a relative reference).</summary>
    public static string Name(string href) => Uri.UnescapeDataString(href);

    /// <summary>A title as a manifest can hold it.</summary>
    public static string Title(string title) => PlainText.Shorten(title, MostTitle);

    /// <summary>The address of a file of the package.</summary>
    public static string Href(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    internal static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new FormatException($"in {FileName} {otherwise}");
    }

    private void RequireOrder(XElement element)
    {
        if (Order.TryGetValue(element.Name.LocalName, out var order) && element.Name.Namespace == space)
        {
            var last = 0;
            foreach (var child in element.Elements().Where(c => c.Name.Namespace == space))
            {
                var at = Array.IndexOf(order, child.Name.LocalName);
                Require(at >= last, $"{child.Name.LocalName} is not where it may be in {element.Name.LocalName}");
                last = at;
            }
        }
        foreach (var required in element.Name.LocalName switch { "manifest" => new[] { "organizations", "resources" }, _ => [] })
            Require(element.Elements(space + required).Count() == 1, $"there is not one {required}");
        foreach (var child in element.Elements()) RequireOrder(child);
    }

    /// <summary>Every manifest, organization, item and resource has an identifier, an xs:ID: unique in the document and a name without a colon.</summary>
    private void RequireIdentifiers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in Root.DescendantsAndSelf().Where(e => e.Name.Namespace == space && e.Name.LocalName is "manifest" or "organization" or "item" or "resource"))
        {
            var id = (string?)element.Attribute("identifier") ?? "";
            Require(id.Length > 0 && (char.IsAsciiLetter(id[0]) || id[0] == '_') && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'), $"a {element.Name.LocalName} has the identifier “{id}”");
            Require(seen.Add(id), $"the identifier {id} comes twice");
        }
    }

    private void RequireLengths()
    {
        foreach (var title in Root.Descendants(space + "title")) Require(title.Value.Length <= MostTitle, $"the title “{title.Value}” has more than {MostTitle} letters");
        foreach (var version in Root.Descendants(space + "schemaversion").Select(v => v.Value).Append((string?)Root.Attribute("version") ?? "")) Require(version.Length <= MostVersion, $"the version “{version}” has more than {MostVersion} letters");
        foreach (var address in Root.Descendants().Attributes("href")) Require(address.Value.Length <= MostAddress, $"the address {address.Value} has more than {MostAddress} letters");
    }

    private void RequireReferences()
    {
        foreach (var item in Root.Descendants(space + "item").Where(i => i.Attribute("identifierref") is not null))
            Require(resources.ContainsKey((string)item.Attribute("identifierref")!), $"the item {(string?)item.Attribute("identifier")} refers to a resource that is not there");
        foreach (var dependency in Root.Descendants(space + "dependency"))
            Require(resources.ContainsKey((string?)dependency.Attribute("identifierref") ?? ""), $"{(string?)dependency.Parent!.Attribute("identifier")} depends on a resource that is not there");
        if (Root.Element(space + "organizations")!.Attribute("default") is { } chosen)
            Require(Root.Descendants(space + "organization").Any(o => (string?)o.Attribute("identifier") == chosen.Value), $"the organization {chosen.Value} is not there");
    }

    /// <summary>All files that are named are packed, all that are packed are named, and a resource's own address is among its files.</summary>
    private void RequireFiles(ZipTexts package)
    {
        var packed = package.Names.ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal) { FileName };
        Require(packed.Contains(FileName), "it is not at the top");
        foreach (var resource in resources.Values)
        {
            Require(resource.Attribute("type") is not null, $"the resource {(string?)resource.Attribute("identifier")} has no type");
            var files = resource.Elements(space + "file").Select(f => Name((string?)f.Attribute("href") ?? "")).ToList();
            foreach (var file in files)
            {
                Require(packed.Contains(file), $"“{file}” is named and not packed");
                named.Add(file);
            }
            if (resource.Attribute("href") is { } own) Require(files.Contains(Name(own.Value)), $"the address of {(string?)resource.Attribute("identifier")} is not among its files");
        }
        foreach (var file in packed.Except(named).Order(StringComparer.Ordinal)) Require(false, $"“{file}” is packed and not named");
        foreach (var file in packed) Require(!file.StartsWith('/') && !file.Contains('\\') && !file.Split('/').Contains(".."), $"“{file}” leads out of the package");
    }
}
