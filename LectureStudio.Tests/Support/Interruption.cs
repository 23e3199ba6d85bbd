using System.Diagnostics;
using System.Security.Cryptography;

namespace LectureStudio.Tests.Support;

/// <summary>What tests that stop the real program in the middle of its work look at.</summary>
internal static class Interruption
{
    /// <summary>Waits until the stage runs, or has run: some take less than the time between two looks. The program tells its progress as JSON.</summary>
    public static async Task ReachAsync(StudioProcess studio, string stage)
    {
        while (!studio.HasExited && !studio.Output.Contains($"\"name\":\"{stage}\",\"state\":\"R", StringComparison.Ordinal) && !studio.Output.Contains($"\"name\":\"{stage}\",\"state\":\"C", StringComparison.Ordinal))
            await Task.Delay(5);
    }

    /// <summary>Processes that still work in the folder when they have had time to vanish: more than any machine needs, so that only one that stays is found.</summary>
    public static async Task<IReadOnlyList<string>> ChildrenAsync(string folder)
    {
        IReadOnlyList<string> found = [];
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
        {
            found = [.. Directory.EnumerateDirectories("/proc").Select(CommandLine).Where(line => line.Contains(folder, StringComparison.Ordinal))];
            if (found.Count == 0) break;
        }
        return found;
    }

    /// <summary>The results in a folder by their names; neither what the studio keeps for itself nor <c>job.json</c>, which has times.</summary>
    public static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path);
            if (name.StartsWith(".studio", StringComparison.Ordinal) || name == "job.json") continue;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        return hashes;
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // No process, or gone by now.
        }
    }
}
