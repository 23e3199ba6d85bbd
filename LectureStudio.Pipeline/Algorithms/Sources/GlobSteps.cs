namespace LectureStudio.Pipeline.Algorithms.Sources;

/// <summary>Takes a pattern apart as git's wildmatch does, oddities included: a damaged set makes the pattern fit nothing.</summary>
internal static class GlobSteps
{
    private static readonly bool[] AnyByte = [.. Enumerable.Repeat(true, 256)];

    /// <summary>The steps; null for a damaged pattern.</summary>
    public static List<GlobStep>? Parse(ReadOnlySpan<byte> p)
    {
        var steps = new List<GlobStep>(p.Length);
        for (var i = 0; i < p.Length; i++)
        {
            switch (p[i])
            {
                case (byte)'\\':
                    if (++i == p.Length) return null;
                    steps.Add(new(GlobStepKind.Byte, p[i]));
                    break;
                case (byte)'?':
                    steps.Add(new(GlobStepKind.OneOf, Set: AnyByte));
                    break;
                case (byte)'[':
                    if (GlobSet.Parse(p, ref i) is not { } set) return null;
                    steps.Add(new(GlobStepKind.OneOf, Set: set));
                    break;
                case (byte)'*':
                    i = Stars(p, i, steps);
                    break;
                default:
                    steps.Add(new(GlobStepKind.Byte, p[i]));
                    break;
            }
        }
        return steps;
    }

    // Two stars and more mean folders only when they are a whole name; elsewhere they are one star.
    private static int Stars(ReadOnlySpan<byte> p, int first, List<GlobStep> steps)
    {
        var last = first;
        while (last + 1 < p.Length && p[last + 1] == '*') last++;
        var after = p[(last + 1)..];
        var isName = last > first && (first == 0 || p[first - 1] == '/') && (after.Length == 0 || after[0] == '/' || after.StartsWith("\\/"u8));
        if (!isName)
        {
            steps.Add(new(GlobStepKind.WithinName));
            return last;
        }
        if (after.Length == 0 || after[0] != '/')
        {
            steps.Add(new(GlobStepKind.Everything));
            return last;
        }
        steps.Add(new(GlobStepKind.Perhaps));
        steps.Add(new(GlobStepKind.Everything));
        steps.Add(new(GlobStepKind.Byte, (byte)'/'));
        return last + 1;
    }
}
