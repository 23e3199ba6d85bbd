namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// The settings one stage declares: a record whose properties have the same names and types as properties of the workflow's
/// settings. The engine fills it from them by name, so a stage that two workflows share knows neither. Only these
/// settings enter the stage's cache key; each property needs a default value in the workflow's settings.
/// </summary>
public interface IStageSettings;
