namespace LectureStudio.Pipeline.Engine;

/// <summary>How long the finished items of a stage are kept.</summary>
public enum ItemsKept
{
    /// <summary>Until the stage is done: a retry goes on at the item that failed.</summary>
    UntilDone,

    /// <summary>
    /// In the stage cache, under the stage's name and version, its fingerprint and the item's key, for every later run of any job: after an
    /// edit only items with a new key are made. The key must tell all that the item depends on, and the names of its files must follow
    /// from the key alone, because a kept item comes back with the names it was made with. Its files are shared with the cache: link them under other names, never write into them.
    /// </summary>
    AcrossRuns,
}
