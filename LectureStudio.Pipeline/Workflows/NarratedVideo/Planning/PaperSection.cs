using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>A section of a paper.</summary>
/// <param name="Heading">The passage that names it; null for what stands before the first.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Passages">What can be said of it, without the heading and captions.</param>
/// <param name="Captions">Those of its figures and tables.</param>
internal sealed record PaperSection(Passage? Heading, SectionRole Role, IReadOnlyList<Passage> Passages, IReadOnlyList<Passage> Captions)
{
    /// <summary>A paragraph this long before the first heading is an abstract; characters.</summary>
    private const int AbstractLetters = 220;

    /// <summary>The sections in order. Headings of lower levels stay among the passages' titles and part nothing.</summary>
    public static IReadOnlyList<PaperSection> Of(SourceDocument document, IReadOnlyList<Passage> passages)
    {
        var blocks = document.Pages.SelectMany(p => p.Blocks).ToDictionary(b => b.Id);
        var top = passages.Where(p => p.Kind == PassageKind.Title && blocks[p.Blocks[0]].Kind == BlockKind.Heading).Select(p => blocks[p.Blocks[0]].Level).DefaultIfEmpty(1).Min();
        var sections = new List<PaperSection>();
        Passage? heading = null;
        var role = SectionRole.Front;
        var (said, captions) = (new List<Passage>(), new List<Passage>());
        foreach (var passage in passages)
        {
            var block = blocks[passage.Blocks[0]];
            if (passage.Kind == PassageKind.Title && (block.Kind == BlockKind.Title || block.Level <= top))
            {
                Close();
                (heading, role) = (passage, block.Kind == BlockKind.Title && sections.Count == 0 ? SectionRole.Front : SectionRoles.Of(passage.Text));
                continue;
            }
            // "Abstract—We show …" and an abstract that has no heading.
            if (role == SectionRole.Front && passage.Kind == PassageKind.Prose && (SectionRoles.Of(passage.Text) == SectionRole.Abstract || block.Text.Length >= AbstractLetters))
            {
                Close();
                (heading, role) = (null, SectionRole.Abstract);
            }
            if (passage.Kind == PassageKind.Caption) captions.Add(passage);
            else if (passage.Kind is PassageKind.Prose or PassageKind.Point) said.Add(passage);
        }
        Close();
        return sections;

        void Close()
        {
            if (heading is not null || said.Count > 0) sections.Add(new(heading, role, said, captions));
            (said, captions) = ([], []);
        }
    }
}
