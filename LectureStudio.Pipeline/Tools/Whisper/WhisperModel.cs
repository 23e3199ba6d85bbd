namespace LectureStudio.Pipeline.Tools.Whisper;

/// <summary>A model of whisper.cpp that can be fetched.</summary>
/// <param name="Name">As in settings: <c>base</c>.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Source">Where it is fetched from.</param>
public sealed record WhisperModel(string Name, long Bytes, string Sha256, Uri Source)
{
    /// <summary>The multilingual models, smallest first. Lengths and hashes are those under which the hub itself stores the files (Git LFS object ids).</summary>
    public static IReadOnlyList<WhisperModel> Known { get; } =
    [
        OnHub("tiny", 77_691_713, "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21"),
        OnHub("base", 147_951_465, "60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe"),
        OnHub("small", 487_601_967, "1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b"),
        OnHub("medium", 1_533_763_059, "6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208"),
        OnHub("large-v3-turbo", 1_624_555_275, "1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69"),
    ];

    /// <summary><c>ggml-base.bin</c></summary>
    public string FileName => $"ggml-{Name}.bin";

    private static WhisperModel OnHub(string name, long bytes, string sha256) =>
        new(name, bytes, sha256, new Uri($"https://huggingface.co/ggerganov/whisper.cpp/resolve/main/ggml-{name}.bin"));
}
