using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>An engine could not say something; another one may.</summary>
public sealed class VoiceFailedException(string message, string remedy, Exception? inner = null) : StudioException(message, remedy, inner);
