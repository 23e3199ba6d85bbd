using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;

/// <summary>The code of a course as HTML: escaped, words of the language in spans with a class each (see <see cref="CodeColouring"/>).</summary>
internal sealed class CodeColours(IReadOnlyDictionary<FencedCode, string> known)
{
    /// <summary>All code in one colour.</summary>
    public static CodeColours None { get; } = new(new Dictionary<FencedCode, string>());

    /// <summary>Safe to be put into a page.</summary>
    public string Of(FencedCode code) => known.GetValueOrDefault(code) ?? HtmlWriter.Encode(code.Text);
}
