using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>
/// A path pattern with the meaning git gives it (https://git-scm.com/docs/gitignore): <c>?</c> and <c>*</c> stay within a name,
/// <c>**/</c> stands for any folders or none, <c>/**</c> for everything below, <c>[a-z]</c> for one byte. Works on UTF-8 bytes, as git does.
/// It takes time proportional to pattern times path whatever they are: both come from strangers.
/// </summary>
public sealed class GlobPattern
{
    private const int LongestPattern = 1000;
    private readonly IReadOnlyList<GlobStep> steps;
    private readonly byte[]? whole;
    private readonly byte[]? ending;

    /// <param name="pattern">One that is damaged (an open bracket, a backslash at its end) or very long fits nothing.</param>
    public GlobPattern(string pattern)
    {
        var bytes = Encoding.UTF8.GetBytes(pattern);
        steps = bytes.Length > LongestPattern ? [] : GlobSteps.Parse(bytes) ?? [];
        if (steps.All(s => s.Kind == GlobStepKind.Byte)) whole = [.. steps.Select(s => s.Value)];
        else if (steps[0].Kind == GlobStepKind.WithinName && steps.Skip(1).All(s => s.Kind == GlobStepKind.Byte && s.Value != '/')) ending = [.. steps.Skip(1).Select(s => s.Value)];
    }

    /// <summary>Whether the whole path fits.</summary>
    /// <param name="path">UTF-8, forward slashes.</param>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        if (steps.Count == 0) return false;
        if (whole is not null) return path.SequenceEqual(whole);
        if (ending is not null) return path.EndsWith(ending) && !path[..^ending.Length].Contains((byte)'/');
        return Walk(path);
    }

    /// <inheritdoc cref="Matches(ReadOnlySpan{byte})"/>
    public bool Matches(string path) => Matches(Encoding.UTF8.GetBytes(path));

    // All places in the pattern that the bytes so far may have led to, moved on a byte at a time.
    private bool Walk(ReadOnlySpan<byte> path)
    {
        Span<bool> now = stackalloc bool[steps.Count + 1];
        Span<bool> next = stackalloc bool[steps.Count + 1];
        now[0] = true;
        Skip(now);
        foreach (var b in path)
        {
            next.Clear();
            for (var i = 0; i < steps.Count; i++)
            {
                if (!now[i]) continue;
                switch (steps[i].Kind)
                {
                    case GlobStepKind.Byte: next[i + 1] |= b == steps[i].Value; break;
                    case GlobStepKind.OneOf: next[i + 1] |= b != '/' && steps[i].Set![b]; break;
                    case GlobStepKind.WithinName: next[i] |= b != '/'; break;
                    case GlobStepKind.Everything: next[i] = true; break;
                }
            }
            Skip(next);
            next.CopyTo(now);
        }
        return now[steps.Count];
    }

    // What may stand for nothing is passed over; folders ("**/") are three steps: perhaps none, else anything and a slash.
    private void Skip(Span<bool> at)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (!at[i] || steps[i].Kind is GlobStepKind.Byte or GlobStepKind.OneOf) continue;
            at[i + 1] = true;
            if (steps[i].Kind == GlobStepKind.Perhaps) at[i + 3] = true;
        }
    }
}
