using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Manifests;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports.Manifests;

public class ManifestCheckTests
{
    private const string Good = """
        <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M">
          <metadata><schema>x</schema><schemaversion>1</schemaversion></metadata>
          <organizations default="O"><organization identifier="O"><title>t</title><item identifier="I" identifierref="R"><title>t</title></item></organization></organizations>
          <resources>
            <resource identifier="R" type="webcontent" href="a%20b.html"><file href="a%20b.html"/><dependency identifierref="S"/></resource>
            <resource identifier="S" type="webcontent"><file href="c.css"/></resource>
          </resources>
        </manifest>
        """;

    private static readonly XNamespace Space = "http://www.imsglobal.org/xsd/imscp_v1p1";

    [Fact(Timeout = 180000)]
    public async Task A_manifest_that_tells_what_is_packed_is_taken()
    {
        var manifest = await CheckAsync(Good);

        Assert.Equal(["R", "S"], manifest.Resources.Keys);
        Assert.Equal(("x", "1"), manifest.Schema);
    }

    [Theory(Timeout = 180000)]
    [InlineData("http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "the root is")]
    [InlineData("<file href=\"c.css\"/>", "", "“c.css” is packed and not named")]
    [InlineData("<file href=\"c.css\"/>", "<file href=\"c.css\"/><file href=\"d.css\"/>", "“d.css” is named and not packed")]
    [InlineData("identifierref=\"S\"", "identifierref=\"T\"", "R depends on a resource that is not there")]
    [InlineData("identifierref=\"R\"", "identifierref=\"T\"", "the item I refers to a resource that is not there")]
    [InlineData("resource identifier=\"S\"", "resource identifier=\"I\"", "the identifier I comes twice")]
    [InlineData("resource identifier=\"S\"", "resource identifier=\"1 S\"", "a resource has the identifier “1 S”")]
    [InlineData("href=\"a%20b.html\"><file href=\"a%20b.html\"/>", "href=\"c.css\"><file href=\"a%20b.html\"/>", "the address of R is not among its files")]
    [InlineData("default=\"O\"", "default=\"P\"", "the organization P is not there")]
    [InlineData("<schema>x</schema><schemaversion>1</schemaversion>", "<schemaversion>1</schemaversion><schema>x</schema>", "schema is not where it may be in metadata")]
    [InlineData("type=\"webcontent\"><file href=\"c.css\"/>", "><file href=\"c.css\"/>", "the resource S has no type")]
    [InlineData("<schemaversion>1<", "<schemaversion>the twenty-first of them<", "the version “the twenty-first of them” has more than 20 letters")]
    [InlineData("</manifest>", "", "is not well-formed")]
    public async Task What_does_not_hold_together_is_refused(string part, string instead, string why)
    {
        Assert.Contains(part, Good);

        Assert.Contains(why, (await Assert.ThrowsAsync<FormatException>(() => CheckAsync(Good.Replace(part, instead)))).Message);
    }

    [Fact(Timeout = 180000)]
    public async Task A_title_has_no_more_letters_than_the_schema_allows()
    {
        var title = string.Concat(Enumerable.Repeat("A very long title of a course ", 10));

        Assert.Contains("has more than 200 letters", (await Assert.ThrowsAsync<FormatException>(() => CheckAsync(Good.Replace("<title>t</title><item", $"<title>{title}</title><item")))).Message);
        await CheckAsync(Good.Replace("<title>t</title><item", $"<title>{ManifestCheck.Title(title)}</title><item"));
    }

    private static async Task<ManifestCheck> CheckAsync(string manifest)
    {
        using var folder = new TempFolder();
        await FixedZip.WriteAsync(folder["x.zip"], [ZipItem.Of("imsmanifest.xml", manifest), ZipItem.Of("a b.html", ""), ZipItem.Of("c.css", "")], default);
        using var package = new ZipTexts(folder["x.zip"]);
        return ManifestCheck.Of(package, Space);
    }
}
