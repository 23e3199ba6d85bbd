using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Support;

/// <summary>
/// What axe finds in a page and its frames, all of its rules. It is read once a page, and sums up where it looked: the package's own
/// way to run it reads it twice and opens a blank page at each look, which takes two and a half times the processor.
/// </summary>
internal static class Axe
{
    private const string Look = "() => axe.run({ resultTypes: ['violations'] }).then(found => JSON.stringify(found.violations.map(v => ({ id: v.id, impact: v.impact, html: v.nodes.map(n => n.html) }))))";
    private static readonly string Script = new BundledAxeScriptProvider().GetScript() + "\naxe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });";

    /// <summary>Serious and critical faults, one a line.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) =>
        [.. (await ViolationsAsync(page)).Where(v => v.Impact is "serious" or "critical").SelectMany(v => v.Html.Select(html => $"{v.Id}: {html}"))];

    /// <summary>Faults of any weight.</summary>
    public static async Task<IReadOnlyList<AxeViolation>> ViolationsAsync(IPage page)
    {
        foreach (var frame in page.Frames)
        {
            if (!await frame.EvaluateAsync<bool>("() => 'axe' in window")) await frame.EvaluateAsync(Script);
        }
        return JsonSerializer.Deserialize<List<AxeViolation>>(await page.EvaluateAsync<string>(Look), JsonSerializerOptions.Web)!;
    }
}

/// <param name="Id">The rule.</param>
/// <param name="Impact">minor, moderate, serious or critical.</param>
/// <param name="Html">Each element that breaks it.</param>
internal sealed record AxeViolation(string Id, string Impact, IReadOnlyList<string> Html);
