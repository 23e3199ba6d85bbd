namespace LectureStudio.Pipeline.Engine;

/// <summary>A job was read from its rows, then went on and ended before the change that was asked for came to its turn: it is to be read again.</summary>
internal sealed class StaleJobException() : StudioException("This job has changed in the meantime.", "Try again.");
