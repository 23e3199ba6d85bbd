using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>AsciiDoc.</summary>
internal static partial class AsciidocGlance
{
    public static void Read(string text, DocumentGlance glance)
    {
        var block = "";
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (block.Length > 0)
            {
                if (line.SequenceEqual(block)) block = "";
                continue;
            }
            if (line.StartsWith("----") || line.StartsWith("....") || line.StartsWith("////") || line.StartsWith("```") || line.StartsWith("++++"))
            {
                block = line.StartsWith("```") ? "```" : line.ToString();
                continue;
            }
            if (line.StartsWith("=") && line.TrimStart('=') is ['\u0020', ..] heading) glance.Call(heading.Trim());
            else if (line.StartsWith("//") || (line.StartsWith(":") && line[1..].Contains(':'))) continue;
            if (line.ContainsAny(":<"))
            {
                foreach (Match match in Links().Matches(line.ToString())) glance.Link(match.Groups["to"].ValueSpan);
            }
            glance.Read(line);
        }
    }

    // xref:page.adoc#part[Text], link:file[Text], include::part.adoc[], image::name.png[], <<page.adoc#part,Text>>
    [GeneratedRegex(@"(?:xref|link|include|image)::?(?<to>[^\[\s]+)\[|<<(?<to>[^,>#]+\.[^,>#]+)#?[^>]*>>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Links();
}
