using System.Collections.Concurrent;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Support;

/// <summary>Slides of one colour each, 640 × 360, made by ffmpeg once a test run.</summary>
public static class ShelfPictures
{
    private static readonly string[] Colours = ["#25478f", "#1c7040", "#845600"];
    private static readonly ConcurrentDictionary<int, Lazy<Task<byte[]>>> Made = new();

    /// <param name="number">From 1.</param>
    public static Task<byte[]> SlideAsync(int number) => Made.GetOrAdd(number, n => new(() => MakeAsync(n))).Value;

    private static async Task<byte[]> MakeAsync(int number)
    {
        using var folder = new TempFolder();
        var filter = $"color=c=white:s=640x360,drawbox=w=640:h=60:c={Colours[(number - 1) % Colours.Length]}:t=fill,drawbox=x=40:y=100:w={number * 120}:h=24:c=0x545f73:t=fill";
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", filter, "-frames:v", "1", folder["slide.png"]), default);
        return await File.ReadAllBytesAsync(folder["slide.png"]);
    }
}
