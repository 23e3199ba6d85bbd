using System.Globalization;
using System.Xml.Linq;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Course.Diagrams;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary>
/// Diagrams with words that the printer would draw letter by letter from the left: in scripts whose letters join, change their order or run from the right, they
/// are pictures. The rest stay lines.
/// </summary>
internal sealed class PrintedDiagrams(SvgRenderer renderer)
{
    private const int Density = 3;

    // The fonts of print.css.
    private const string Fonts = "Noto Sans, DejaVu Sans, Noto Sans Arabic, Droid Sans Fallback, sans-serif";

    /// <summary>Of the course, Mermaid → the picture within the page that is printed.</summary>
    public async Task<IReadOnlyDictionary<string, SafeHtml>> DrawAsync(WrittenCourse course, StageRun run)
    {
        var drawn = new Dictionary<string, SafeHtml>(StringComparer.Ordinal);
        foreach (var mermaid in course.Modules.SelectMany(m => m.Blocks).Where(b => b.Kind == BlockKind.Diagram && b.Markdown.Any(IsShaped)).Select(b => b.Markdown).Distinct(StringComparer.Ordinal))
        {
            if (DiagramSvg.TryDraw(mermaid) is not { } svg) continue;
            var root = XElement.Parse(svg);
            var (width, height) = (Pixels(root, "width"), Pixels(root, "height"));
            var file = run.NewFile($"print/diagram-{drawn.Count + 1}.png");
            try
            {
                await renderer.DrawAsync(svg.Replace("font-family=\"inherit\"", $"font-family=\"{Fonts}\"", StringComparison.Ordinal), width * Density, height * Density, file.Path, run.Cancellation);
            }
            catch (ToolFailedException)
            {
                run.Log("A diagram is printed with letters that do not join: this ffmpeg draws no SVG.");
                return drawn;
            }
            drawn[mermaid] = new($"<img src=\"{file.Name}\" width=\"{width}\" height=\"{height}\" alt=\"{HtmlWriter.Encode(root.Elements().First(e => e.Name.LocalName == "desc").Value)}\">");
        }
        return drawn;
    }

    /// <summary>Hebrew to Myanmar, Ethiopic aside, and what is like them: Unicode's blocks of scripts that are shaped.</summary>
    private static bool IsShaped(char letter) => letter is (>= '\u0590' and <= '\u109F') or (>= '\u1780' and <= '\u18AF') or (>= '\uA800' and <= '\uABFF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static int Pixels(XElement svg, string name) => (int)Math.Ceiling(double.Parse(svg.Attribute(name)!.Value, CultureInfo.InvariantCulture));
}
