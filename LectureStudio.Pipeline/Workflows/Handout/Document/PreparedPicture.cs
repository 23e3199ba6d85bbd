using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>A slide's picture at the sizes that the formats need.</summary>
/// <param name="Slide">Its number.</param>
/// <param name="Print">JPEG for PDF, DOCX and EPUB.</param>
/// <param name="Screen">WebP for the self-contained page.</param>
public sealed record PreparedPicture(int Slide, StageFile Print, StageFile Screen);
