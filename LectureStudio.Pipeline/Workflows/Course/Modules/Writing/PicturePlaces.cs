namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>A picture that a document of a module shows, and the lines of the section that shows it.</summary>
internal sealed record PicturePlace(CourseBlock Picture, Citation Section);

/// <summary>Puts the pictures of a module's documents into a module that somebody else has written: a picture goes with the text that shows it, as the built-in writer has it.</summary>
internal static class PicturePlaces
{
    /// <summary>Those of the module's stretches, in order, not yet looked at.</summary>
    public static IReadOnlyList<PicturePlace> Of(ModuleMaterial material)
    {
        var repeated = material.Repeated.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from part in material.Plan.Parts
               let document = material.Document(part.Path)
               where document is not null
               from section in SectionDrafts.Of(document, part, repeated)
               where section.Blocks.Count > 0
               let lines = new Citation(part.Path, section.Heading.FirstLine, section.Blocks.Max(b => b.Where.LastLine))
               from picture in section.Blocks.Where(b => b.Picture is not null).Take(Condense.MostPictures)
               select new PicturePlace(picture.ToBlock(), lines),
        ];
    }

    /// <summary>The module with the picture behind what cites the lines before it most closely; as it is where it has the picture, or cites nothing of the section.</summary>
    public static CourseModule Put(CourseModule module, PicturePlace place)
    {
        var where = place.Picture.Citations[0];
        List<CourseBlock> blocks = [.. module.Introduction, .. module.Sections.SelectMany(s => s.Blocks)];
        if (blocks.Exists(b => b.Picture is not null && b.Citations.Contains(where))) return module;
        var near = blocks.Select(b => (Block: b, Lines: b.Citations.Where(c => c.Path == where.Path && c.FirstLine <= place.Section.LastLine && c.LastLine >= place.Section.FirstLine).ToList())).Where(b => b.Lines.Count > 0).ToList();
        var before = near.Select(b => (b.Block, At: b.Lines.Select(c => c.FirstLine).Where(l => l <= where.FirstLine).DefaultIfEmpty(-1).Max())).Where(b => b.At >= 0).ToList();
        var after = before.Count > 0 ? before.LastOrDefault(b => b.At == before.Max(o => o.At)).Block : near.Select(b => b.Block).FirstOrDefault();
        return after is null ? module : module with
        {
            Introduction = Behind(module.Introduction, after, place.Picture),
            Sections = [.. module.Sections.Select(s => s with { Blocks = Behind(s.Blocks, after, place.Picture) })],
        };
    }

    private static IReadOnlyList<CourseBlock> Behind(IReadOnlyList<CourseBlock> blocks, CourseBlock after, CourseBlock picture) =>
        [.. blocks.SelectMany(b => ReferenceEquals(b, after) ? new[] { b, picture } : [b])];
}
