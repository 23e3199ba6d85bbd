namespace LectureStudio.Pipeline.Engine;

/// <summary>An edit was made from a version that is no longer the one in force: saving it would undo somebody else's unseen.</summary>
public sealed class OvertakenException() : StudioException(
    "Somebody else has saved a version since you began. Nothing of yours was saved yet.", "Look at their version; then save yours over it, or take theirs.");
