namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>A block on its way into a module.</summary>
/// <param name="Markdown">As <see cref="CourseBlock.Markdown"/>.</param>
/// <param name="Plain">Its words.</param>
/// <param name="Size">Of a list its items, of code its lines, of a table its rows; of prose its words.</param>
/// <param name="Level">Of a heading within a section, from 1; 0 for anything else.</param>
internal sealed record DraftBlock(BlockKind Kind, string Markdown, string Plain, Citation Where, int Size, int Level = 0)
{
    /// <summary>Of a picture: which.</summary>
    public CoursePicture? Picture { get; init; }

    /// <summary>Whether it leads up to what follows it.</summary>
    public bool LeadsOn => Kind == BlockKind.Paragraph && Level == 0 && Plain.TrimEnd() is { Length: > 0 } text && text[^1] is ':' or '：';

    public CourseBlock ToBlock() => new(Kind, Markdown, [Where], Picture: Picture);
}

/// <summary>A section on its way into a module.</summary>
/// <param name="Heading">Where its heading stands; of a text without headings its first line.</param>
/// <param name="Level">Of the heading in the document.</param>
internal sealed record DraftSection(string Title, Citation Heading, int Level, List<DraftBlock> Blocks);
