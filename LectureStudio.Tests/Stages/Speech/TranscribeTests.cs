using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Stages.Speech;

public sealed class TranscribeTests : IDisposable
{
    private static readonly MediaInfo Media = new(10, "mp4", null, null, [], [], null, null);
    private readonly TempFolder folder = new();
    private readonly List<string> log = [];

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Captions_given_come_first_and_are_written_in_four_formats()
    {
        var recogniser = new Recogniser(TranscriptSource.Whisper);
        var captions = Given("talk_de.vtt", "WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.000\n<v Ana>Guten Tag\n\n00:02.000 --> 00:03.000\nzusammen");
        var transcript = await RunAsync(captions, new(), Media, recognisers: recogniser);
        Assert.Equal((TranscriptSource.GivenCaptions, "talk_de.vtt", "de", null), (transcript.Source, transcript.Engine, transcript.Language, transcript.Missing));
        Assert.Equal([new(1, 2, "Guten Tag", "Ana"), new(2, 3, "zusammen")], transcript.Cues);
        Assert.Equal(["transcript.json", "transcript.vtt", "transcript.srt", "transcript.txt"], transcript.Files.Select(f => f.Name));
        Assert.Equal("Ana: Guten Tag zusammen\n", await File.ReadAllTextAsync(transcript.Files[3].Path));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(transcript.Files[0].Path));
        Assert.Equal(("de", "givenCaptions", "talk_de.vtt"), (Text(json.RootElement, "language"), Text(json.RootElement, "source"), Text(json.RootElement, "engine")));
        Assert.Equal((1.0, 2.0, "Guten Tag", "Ana"), (json.RootElement.GetProperty("cues")[0].GetProperty("start").GetDouble(), json.RootElement.GetProperty("cues")[0].GetProperty("end").GetDouble(), Text(json.RootElement.GetProperty("cues")[0], "text"), Text(json.RootElement.GetProperty("cues")[0], "speaker")));
        Assert.False(recogniser.WasAsked);
    }

    [Fact(Timeout = 180000)]
    public async Task Embedded_captions_come_second()
    {
        var recording = Clips.Recording(await Clips.Subtitled);
        var media = Media with { Subtitles = [new SubtitleStream(2, "subrip", "en", true)] };
        var recogniser = new Recogniser(TranscriptSource.Whisper);
        var transcript = await RunAsync(new(null), new(), media, recording, recogniser);
        Assert.Equal((TranscriptSource.EmbeddedCaptions, "en"), (transcript.Source, transcript.Language));
        Assert.Equal(["Hello there", "General greetings"], transcript.Cues.Select(c => c.Text));
        // The clip's clock begins where the sound's encoder was primed, 23 ms before the first picture.
        Assert.Equal(0.5, transcript.Cues[0].Start, 0.05);
        Assert.Equal(2.8, transcript.Cues[1].End, 0.05);
        Assert.False(recogniser.WasAsked);
    }

    [Fact(Timeout = 180000)]
    public async Task Recognisers_come_last_the_first_that_is_set_up()
    {
        var (missing, there) = (new Recogniser(TranscriptSource.Whisper, "Install it."), new Recogniser(TranscriptSource.Endpoint));
        var transcript = await RunAsync(new(null), new() { Language = "pt-BR", Vocabulary = " SGD, ReLU ", SpeechModel = "small" }, Media, recognisers: [missing, there]);
        Assert.Equal((TranscriptSource.Endpoint, "test engine", "pt-BR"), (transcript.Source, transcript.Engine, transcript.Language));
        Assert.Equal(new SpeechRequest("pt", "small", "SGD, ReLU"), there.Request);
    }

    [Fact(Timeout = 180000)]
    public async Task With_no_engine_the_job_goes_on_and_says_how_to_get_a_transcript()
    {
        var transcript = await RunAsync(new(null), new(), Media, recognisers: new Recogniser(TranscriptSource.Whisper, "Install it."));
        Assert.Equal(TranscriptSource.None, transcript.Source);
        Assert.Empty(transcript.Cues);
        Assert.Contains("whisper.cpp", transcript.Missing, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_sound_the_job_goes_on_and_says_so()
    {
        var transcript = await RunAsync(new(null), new(), Media, audio: new AudioTrack(null, null, null), recognisers: new Recogniser(TranscriptSource.Whisper));
        Assert.Contains("no sound", transcript.Missing, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_in_which_nobody_speaks_has_no_transcript()
    {
        var transcript = await RunAsync(new(null), new(), Media, recognisers: new Recogniser(TranscriptSource.Whisper) { Hears = [] });
        Assert.Equal(TranscriptSource.None, transcript.Source);
        Assert.Contains("heard no speech", transcript.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("captions", "No captions were given")]
    [InlineData("embedded", "carries no subtitle track")]
    [InlineData("whisper", "not set up")]
    [InlineData("endpoint", "not set up")]
    public async Task A_source_that_is_set_but_not_there_fails_in_words(string source, string expected)
    {
        var problem = await Assert.ThrowsAsync<StudioException>(() =>
            RunAsync(new(null), new() { Transcript = source }, Media, recognisers: [new Recogniser(TranscriptSource.Whisper, "Install it."), new Recogniser(TranscriptSource.Endpoint, "Set it.")]));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact(Timeout = 180000)]
    public async Task Captions_of_which_nothing_is_left_are_replaced_by_the_next_source_which_says_so()
    {
        var heard = await RunAsync(Given("talk.srt", "no cue at all"), new(), Media, recognisers: new Recogniser(TranscriptSource.Whisper));
        Assert.Equal((TranscriptSource.Whisper, null), (heard.Source, heard.Missing));
        Assert.Contains("“talk.srt” hold nothing", heard.Unread, StringComparison.Ordinal);
        Assert.Contains("“talk.srt” hold nothing", await File.ReadAllTextAsync(heard.Files[0].Path), StringComparison.Ordinal);

        var nothing = await RunAsync(Given("talk.srt", "no cue at all"), new(), Media);
        Assert.Equal(TranscriptSource.None, nothing.Source);
        Assert.Contains("“talk.srt” hold nothing", nothing.Missing, StringComparison.Ordinal);
        Assert.Contains("no speech recogniser is set up", nothing.Remark(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WEBVTT\n\nno cue at all")]
    [InlineData("%PDF-1.7\n\u0000\u0001\u0002")]
    [InlineData("1\n01:00:00,000 --> 01:00:01,000\nAll beyond the end")]
    public async Task Captions_of_which_nothing_is_left_are_refused_in_words_where_the_transcript_is_to_come_from_them(string content)
    {
        var problem = await Assert.ThrowsAsync<StudioException>(() => RunAsync(Given("talk.srt", content), new() { Transcript = "captions" }, Media));
        Assert.Contains("talk.srt", problem.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Wrong_captions_are_mended_and_the_log_says_what_was_wrong()
    {
        var captions = Given("Vortrag.srt", [.. Encoding.Latin1.GetBytes("1\n00:00:04,000 --> 00:00:07,000\nÜbrigens überlappt es\n\n2\n00:00:01,000 --> 00:00:05,000\nZuerst\n\n3\n00:00:08,000 --> 00:00:20,000\nzu lang\n\n4\n00:01:00,000 --> 00:01:02,000\nnach dem Ende\n")]);
        var transcript = await RunAsync(captions, new(), Media);
        Assert.Equal([new(1, 4, "Zuerst"), new(4, 7, "Übrigens überlappt es"), new(8, 10, "zu lang")], transcript.Cues);
        Assert.Equal(3, log.Count);
        Assert.All(log, l => Assert.StartsWith("Vortrag.srt: ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void The_fingerprint_names_the_engines_so_that_a_new_one_is_used() =>
        Assert.NotEqual(Stage(new Recogniser(TranscriptSource.Whisper, "Install it.")).Fingerprint, Stage(new Recogniser(TranscriptSource.Whisper)).Fingerprint);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [Fact(Timeout = 180000)]
    public async Task Auto_fetches_no_model_unasked_and_says_how_to_get_it()
    {
        var notReady = new Recogniser(TranscriptSource.Whisper) { Ready = false };
        var transcript = await RunAsync(new GivenCaptions(null), new TranscribeSettings(), Media, null, notReady);
        Assert.Equal(TranscriptSource.None, transcript.Source);
        Assert.Contains("“base”", transcript.Missing, StringComparison.Ordinal);
        Assert.False(notReady.WasAsked);
        Assert.Equal(["transcript.json", "transcript.vtt", "transcript.srt", "transcript.txt"], transcript.Files.Select(f => f.Name));
        Assert.StartsWith("WEBVTT", await File.ReadAllTextAsync(transcript.Files[1].Path), StringComparison.Ordinal);
    }

    private GivenCaptions Given(string name, string content) => Given(name, Encoding.UTF8.GetBytes(content));

    private GivenCaptions Given(string name, byte[] content)
    {
        File.WriteAllBytes(folder["captions"], content);
        return new GivenCaptions(Clips.Source(folder["captions"], name));
    }

    private Task<Transcript> RunAsync(GivenCaptions captions, TranscribeSettings settings, MediaInfo media, Recording? recording = null, params ISpeechRecogniser[] recognisers) =>
        RunAsync(captions, settings, media, new AudioTrack(new StageFile("audio.wav", folder.Path), -20, null), recording, recognisers);

    private Task<Transcript> RunAsync(GivenCaptions captions, TranscribeSettings settings, MediaInfo media, AudioTrack audio, Recording? recording = null, params ISpeechRecogniser[] recognisers) =>
        Stage(recognisers).RunAsync(
            (recording ?? new Recording(new SourceFile(folder["none"], "none", "", 0)), media, audio, captions, settings),
            new StageRun(folder["work"], CancellationToken.None, new StageRunServices { Log = log.Add }));

    private static Transcribe Stage(params ISpeechRecogniser[] recognisers) => new(recognisers, new EmbeddedCaptions(new ToolRunner(), Options.Create(new ToolOptions())));

    private sealed class Recogniser(TranscriptSource source, string? missing = null) : ISpeechRecogniser
    {
        public IReadOnlyList<Caption> Hears { get; init; } = [new(0, 1, "heard")];
        public SpeechRequest? Request { get; private set; }
        public bool WasAsked => Request is not null;
        public TranscriptSource Source => source;
        public string? Missing => missing;
        public bool Ready { get; init; } = true;
        public string Fingerprint => $"{source} {missing is null}";

        public bool IsReady(string model) => missing is null && Ready;

        public Task<Recognition> RecogniseAsync(AudioTrack audio, SpeechRequest request, StageRun run)
        {
            Request = request;
            return Task.FromResult(new Recognition("en", "test engine", Hears));
        }
    }
}
