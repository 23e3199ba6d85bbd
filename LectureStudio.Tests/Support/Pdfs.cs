using System.Globalization;
using System.Text;

namespace LectureStudio.Tests.Support;

/// <summary>Small PDFs written by hand (ISO 32000-1, 7.5), so that their text is known to the letter.</summary>
public static class Pdfs
{
    /// <summary>Pages of 640 × 360 points in Helvetica: the first line of each is its title.</summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="trailer">More entries of the trailer, such as <c>/Encrypt</c>.</param>
    /// <param name="pages">The lines of each page; no brackets and backslashes.</param>
    public static async Task<string> WriteAsync(string path, string trailer, params string[][] pages)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>" };
        var kids = new List<string>();
        foreach (var lines in pages)
        {
            var drawing = string.Concat(lines.Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {(i == 0 ? 28 : 17)} Tf 40 {(i == 0 ? 310 : 300 - 35 * i)} Td ({line}) Tj ET\n")));
            objects.Add($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 360] /Contents {objects.Count} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            kids.Add($"{objects.Count} 0 R");
        }
        objects[1] = $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', kids)}] >>";
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        await File.WriteAllTextAsync(path, pdf.ToString(), Encoding.Latin1);
        return path;
    }
}
