using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Content;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using LectureStudio.Tests.Language;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Handout.Writers;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Highlights;

public sealed class TopicsTests : IDisposable
{
    private static readonly MediaInfo Media = new(400, "mov", null, null, [], [], null, null);
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Topics_are_named_after_their_slides_and_no_two_alike()
    {
        var topics = Regression(withSlides: true).Topics();
        Assert.Contains("Linear regression", topics.Select(t => t.Title));
        Assert.Contains("Overfitting", topics.Select(t => t.Title));
        Assert.Equal(topics.Count, topics.Select(t => t.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        // A new slide begins a topic.
        Assert.Contains(topics, t => t.Sentences[0].Text.StartsWith("Okay so we need", StringComparison.Ordinal));
        Assert.Contains(topics, t => t.Sentences[0].Text.StartsWith("Now that we have", StringComparison.Ordinal));
        Assert.Contains(topics, t => t.Sentences[0].Text.StartsWith("Let us now look", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_slides_a_topic_is_named_by_its_most_telling_phrase()
    {
        var topics = Regression(withSlides: false).Topics();
        Assert.Contains("Mean squared error", topics.Select(t => t.Title));
        Assert.Equal(topics.Select((_, i) => i + 1), topics.Select(t => t.Number));
    }

    [Theory]
    [InlineData("r F l M P ROV E ME NT")] // letters set far apart
    [InlineData("in Machine Learning")] // a camera before the first word
    [InlineData("Estimator of")]
    [InlineData("rusUciiul vivertainty")]
    public void A_title_that_was_read_wrong_names_no_topic(string title)
    {
        var lecture = new SpokenLecture().Show(title);
        for (var i = 0; i < 8; i++) lecture.Say("The probability of improvement is large near the probability of improvement.");
        Assert.All(lecture.Topics(), t => Assert.StartsWith("Probability of improvement", t.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void A_topic_whose_name_is_taken_says_what_is_its_own_and_is_never_called_by_part_of_that_name()
    {
        var lecture = new SpokenLecture();
        foreach (var own in (string[])["", "The next proposal moves the next proposal.", "The exploration stops."])
        {
            for (var i = 0; i < 12; i++) lecture.Say("The probability of improvement is large near the probability of improvement.", 0.2);
            for (var i = 0; i < 3 && own.Length > 0; i++) lecture.Say(own, 0.2);
        }
        var titles = lecture.Topics().Select(t => t.Title).ToList();
        Assert.True(titles.Count > 1);
        Assert.Contains("Probability of improvement", titles);
        Assert.DoesNotContain(titles, t => t.Equals("Probability", StringComparison.OrdinalIgnoreCase) || t.Equals("Improvement", StringComparison.OrdinalIgnoreCase));
        Assert.All(titles, t => Assert.True(t.StartsWith("Probability of improvement", StringComparison.Ordinal) || t.Contains(' '), t));
    }

    [Fact]
    public void A_name_is_whole()
    {
        var lecture = new SpokenLecture();
        for (var i = 0; i < 10; i++) lecture.Say("This is optimization in machine learning.");
        Assert.Equal("Optimization in machine learning", lecture.Topics()[0].Title);
    }

    [Fact]
    public void Another_slide_of_the_topic_names_it_when_the_first_cannot_be_read()
    {
        var lecture = new SpokenLecture().Show("r F l M P ROV E ME NT");
        for (var i = 0; i < 6; i++) lecture.Say("The probability of improvement is large near the best point.", 0.2);
        lecture.Show("Best point");
        for (var i = 0; i < 3; i++) lecture.Say("The probability of improvement is large near the best point.", 0.2);
        Assert.Contains(lecture.Topics(), t => t.Title == "Best point");
        Assert.DoesNotContain(lecture.Topics(), t => t.Title.Contains("ROV", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How do we choose a line?", "How do we choose a line?")]
    [InlineData("Any questions?", "Line")]
    public void A_question_names_a_topic_when_it_tells_what_it_is_about(string title, string name)
    {
        var lecture = new SpokenLecture().Show(title);
        for (var i = 0; i < 8; i++) lecture.Say("And so we choose this line, so that this line is the line.");
        Assert.Equal(name, lecture.Topics()[0].Title);
    }

    [Fact]
    public void A_slide_names_what_is_said_in_lone_words_even_when_it_was_shown_less()
    {
        var lecture = new SpokenLecture().Show("First");
        foreach (var title in (string[])["Plot the points first", "The least squares line", "What to remember"])
        {
            lecture.Show(title);
            for (var i = 0; i < 2; i++) lecture.Say("And so we choose these points, so that these points are the points.");
        }
        var topic = Assert.Single(lecture.Topics());
        Assert.Contains(topic.Title, (string[])["Plot the points first", "The least squares line", "What to remember"]);
    }

    [Fact]
    public void Every_sentence_is_in_one_topic()
    {
        var lecture = Regression(withSlides: true);
        Assert.Equal(lecture.Sentences.Select(s => s.Text), lecture.Topics().SelectMany(t => t.Sentences).Select(s => s.Text));
    }

    [Fact]
    public void What_speaks_for_a_topic_is_told_with_the_words_that_were_found()
    {
        var lecture = new SpokenLecture().SayAll("""
            Entropy is a measure of how uncertain a random variable is.
            For example, a fair coin has an entropy of one bit.
            This is very important for everything that follows.
            Entropy will be in the exam, so learn the formula.
            What happens to the entropy if the coin is not fair?
            """);
        var found = lecture.Topics().SelectMany(t => t.Evidence).ToList();
        Assert.Contains(found, e => e is { Kind: EvidenceKind.Definition, Text: "Entropy" });
        Assert.Contains(found, e => e is { Kind: EvidenceKind.Example, Text: "For example" });
        Assert.Contains(found, e => e.Kind == EvidenceKind.Emphasis && e.Text.Contains("important", StringComparison.Ordinal));
        Assert.Contains(found, e => e is { Kind: EvidenceKind.ExamHint, Text: "exam" });
        Assert.Contains(found, e => e.Kind == EvidenceKind.Question && e.Text.StartsWith("What happens", StringComparison.Ordinal));
        Assert.Contains(found, e => e.Kind == EvidenceKind.NewTerm && e.Text.Equals("entropy", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(found, e => e.Kind == EvidenceKind.Repetition);
        Assert.All(found, e => Assert.InRange(e.Strength, 0.01, 1));
        Assert.All(found, e => Assert.Contains(lecture.Sentences, s => s.Start == e.At));
    }

    [Fact]
    public void Slow_speech_and_a_slide_that_stands_long_count()
    {
        var lecture = new SpokenLecture();
        for (var part = 0; part < 4; part++)
        {
            var subject = new[] { "river valley", "planet orbit", "enzyme protein", "market price" }[part];
            lecture.Show(subject);
            for (var i = 0; i < (part == 2 ? 24 : 9); i++) lecture.Say($"The {subject} and another {subject} belong together.", slower: part == 1 ? 2 : 1);
        }
        var topics = lecture.Topics();
        Assert.All(topics, t => Assert.Equal(t.Title.StartsWith("planet", StringComparison.Ordinal), t.Evidence.Any(e => e.Kind == EvidenceKind.SpeechRate)));
        Assert.Contains(topics, t => t.Title.StartsWith("enzyme", StringComparison.Ordinal) && t.Evidence.Any(e => e.Kind == EvidenceKind.SlideTime));
    }

    [Fact]
    public void A_language_without_tables_works_all_the_same()
    {
        var lecture = new SpokenLecture("pl");
        for (var i = 0; i < 8; i++) lecture.Say("Rzeka płynie przez dolinę i tworzy brzegi z piasku.");
        for (var i = 0; i < 8; i++) lecture.Say("Planety krążą wokół słońca dzięki sile grawitacji.");
        Assert.Equal(2, lecture.Topics().Count);
    }

    /// <summary>Captions come from anywhere: scripts without spaces, signs, very long and empty lines.</summary>
    [Fact]
    public void Whatever_is_said_becomes_topics_and_clips()
    {
        string[] scraps = ["日本語の字幕です。", "שלום", "🎓🎓", "…", "?", "\"So\"", "a", "https://example.org/x?y=z", new('w', 700), "\u200B", "x²+y²", "Exam!", "-", "1.", "z.B."];
        for (var seed = 0; seed < 40; seed++)
        {
            var (random, lecture) = (new Random(seed), new SpokenLecture(seed % 3 == 0 ? "xx" : "en"));
            for (var i = random.Next(1, 60); i > 0; i--) lecture.Say(string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => scraps[random.Next(scraps.Length)])), random.NextDouble() * 3);
            var topics = lecture.Topics();
            Assert.Equal(topics.Count, topics.Select(t => t.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(topics, t => Assert.True(t.End > t.Start && t.Title.Trim().Length > 0));
            // The transcript may go on after the recording has ended.
            var times = LectureTimes.Of(lecture.Transcript, lecture.Silences, lecture.Duration * 0.8);
            var plan = ClipEditing.Propose(new(topics, null), times, new(), new(60, 4));
            Assert.Empty(plan.Problems());
            Assert.All(plan.Clips.SelectMany(c => c.Pieces), p => Assert.True(p.End <= times.Duration + 0.001));
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Without_a_transcript_it_is_said_what_to_do()
    {
        var transcript = new Transcript(null, TranscriptSource.None, "", [], "No speech recogniser is set up. Add captions.", []);
        var (_, track, text) = new SpokenLecture().Material();
        var topics = await Stage(null).RunAsync((Media, transcript, track, text, new([], null, null, null, new("silences.json", "")), new()), Runs.In(folder));
        Assert.Empty(topics.Topics);
        Assert.EndsWith("No speech recogniser is set up. Add captions.", topics.Missing);
    }

    [Fact(Timeout = 180000)]
    public async Task A_model_names_the_topics_and_what_cannot_be_used_is_not()
    {
        var chat = new ScriptedChat(_ => """{"titles":[{"number":1,"title":"Predicting numbers"},{"number":2,"title":"<b>bold</b>"},{"number":3,"title":"Predicting numbers"},{"number":99,"title":"Nothing"}]}""");
        var (plain, named) = (await AnalyseAsync(null, "builtin"), await AnalyseAsync(chat, "model"));
        Assert.Equal("Predicting numbers", named.Topics[0].Title);
        Assert.Equal(plain.Topics.Skip(1).Select(t => t.Title), named.Topics.Skip(1).Select(t => t.Title));
        Assert.Contains("A residual is the difference", chat.Asked[0][1].Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_model_that_answers_nonsense_leaves_the_built_in_titles()
    {
        var (plain, named) = (await AnalyseAsync(null, "builtin"), await AnalyseAsync(new ScriptedChat(_ => "I cannot."), "model"));
        Assert.Equal(plain.Topics.Select(t => t.Title), named.Topics.Select(t => t.Title));
    }

    [Fact(Timeout = 180000)]
    public async Task A_model_that_is_not_set_up_is_missed() => await Assert.ThrowsAsync<StudioException>(() => AnalyseAsync(null, "model"));

    [Fact]
    public void Topics_json_has_scores_and_reasons()
    {
        var track = new TopicTrack([new(1, 1, 31, "Entropy", [], [new(EvidenceKind.ExamHint, 0.8, 3, "exam")])], null);
        using var json = JsonDocument.Parse(TopicsFile.Json(track, new()));
        var topic = json.RootElement.GetProperty("topics")[0];
        Assert.Equal((1.0, 31.0, "Entropy"), (topic.GetProperty("start").GetDouble(), topic.GetProperty("end").GetDouble(), topic.GetProperty("title").GetString()));
        Assert.Equal(TopicScore.Of(track.Topics[0], new()), topic.GetProperty("score").GetDouble());
        Assert.Equal(("examHint", "exam"), (topic.GetProperty("reasons")[0].GetProperty("kind").GetString(), topic.GetProperty("reasons")[0].GetProperty("text").GetString()));
    }

    private static SpokenLecture Regression(bool withSlides)
    {
        var lecture = new SpokenLecture();
        foreach (var part in SpokenLectures.Regression.Split("# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (withSlides) lecture.Show(lines[0].Split(" | ")[0], lines[0].Split(" | ")[1].Replace(';', '\n'));
            foreach (var sentence in lines.Skip(1)) lecture.Say(sentence, 1.2);
        }
        return lecture;
    }

    private static AnalyseContent Stage(ScriptedChat? chat) =>
        new(new ModelTitles(new LanguageModel(Options.Create(chat is null ? new LanguageOptions() : new LanguageOptions { Endpoint = "http://127.0.0.1:1/v1", Model = "test-model" }), chat)));

    private async Task<TopicTrack> AnalyseAsync(ScriptedChat? chat, string writer)
    {
        var lecture = Regression(withSlides: false);
        var (transcript, track, text) = lecture.Material();
        return await Stage(chat).RunAsync((Media, transcript, track, text, lecture.Silences, new(writer)), Runs.In(folder, Guid.NewGuid().ToString("N")));
    }
}
