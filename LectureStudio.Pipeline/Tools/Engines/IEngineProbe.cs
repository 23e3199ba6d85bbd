namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>Looks for one engine. It answers within <see cref="EngineInventory.Patience"/> and never throws for what is merely missing.</summary>
public interface IEngineProbe
{
    Task<EngineStatus> LookAsync(CancellationToken cancellation);
}
