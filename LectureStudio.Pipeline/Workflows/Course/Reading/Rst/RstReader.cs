using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

/// <summary>reStructuredText as Sphinx and docutils have it, read line by line; what a directive does beyond showing its text is left out.</summary>
public sealed partial class RstReader : DocumentReader
{
    public override IReadOnlyList<string> Formats { get; } = ["rst"];

    public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) => Task.FromResult(Read(path, TextEncoding.Decode(content)));

    internal static DocumentText Read(string path, string text)
    {
        var lines = TextLines.Of(text);
        var bounded = TextLines.Bounded(lines).Select(RstLines.Spaced).ToList();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in bounded)
            if (Target().Match(line) is { Success: true } target) targets.TryAdd(target.Groups["n"].Value.Trim('`').ToLowerInvariant(), target.Groups["u"].Value.Trim());
        var blocks = new BlockList();
        new RstBlocks(bounded, targets, []).Read(0, bounded.Count, 0, blocks, 0, 0);
        return blocks.Document(path, lines);
    }

    // .. _Python: https://www.python.org
    [GeneratedRegex(@"^\s*\.\. _(?<n>`[^`]+`|[^:`]+): (?<u>\S+)\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Target();
}
