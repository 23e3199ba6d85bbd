namespace LectureStudio.Pipeline.Tools;

/// <summary>Where the outside programs are (section <c>Tools</c>): a name on PATH or an absolute path.</summary>
public sealed record ToolOptions
{
    public const string Section = "Tools";

    public string Ffmpeg { get; init; } = "ffmpeg";
    public string Ffprobe { get; init; } = "ffprobe";
    public string Tesseract { get; init; } = "tesseract";
    public string Pdftoppm { get; init; } = "pdftoppm";
    public string Pdftotext { get; init; } = "pdftotext";
    public string Pdfinfo { get; init; } = "pdfinfo";
    public string Pdftohtml { get; init; } = "pdftohtml";
    public string Whisper { get; init; } = "whisper-cli";
    public string Espeak { get; init; } = "espeak-ng";
    public string Piper { get; init; } = "piper";
    public string Weasyprint { get; init; } = "weasyprint";
    public string Pandoc { get; init; } = "pandoc";
    public string Git { get; init; } = "git";
    public string FcList { get; init; } = "fc-list";

    /// <summary>Folder of whisper.cpp's models (<c>ggml-base.bin</c>); relative to the storage root when not absolute.</summary>
    public string WhisperModels { get; init; } = "models";

    /// <summary>Folder of Piper's voices (<c>en_US-lessac-medium.onnx</c> with its <c>.onnx.json</c>); relative to the storage root when not absolute.</summary>
    public string PiperVoices { get; init; } = "voices";
}
