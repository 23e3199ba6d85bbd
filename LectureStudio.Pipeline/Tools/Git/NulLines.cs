using System.Runtime.CompilerServices;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>Texts that end with a NUL, as git writes names that may contain anything else.</summary>
internal static class NulLines
{
    public static async IAsyncEnumerable<string> ReadAsync(TextReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new char[1 << 14];
        var open = new StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellation)) > 0)
        {
            var from = 0;
            for (var i = Array.IndexOf(buffer, '\0', 0, read); i >= 0; i = Array.IndexOf(buffer, '\0', from, read - from))
            {
                open.Append(buffer, from, i - from);
                yield return open.ToString();
                open.Clear();
                from = i + 1;
            }
            open.Append(buffer, from, read - from);
        }
        if (open.Length > 0) yield return open.ToString();
    }
}
