namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Plain text: a first line that is short, no sentence and set off from the rest is its title.</summary>
internal static class TextGlance
{
    private const int LongestTitle = 100;

    public static void Read(string text, DocumentGlance glance)
    {
        var first = "";
        var seen = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (!line.IsEmpty && seen == 0) (first, seen) = (line.Trim("=*#-~ ").ToString(), 1);
            else if (seen == 1)
            {
                if ((line.IsEmpty || line.Trim("=-~*#").IsEmpty) && first.Length is > 0 and <= LongestTitle && first[^1] is not ('.' or ',' or ';')) glance.Call(first);
                seen = 2;
            }
            glance.Read(line);
        }
    }
}
