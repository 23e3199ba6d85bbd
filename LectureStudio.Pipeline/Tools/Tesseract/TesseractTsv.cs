using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Tools.Tesseract;

/// <summary>tesseract's table of what it read.</summary>
internal static class TesseractTsv
{
    private const int Columns = 12;
    private const string WordLevel = "5";

    /// <summary>
    /// The words of each picture, line by line as tesseract saw them; boxes in pixels of the picture it was given, confidence 0 to 1.
    /// Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence in percent (−1 on anything but a word), text.
    /// <code>5	1	2	1	1	3	412	36	118	27	96.417221	Learning</code>
    /// </summary>
    /// <param name="pictures">How many it was given: its pages, from 1.</param>
    public static IReadOnlyList<IReadOnlyList<PrintedLine>> Parse(string table, int pictures)
    {
        var pages = Enumerable.Range(0, pictures).Select(_ => new List<PrintedLine>()).ToList();
        var words = new List<PrintedWord>();
        var (current, page) = ("", 0);
        foreach (var row in table.Split('\n'))
        {
            var fields = row.TrimEnd('\r').Split('\t');
            if (fields.Length < Columns || fields[0] != WordLevel || Word(fields) is not { } word || !Number(fields[1], out var number) || number < 1 || number > pictures) continue;
            var line = string.Join('.', fields, 1, 4);
            if (line != current) Close();
            (current, page) = (line, (int)number);
            words.Add(word);
        }
        Close();
        return pages;

        void Close()
        {
            if (words.Count > 0) pages[page - 1].Add(new([.. words]));
            words.Clear();
        }
    }

    private static PrintedWord? Word(string[] fields)
    {
        var text = fields[11].Trim();
        return text.Length > 0 && Number(fields[6], out var x) && Number(fields[7], out var y) && Number(fields[8], out var w) && Number(fields[9], out var h)
            && Number(fields[10], out var confidence)
            ? new PrintedWord(text, x, y, w, h, Math.Clamp(confidence / 100, 0, 1))
            : null;
    }

    private static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
