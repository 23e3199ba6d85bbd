using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Fonts;

/// <summary>
/// Which scripts the fonts of this machine have letters for. What has none is drawn as empty boxes by everything that letters videos, so
/// it is better left out and told. Asked of fontconfig once; where that cannot be asked, all are taken to be there.
/// </summary>
public sealed class FontCoverage(ToolRunner runner, IOptions<ToolOptions> options)
{
    // As the scripts install them: the smallest package with all of Chinese, Japanese and Korean, where fonts-noto-cjk has 90 MB.
    internal const string Core = "fonts-noto-core", Wide = "fonts-droid-fallback";

    /// <summary>Scripts that come with no system by themselves, each with a letter that only its fonts have.</summary>
    private static readonly FontScript[] Scripts =
    [
        new("Hebrew", '\u0590', '\u05FF', '\u05D0', Core), new("Arabic", '\u0600', '\u06FF', '\u0627', Core), new("Devanagari", '\u0900', '\u097F', '\u0905', Core),
        new("Bengali", '\u0980', '\u09FF', '\u0985', Core), new("Tamil", '\u0B80', '\u0BFF', '\u0B85', Core), new("Telugu", '\u0C00', '\u0C7F', '\u0C05', Core),
        new("Thai", '\u0E00', '\u0E7F', '\u0E01', Core), new("Japanese", '\u3040', '\u30FF', '\u3042', Wide), new("Chinese", '\u3400', '\u9FFF', '\u4E00', Wide),
        new("Korean", '\uAC00', '\uD7AF', '\uAC00', Wide),
    ];

    private readonly Lazy<IReadOnlyList<FontScript>> missing = new(() => Task.Run(() => AskAsync(runner, options.Value.FcList)).GetAwaiter().GetResult());

    /// <summary>Without fonts here.</summary>
    public IReadOnlyList<FontScript> Missing => missing.Value;

    /// <summary>The scripts of a text that have no font here.</summary>
    public IEnumerable<FontScript> MissingIn(string text) => Missing.Where(script => script.IsIn(text));

    private static async Task<IReadOnlyList<FontScript>> AskAsync(ToolRunner runner, string program)
    {
        try
        {
            var without = new List<FontScript>();
            foreach (var script in Scripts)
            {
                var answer = await runner.RunAsync(new ToolCommand(program, FormattableString.Invariant($":charset={(int)script.Letter:x}"), "file") { Timeout = TimeSpan.FromSeconds(10) }, CancellationToken.None);
                if (string.IsNullOrWhiteSpace(answer.Output)) without.Add(script);
            }
            return without;
        }
        catch (Exception unanswered) when (unanswered is ToolMissingException or ToolFailedException)
        {
            return [];
        }
    }
}

/// <summary>A script, and where its letters come from.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="First">Its first character.</param>
/// <param name="Last">Its last.</param>
/// <param name="Letter">One that every font of it has.</param>
/// <param name="Package">Debian's package with a font of it.</param>
public sealed record FontScript(string Name, char First, char Last, char Letter, string Package)
{
    public bool IsIn(string text) => text.AsSpan().IndexOfAnyInRange(First, Last) >= 0;
}
