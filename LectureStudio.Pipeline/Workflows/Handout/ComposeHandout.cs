using System.Globalization;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>Brings everything known about the lecture into one document model, and writes it as JSON and Markdown.</summary>
public sealed class ComposeHandout
    : Stage<(MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Slides, Sections Sections, Notes Notes, ComposeSettings Settings), HandoutDocument>
{
    public override string Doing => "Composing the handout";

    public override int Version => 3;

    public override async Task<HandoutDocument> RunAsync(
        (MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Slides, Sections Sections, Notes Notes, ComposeSettings Settings) input, StageRun run)
    {
        var (media, transcript, track, slides, sections, notes, settings) = input;
        var shown = sections.Items.SelectMany(s => s.OtherSlides.Prepend(s.Slide ?? 0)).ToHashSet();
        var sources = SlideSource.Choose(track, slides).Where(p => shown.Contains(p.Slide)).ToList();
        var pictures = sources.Select(p => Keep(p.Image, run)).ToList();
        run.Report(0.3);

        var title = PlainText.OneLine(settings.Title);
        var language = transcript.Language ?? LanguageGuess.Of(string.Join('\n', slides.Slides.Select(s => s.Text)));
        var labels = HandoutLabels.For(language);
        var document = new LectureHandout(
            title.Length > 0 ? title : "Lecture",
            Day(settings.Date) ?? media.RecordedOn,
            PlainText.OneLine(settings.Speaker),
            media.Duration,
            language,
            RecordingLink.Parse(settings.VideoUrl)?.Address,
            sections.Video?.Name,
            Clean(notes.Abstract),
            Clean(notes.Goals),
            [.. sections.Items.Select(s => Section(s, notes, settings.WithTranscript, labels))],
            Clean(notes.Glossary),
            [.. sources.Select(p => p.Describe())],
            Sources(media, transcript, slides, notes, labels));

        var json = run.NewFile("handout.json");
        await using (var file = File.Create(json.Path))
            await JsonSerializer.SerializeAsync(file, document, StudioJson.Indented, run.Cancellation);
        var markdown = run.NewFile("handout.md");
        await using (var text = new StreamWriter(markdown.Path))
            MarkdownHandout.Write(document, text);
        var sectionsJson = run.NewFile("sections.json");
        await SectionsFile.WriteAsync(sectionsJson.Path, sections, document, run.Cancellation);
        run.Report(1);
        return new(json, markdown, sectionsJson, pictures);
    }

    private static HandoutSection Section(Section section, Notes notes, bool withTranscript, HandoutLabels labels)
    {
        var own = notes.Sections.FirstOrDefault(n => n.Section == section.Number);
        var title = PlainText.OneLine(section.Title);
        return new(
            section.Number,
            title.Length > 0 ? title : HandoutLabels.Fill(labels.Part, section.Number),
            section.Start,
            section.End,
            section.Slide,
            [.. section.OtherSlides.Where(s => s != section.Slide).Distinct()],
            Clean(own?.Summary),
            Clean(own?.KeyPoints),
            Clean(own?.Terms),
            [.. (own?.Questions ?? []).Select(q => new ReviewQuestion(PlainText.OneLine(q.Question), PlainText.OneLine(q.Answer), q.Time)).Where(q => q.Question.Length > 0)],
            withTranscript ? SpeechParagraphs.Group(section.Sentences) : []);
    }

    private static IReadOnlyList<Statement> Clean(IReadOnlyList<Statement>? statements) =>
        [.. (statements ?? []).Select(s => s with { Text = PlainText.OneLine(s.Text) }).Where(s => s.Text.Length > 0)];

    private static IReadOnlyList<Term> Clean(IReadOnlyList<Term>? terms) =>
        [.. (terms ?? []).Select(t => t with { Name = PlainText.OneLine(t.Name), Definition = PlainText.OneLine(t.Definition) }).Where(t => t.Name.Length > 0)];

    private static HandoutSources Sources(MediaInfo media, Transcript transcript, SlideText slides, Notes notes, HandoutLabels labels)
    {
        var engine = PlainText.OneLine(transcript.Engine);
        return new(
            transcript.Source switch
            {
                TranscriptSource.None => null,
                TranscriptSource.GivenCaptions => HandoutLabels.Fill(labels.FromCaptions, engine),
                TranscriptSource.EmbeddedCaptions => labels.FromEmbedded,
                _ => HandoutLabels.Fill(labels.Recognised, engine),
            },
            transcript.Source == TranscriptSource.None ? transcript.Missing is { } missing ? PlainText.OneLine(missing) : "There is no transcript. Give captions with the recording, or set up a speech engine under Settings → Engines, and make the handout again." : null,
            slides.Slides.Count == 0 ? null : slides.Slides.Any(s => s.DeckPage is not null) ? labels.FromDeck : labels.FromRecording,
            notes.Writer == ExtractiveWriter.Name ? labels.BuiltIn : PlainText.OneLine(notes.Writer),
            media.ShouldLast is { } whole ? HandoutLabels.Fill(labels.Incomplete, Clock.Time(media.Duration), Clock.Time(whole)) : null,
            transcript.Unread is { } unread ? PlainText.OneLine(unread) : null);
    }

    private static StageFile Keep(StageFile image, StageRun run)
    {
        var kept = run.NewFile(image.Name);
        HardLink.Create(image.Path, kept.Path);
        return kept;
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
