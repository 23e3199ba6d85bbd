using System.Diagnostics;
using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Algorithms.Slides;

public class PngTests
{
    [Theory(Timeout = 180000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_is_read_back_by_others(bool isPhotograph)
    {
        const int width = 61, height = 37;
        var pixels = new byte[3 * width * height];
        if (isPhotograph) new Random(1).NextBytes(pixels);
        else pixels.AsSpan(300, 900).Fill(200);
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["a.png"], Png.Encode(pixels, width, height));
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-xerror", "-i", folder["a.png"], "-pix_fmt", "rgb24", "-f", "rawvideo", folder["a.rgb"]]))!;
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        Assert.Equal(pixels, await File.ReadAllBytesAsync(folder["a.rgb"]));
    }
}
