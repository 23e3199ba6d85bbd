using System.Globalization;
using System.Text;
using QRCoder;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>A QR code as a small SVG: one path, sharp at any size.</summary>
internal static class QrCode
{
    /// <summary>From here on a code of 16 mm would become too fine with more than the least error correction.</summary>
    private const int LongText = 75;

    /// <summary>A seventh of the code may be soiled (error correction M); of a long address a fourteenth (L).</summary>
    public static string Svg(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, text.Length > LongText ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x]) x++;
                if (x > start) path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
            }
        }
        return string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>");
    }
}
