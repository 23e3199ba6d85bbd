using Markdig.Syntax.Inlines;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>Collects the text of a paragraph in its dress, and the pictures in it.</summary>
internal sealed class InlineRuns
{
    private readonly List<Part> parts = [];
    private readonly List<GivenRun> current = [];
    private bool isHidden;

    /// <summary>Text and pictures in turn.</summary>
    public IReadOnlyList<Part> Parts
    {
        get
        {
            Close();
            return parts;
        }
    }

    /// <summary>All of its text, pictures left out.</summary>
    public string Text => string.Concat(Parts.Where(p => p.Picture is null).Select(p => p.Text));

    public void Add(GivenRun run) => current.Add(run);

    public void Read(ContainerInline? container, GivenRun? dress = null)
    {
        dress ??= new("");
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            // What stands between the tags of a script is no text.
            if (inline is HtmlInline tag) isHidden = tag.Tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || tag.Tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase);
            if (isHidden) continue;
            switch (inline)
            {
                case LiteralInline literal:
                    current.Add(dress with { Text = literal.Content.ToString() });
                    break;
                case CodeInline code:
                    current.Add(dress with { Text = code.Content, IsCode = true });
                    break;
                case LineBreakInline:
                    current.Add(dress with { Text = " " });
                    break;
                case HtmlEntityInline entity:
                    current.Add(dress with { Text = entity.Transcoded.ToString() });
                    break;
                case AutolinkInline link:
                    current.Add(dress with { Text = link.Url });
                    break;
                case LinkInline { IsImage: true } image:
                    Picture(image);
                    break;
                case EmphasisInline emphasis:
                    Read(emphasis, emphasis.DelimiterChar is '*' or '_' ? dress with { IsStrong = dress.IsStrong || emphasis.DelimiterCount > 1, IsEmphasis = dress.IsEmphasis || emphasis.DelimiterCount == 1 } : dress);
                    break;
                case ContainerInline other:
                    Read(other, dress);
                    break;
            }
        }
    }

    private void Picture(LinkInline image)
    {
        Close();
        var words = new InlineRuns();
        words.Read(image);
        parts.Add(new(words.Text, [], image.Url ?? ""));
    }

    private void Close()
    {
        if (current.Count > 0) parts.Add(new(string.Concat(current.Select(r => r.Text)), [.. current], null));
        current.Clear();
    }

    internal sealed record Part(string Text, IReadOnlyList<GivenRun> Runs, string? Picture);
}
