using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>What <see cref="ReadSlides"/> depends on.</summary>
/// <param name="SlideLanguages">tesseract language codes joined by +.</param>
public sealed record ReadSlidesSettings(string SlideLanguages = "eng") : IStageSettings;
