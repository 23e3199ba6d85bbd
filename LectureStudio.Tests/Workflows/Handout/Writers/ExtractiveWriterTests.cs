using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout.Writers;

public sealed class ExtractiveWriterTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Finds_definitions_however_they_are_put()
    {
        var notes = await WriteAsync(SpokenLectures.Regression, "en");

        Assert.Equal("The difference between the observed value and the predicted value.", Meaning("Residual"));
        Assert.Equal("The average of the squared residuals.", Meaning("Mean squared error"));
        Assert.Equal("A model learns the noise of the training data instead of the pattern behind it.", Meaning("Overfitting"));
        Assert.Equal("A penalty on large parameters.", Meaning("Regularisation"));
        Assert.Equal(notes.Glossary.Select(t => t.Name).Order(StringComparer.OrdinalIgnoreCase), notes.Glossary.Select(t => t.Name));

        string Meaning(string term) => Assert.Single(notes.Glossary, t => t.Name == term).Definition;
    }

    [Fact(Timeout = 180000)]
    public async Task Finds_German_definitions_with_the_verb_anywhere()
    {
        var terms = (await WriteAsync(SpokenLectures.Cryptography, null)).Glossary.Select(t => t.Name).ToList();

        Assert.Contains("Kryptographie", terms);
        Assert.Contains("Blockchiffre", terms);
        Assert.Contains("Kryptographische Hashfunktion", terms);
        Assert.Contains("Vertraulichkeit", terms);
    }

    [Theory(Timeout = 180000)]
    [InlineData(SpokenLectures.Regression, "en")]
    [InlineData(SpokenLectures.Cryptography, "de")]
    public async Task Says_only_what_the_lecture_says(string lecture, string language)
    {
        var said = Words(lecture);
        foreach (var statement in Chosen(await WriteAsync(lecture, language)))
            Assert.All(Words(statement.Text), word => Assert.Contains(word, said));
    }

    [Theory(Timeout = 180000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_the_second_of_each_statement_within_its_section(bool withSpeech)
    {
        var lecture = SpokenLectures.Read(SpokenLectures.Regression, "en", withSpeech);
        var notes = await WriteAsync(lecture);

        foreach (var (section, written) in lecture.Sections.Items.Zip(notes.Sections))
            Assert.All(TimesOf(written), time => Assert.InRange(time, section.Start, section.End));
    }

    [Fact(Timeout = 180000)]
    public async Task Gives_a_sentence_the_second_at_which_it_was_spoken()
    {
        var lecture = SpokenLectures.Read(SpokenLectures.Regression, "en");
        var notes = await WriteAsync(lecture);
        var spoken = lecture.Sections.Items.SelectMany(s => s.Sentences).ToDictionary(s => s.Text, s => s.Start);
        var exact = notes.Sections.SelectMany(s => s.Summary).Where(s => spoken.ContainsKey(s.Text)).ToList();

        Assert.True(exact.Count >= 6);
        Assert.All(exact, s => Assert.Equal(spoken[s.Text], s.Time));
    }

    [Fact(Timeout = 180000)]
    public async Task Says_nothing_twice()
    {
        var notes = await WriteAsync(SpokenLectures.Regression, "en", new() { Summary = "long" });
        var texts = notes.Sections.SelectMany(s => s.Summary.Concat(s.KeyPoints)).Select(s => s.Text).ToList();

        Assert.Equal(texts.Distinct().Count(), texts.Count);
        Assert.True(texts.Count(t => t.StartsWith("The mean squared error punishes", StringComparison.Ordinal)) <= 1);
    }

    [Fact(Timeout = 180000)]
    public async Task Leaves_out_greetings_questions_to_the_room_and_fillers()
    {
        var notes = await WriteAsync(SpokenLectures.Regression, "en", new() { Summary = "long" });

        Assert.All(Chosen(notes), s =>
        {
            Assert.DoesNotMatch("(?i)good morning|welcome|everybody see|next week|thank you|^(so|okay|um|as i said)\\b", s.Text);
            Assert.True(char.IsUpper(s.Text[0]) && s.Text[^1] is '.' or '!', s.Text);
        });
    }

    [Theory(Timeout = 180000)]
    [InlineData(SpokenLectures.Regression, "en")]
    [InlineData(SpokenLectures.Cryptography, "de")]
    public async Task Asks_questions_whose_answer_is_not_in_them(string lecture, string language)
    {
        var notes = await WriteAsync(lecture, language, new() { Questions = 5 });
        var questions = notes.Sections.SelectMany(s => s.Questions).ToList();
        var blanks = questions.Where(q => q.Question.Contains(Cloze.Blank)).ToList();

        Assert.True(blanks.Count >= 3);
        Assert.All(blanks, q => Assert.Empty(Words(q.Answer).Intersect(Words(q.Question))));
        Assert.All(blanks, q => Assert.Contains(q.Answer.ToLowerInvariant(), lecture.ToLowerInvariant()));
        Assert.Equal(questions.Count, questions.Select(q => q.Question).Distinct().Count());
        Assert.Equal(blanks.Count, blanks.Select(q => q.Answer.ToLowerInvariant()).Distinct().Count());
        Assert.All(notes.Sections, s => Assert.True(s.Questions.Count <= 5));
    }

    [Fact(Timeout = 180000)]
    public async Task Asks_no_question_when_none_is_wanted() =>
        Assert.All((await WriteAsync(SpokenLectures.Regression, "en", new() { Questions = 0 })).Sections, s => Assert.Empty(s.Questions));

    [Fact(Timeout = 180000)]
    public async Task A_longer_summary_has_more_sentences()
    {
        var lengths = new List<int>();
        foreach (var summary in new[] { "short", "normal", "long" })
            lengths.Add((await WriteAsync(SpokenLectures.Regression, "en", new() { Summary = summary })).Sections.Sum(s => s.Summary.Count));

        Assert.Equal(4, lengths[0]);
        Assert.True(lengths[0] < lengths[1] && lengths[1] < lengths[2]);
    }

    [Fact(Timeout = 180000)]
    public async Task Writes_from_the_slides_alone()
    {
        var notes = await WriteAsync(SpokenLectures.Read(SpokenLectures.Regression, "en", withSpeech: false));

        Assert.Contains(notes.Sections[1].Summary.Concat(notes.Sections[1].KeyPoints), s => s.Text == "Large errors count more than small ones.");
        Assert.Contains(notes.Glossary, t => t.Name == "Residual");
        Assert.NotEmpty(notes.Goals);
    }

    [Fact(Timeout = 180000)]
    public async Task Takes_the_learning_goals_from_the_slides_when_they_list_them()
    {
        const string lecture = """
            # FIRST ORDER METHODS | Learning goals;Understand stochastic gradients;Know when SGD converges
            We begin with the gradient of a function.
            # SGD IN ML | The exact gradient is expensive for large data sets;SGD approximates the gradient with a sample
            The exact gradient is expensive for large data sets.
            """;

        Assert.Equal(["Understand stochastic gradients.", "Know when SGD converges."], (await WriteAsync(lecture, "en")).Goals.Select(g => g.Text));
    }

    [Fact(Timeout = 180000)]
    public async Task Puts_goals_in_ordinary_letters()
    {
        const string lecture = """
            # RIDGE REGRESSION | Ridge regression adds a penalty to the loss
            A penalty keeps the parameters small.
            # SGD IN ML | SGD approximates the gradient with a sample;We use SGD in ML for large data
            The exact gradient is expensive for large data sets.
            """;

        Assert.Equal(["Explain ridge regression.", "Explain SGD in ML."], (await WriteAsync(lecture, "en")).Goals.Select(g => g.Text));
    }

    [Fact(Timeout = 180000)]
    public async Task Prefers_clean_slide_lines_when_the_speech_is_in_pieces()
    {
        const string lecture = """
            # STOCHASTIC GRADIENT DESCENT | Stochastic gradient descent (SGD) approximates the gradient;This saves time;Minibatches reduce the variance of the steps
            approximates the
            so um yeah
            for k one to
            Rd R objective g is
            """;
        var notes = await WriteAsync(lecture, "en");

        Assert.All(Chosen(notes), s => Assert.DoesNotMatch("Rd|for k|yeah", s.Text));
        Assert.Contains(notes.Sections[0].Summary.Concat(notes.Sections[0].KeyPoints), s => s.Text == "Minibatches reduce the variance of the steps.");
    }

    [Fact(Timeout = 180000)]
    public async Task Writes_the_same_notes_each_time()
    {
        var first = await WriteAsync(SpokenLectures.Regression, "en");
        var second = await WriteAsync(SpokenLectures.Regression, "en");

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first, StudioJson.Compact), System.Text.Json.JsonSerializer.Serialize(second, StudioJson.Compact));
    }

    [Theory(Timeout = 180000)]
    [InlineData("")]
    [InlineData("((((( [[[ \u0000 ♪ <<<>>> {{{{")]
    [InlineData("is is is is is is is is is is is is is is")]
    [InlineData("مرحبا بكم في المحاضرة. 機械学習の講義へようこそ。")]
    public async Task Survives_any_text(string text)
    {
        var none = new StageFile("none", "");
        var long1 = string.Concat(Enumerable.Repeat(text + " ", 300));
        var sections = new Sections([new(1, text, 0, 10, 1, [], [new(0, 5, text), new(5, 10, long1)])], none, none, null);
        var notes = await WriteAsync((sections, new([new(1, text, long1, [], 0, null, null)], none), new(null, TranscriptSource.Whisper, "", [], null, [])));

        Assert.Single(notes.Sections);
    }

    private Task<Notes> WriteAsync(string lecture, string? language, WriteNotesSettings? settings = null) => WriteAsync(SpokenLectures.Read(lecture, language), settings);

    private Task<Notes> WriteAsync((Sections Sections, SlideText Slides, Transcript Transcript) lecture, WriteNotesSettings? settings = null) =>
        new WriteNotes([new ExtractiveWriter()]).RunAsync((lecture.Sections, lecture.Slides, lecture.Transcript, settings ?? new()), Runs.In(folder));

    private static IEnumerable<Statement> Chosen(Notes notes) => notes.Abstract.Concat(notes.Sections.SelectMany(s => s.Summary.Concat(s.KeyPoints)));

    private static IEnumerable<double> TimesOf(SectionNotes notes) =>
        notes.Summary.Concat(notes.KeyPoints).Select(s => s.Time).Concat(notes.Terms.Select(t => t.Time)).Concat(notes.Questions.Select(q => q.Time));

    private static HashSet<string> Words(string text) => WordTokens.Split(text).Select(w => w.Text.ToLowerInvariant()).ToHashSet();
}
