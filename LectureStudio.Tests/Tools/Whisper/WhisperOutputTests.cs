using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Tools.Whisper;

namespace LectureStudio.Tests.Tools.Whisper;

public class WhisperOutputTests
{
    /// <summary>Laid out as <c>whisper-cli -ojf</c> writes it.</summary>
    internal const string Json = """
        {
        	"systeminfo": "AVX = 1 | AVX2 = 1 | F16C = 1 |",
        	"model": { "type": "base", "multilingual": true, "vocab": 51865, "mels": 80, "ftype": 1 },
        	"params": { "model": "models/ggml-base.bin", "language": "auto", "translate": false },
        	"result": { "language": "en" },
        	"transcription": [
        		{
        			"timestamps": { "from": "00:00:00,000", "to": "00:00:02,400" },
        			"offsets": { "from": 0, "to": 2400 },
        			"text": " So the gradient vanishes.",
        			"tokens": [
        				{ "text": "[_BEG_]", "timestamps": { "from": "00:00:00,000", "to": "00:00:00,000" }, "offsets": { "from": 0, "to": 0 }, "id": 50364, "p": 0.9, "t_dtw": -1 },
        				{ "text": " So", "offsets": { "from": 100, "to": 300 }, "id": 407, "p": 0.8, "t_dtw": -1 },
        				{ "text": " the", "offsets": { "from": 300, "to": 500 }, "id": 264, "p": 0.9, "t_dtw": -1 },
        				{ "text": " grad", "offsets": { "from": 500, "to": 900 }, "id": 2771, "p": 0.9, "t_dtw": -1 },
        				{ "text": "ient", "offsets": { "from": 900, "to": 1300 }, "id": 1196, "p": 0.9, "t_dtw": -1 },
        				{ "text": " vanishes", "offsets": { "from": 1300, "to": 2200 }, "id": 3161, "p": 0.9, "t_dtw": -1 },
        				{ "text": ".", "offsets": { "from": 2200, "to": 2400 }, "id": 13, "p": 0.9, "t_dtw": -1 },
        				{ "text": "[_TT_120]", "offsets": { "from": 2400, "to": 2400 }, "id": 50484, "p": 0.2, "t_dtw": -1 }
        			]
        		},
        		{ "offsets": { "from": 2400, "to": 4000 }, "text": " [BLANK_AUDIO]", "tokens": [] },
        		{ "offsets": { "from": 4000, "to": 5000 }, "text": " Sonnenblume", "tokens": [ { "text": " Son", "id": 1, "p": 0.5 }, { "text": "nen blume", "id": 2, "p": 0.5 } ] }
        	]
        }
        """;

    [Fact]
    public void Segments_become_captions_and_tokens_words()
    {
        var heard = WhisperOutput.Parse(Encoding.UTF8.GetBytes(Json));
        Assert.Equal("en", heard.Language);
        Assert.Equal(["So the gradient vanishes.", "Sonnenblume"], heard.Captions.Select(c => c.Text));
        Assert.Equal([new(0.1, 0.3, "So"), new(0.3, 0.5, "the"), new(0.5, 1.3, "gradient"), new(1.3, 2.4, "vanishes.")], heard.Captions[0].Words!);
        Assert.Null(heard.Captions[1].Words);
    }

    [Fact]
    public void Tokens_that_are_halves_of_a_letter_do_no_harm()
    {
        byte[] json =
        [
            .. """{"result":{"language":"de"},"transcription":[{"offsets":{"from":0,"to":900},"text":" Größe zählt","tokens":[{"text":" Gr","offsets":{"from":0,"to":100}},{"text":" """u8[..^1],
            0xC3, .. "\",\"offsets\":{\"from\":100,\"to\":150}},{\"text\":\""u8, 0xB6,
            .. "\",\"offsets\":{\"from\":150,\"to\":200}},{\"text\":\"ße\",\"offsets\":{\"from\":200,\"to\":400}},{\"text\":\" zählt\",\"offsets\":{\"from\":400,\"to\":900}}]}]}"u8,
        ];
        // The half that begins with a quote and no space continues its word.
        var caption = Assert.Single(WhisperOutput.Parse(json).Captions);
        Assert.Equal("Größe zählt", caption.Text);
    }

    [Theory]
    [InlineData("whisper_print_progress_callback: progress =  35%", 0.35)]
    [InlineData("whisper_print_progress_callback: progress = 100%", 1.0)]
    [InlineData("whisper_full_with_state: auto-detected language: en (p = 0.97)", null)]
    [InlineData("progress = much", null)]
    public void Progress_lines_are_read(string line, double? share) => Assert.Equal(share, WhisperOutput.TryParseProgress(line));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"error\":\"x\"}")]
    [InlineData("{\"transcription\":3}")]
    public void What_is_no_transcript_is_said_to_be_none(string json) => Assert.ThrowsAny<JsonException>(() => WhisperOutput.Parse(Encoding.UTF8.GetBytes(json)));
}
