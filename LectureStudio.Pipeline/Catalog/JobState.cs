namespace LectureStudio.Pipeline.Catalog;

/// <summary>The life of a job.</summary>
public enum JobState { Pending, Running, Paused, AwaitingInput, Completed, Failed, Cancelled }

/// <summary>The life of a stage within a job.</summary>
public enum StageState { Waiting, Queued, Running, AwaitingInput, Completed, Reused, Failed, Cancelled }
