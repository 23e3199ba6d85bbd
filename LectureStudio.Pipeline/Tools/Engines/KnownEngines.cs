using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>The programs the studio works with, and how each is known, used and installed.</summary>
internal static partial class KnownEngines
{
    /// <param name="tools">Where they are.</param>
    /// <param name="models">The folder of whisper.cpp's models, absolute.</param>
    public static IReadOnlyList<KnownProgram> Programs(ToolOptions tools, string models) =>
    [
        new("ffmpeg", tools.Ffmpeg, "-version", Version("ffmpeg"), "Reading recordings, finding slides, making audio and video", Apt("ffmpeg")) { IsRequired = true },
        new("ffprobe", tools.Ffprobe, "-version", Version("ffprobe"), "Looking at recordings", Apt("ffmpeg")) { IsRequired = true },
        new("tesseract", tools.Tesseract, "--version", Tesseract(), "Reading the text on slides", Apt("tesseract-ocr tesseract-ocr-eng") + " (other languages: tesseract-ocr-deu and so on)")
        {
            IsRequired = true,
            Further = (["--list-langs"], TesseractLanguages),
        },
        new("weasyprint", tools.Weasyprint, "--version", Version("WeasyPrint"), "The handout as PDF", Apt("weasyprint")) { IsRequired = true },
        new("pandoc", tools.Pandoc, "--version", Pandoc(), "The handout as DOCX and EPUB", Apt("pandoc")) { IsRequired = true },
        new("pdftoppm", tools.Pdftoppm, "-v", Version("pdftoppm"), "Pictures of a slide deck", Apt("poppler-utils")) { IsRequired = true },
        new("pdftotext", tools.Pdftotext, "-v", Version("pdftotext"), "The text of a slide deck", Apt("poppler-utils")) { IsRequired = true },
        new("pdfinfo", tools.Pdfinfo, "-v", Version("pdfinfo"), "Looking at a slide deck", Apt("poppler-utils")) { IsRequired = true },
        new("whisper.cpp", tools.Whisper, "--help", Whisper(), "Writing down what is said when there are no captions", "Build whisper.cpp (cmake -B build && cmake --build build), put whisper-cli on PATH or set Tools:Whisper")
        {
            Beside = () => WhisperModels(models),
        },
        new("espeak-ng", tools.Espeak, "--version", Espeak(), VoiceCatalog.NeededFor, Apt("espeak-ng")),
        new("git", tools.Git, "--version", Version("git"), "Making a course from a repository", Apt("git")),
    ];

    /// <summary>What to type to get a program; null for one that is not known.</summary>
    /// <param name="program">A name or a path, as it was to be started.</param>
    public static string? HowToInstall(string program) =>
        Programs(new ToolOptions(), "").FirstOrDefault(p => p.Program == Path.GetFileName(program))?.HowToInstall;

    /// <summary>Raw: <c>List of available languages in "/usr/share/…/tessdata/" (2):</c>, then one code a line.</summary>
    internal static IReadOnlyList<string> TesseractLanguages(string answer)
    {
        var codes = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => LanguageCode().IsMatch(l) && l != "osd").ToList();
        return [codes.Count > 0 ? "Languages: " + string.Join(", ", codes) : "No language is installed."];
    }

    private static IReadOnlyList<string> WhisperModels(string folder)
    {
        var models = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "ggml-*.bin").Select(f => Path.GetFileNameWithoutExtension(f)["ggml-".Length..]).Order(StringComparer.Ordinal).ToList() : [];
        return [models.Count > 0 ? "Models: " + string.Join(", ", models) : $"No model in {folder} yet; the first job that needs one fetches it."];
    }

    /// <summary>
    /// Most say it alike. Raw: <c>ffmpeg version 5.1.9-0+deb12u1 Copyright …</c>, <c>WeasyPrint version 57.2</c>,
    /// on standard error <c>pdftoppm version 22.12.0</c>.
    /// </summary>
    private static Regex Version(string name) =>
        new($@"^{name} version (?<version>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    private static string Apt(string packages) => "apt-get install " + packages;

    // Raw: tesseract 5.3.0
    [GeneratedRegex(@"^tesseract v?(?<version>\d\S*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tesseract();

    // Raw: pandoc 2.17.1.1
    [GeneratedRegex(@"^pandoc(\.exe)? (?<version>\d\S*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Pandoc();

    // Its help has "usage: …/whisper-cli [options] file0 file1 …" and "-oj, --output-json"; older builds do not say a version.
    [GeneratedRegex(@"(whisper\.cpp version:? *(?<version>\S+))|(usage: \S*(whisper|main)\S* \[options\](.|\n)*--output-json)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Whisper();

    // Raw: eSpeak NG text-to-speech: 1.51  Data at: /usr/lib/x86_64-linux-gnu/espeak-ng-data
    [GeneratedRegex(@"^eSpeak NG text-to-speech: (?<version>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Espeak();

    [GeneratedRegex(@"^[A-Za-z]\w{2,}(/\w+)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LanguageCode();
}
