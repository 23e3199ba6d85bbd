namespace LectureStudio.Pipeline.Engine;

/// <summary>A reviewed output some of whose files tell what it holds: when a person edits it, they are written anew, so that they never say what it said before.</summary>
public interface IRewritesFiles
{
    /// <summary>The same with its files written again; equal outputs give equal bytes. Called when the edit is known to be usable.</summary>
    /// <param name="newFile">Where a file of that name goes.</param>
    object Rewrite(Func<string, StageFile> newFile);
}
