namespace LectureStudio.Tests.Support;

/// <summary>Tests that measure the process they run in: after all others, and one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "Alone";
}
