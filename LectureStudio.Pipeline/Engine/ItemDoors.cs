namespace LectureStudio.Pipeline.Engine;

/// <summary>Lets one at a time make or take a kept item, by its key.</summary>
internal sealed class ItemDoors
{
    private readonly Dictionary<string, (SemaphoreSlim Door, int Users)> doors = [];

    /// <summary>Whether somebody is making or taking the item just now.</summary>
    public bool IsHeld(string key)
    {
        lock (doors) return doors.ContainsKey(key);
    }

    /// <summary>Waits for whoever is at the item; dispose to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellation)
    {
        SemaphoreSlim door;
        lock (doors)
        {
            var (known, users) = doors.GetValueOrDefault(key);
            doors[key] = (door = known ?? new SemaphoreSlim(1), users + 1);
        }
        try
        {
            await door.WaitAsync(cancellation);
        }
        catch
        {
            Leave(key);
            throw;
        }
        return new Stay(() =>
        {
            door.Release();
            Leave(key);
        });
    }

    private void Leave(string key)
    {
        lock (doors)
        {
            var (door, users) = doors[key];
            if (users > 1) doors[key] = (door, users - 1);
            else doors.Remove(key);
        }
    }

    private sealed class Stay(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
