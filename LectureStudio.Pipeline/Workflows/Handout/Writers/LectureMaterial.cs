using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers;

/// <summary>What a writer writes from: the lecture's sections with what was said and what the slides say.</summary>
/// <param name="Tongue">The lecture's language.</param>
public sealed record LectureMaterial(Tongue Tongue, IReadOnlyList<SectionMaterial> Sections)
{
    /// <param name="language">BCP 47 tag, or null to guess.</param>
    public static LectureMaterial From(Sections sections, SlideText slides, string? language)
    {
        var bySlide = slides.Slides.ToDictionary(s => s.Slide);
        var sample = string.Join('\n', sections.Items.SelectMany(s => s.Sentences).Select(s => s.Text).Concat(slides.Slides.Select(s => s.Text)));
        var tongue = Tongue.For(language, sample);
        var furniture = SlideLines.Furniture([.. slides.Slides.Select(s => s.Text)]);
        var told = new HashSet<string>();
        return new LectureMaterial(tongue, [.. sections.Items.Select(Material)]);

        SectionMaterial Material(Section section)
        {
            var lines = new List<SlideLine>();
            foreach (var slide in new[] { section.Slide }.Concat(section.OtherSlides.Select(s => (int?)s)).OfType<int>())
                if (bySlide.TryGetValue(slide, out var reading))
                    // A slide that comes back, or grows, says its lines only once.
                    lines.AddRange(SlideLines.Read(reading.Text, reading.Title, furniture, tongue).Where(l => told.Add(SlideLines.Skeleton(l.Text) + l.Text.Count(char.IsDigit))));
            return new(section.Number, Text.Plain(section.Title), section.Start, section.End, section.Sentences, lines);
        }
    }
}

/// <summary>One section's material.</summary>
/// <param name="Lines">Lines of its slides that no earlier section had.</param>
public sealed record SectionMaterial(int Number, string Title, double Start, double End, IReadOnlyList<SpokenSentence> Sentences, IReadOnlyList<SlideLine> Lines);
