namespace LectureStudio.Pipeline.Engine;

/// <summary>An output as a person wants it.</summary>
/// <param name="Output">The whole output.</param>
/// <param name="Note">What the person says to it, or null.</param>
/// <param name="MadeFrom">Hash of the output that was edited; null when it does not matter what it replaces.</param>
internal sealed record Edit(object Output, string? Note, string? MadeFrom)
{
    /// <param name="wanted">Hash of the edited output. If that is in force already, nothing is lost.</param>
    /// <param name="inForce">Hash of the output that counts now.</param>
    /// <exception cref="OvertakenException">Another version than the one that was edited is in force.</exception>
    public void RefuseIfOvertaken(string wanted, string? inForce)
    {
        if (MadeFrom is not null && MadeFrom != inForce && wanted != inForce) throw new OvertakenException();
    }
}
