using System.Security.Cryptography;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

/// <summary>Films of scenes, made by ffmpeg on a small canvas.</summary>
public sealed class ComposeScenesTests
{
    private static readonly ScriptScene Opening = SceneBench.Scene("s1", SceneKind.Title, "A title", 1, new ScriptSentence("This is about a title.", 1));
    private static readonly ScriptScene Page = SceneBench.Scene("s2", SceneKind.Text, "A page", 2, new("It is lit.", 2, SceneBench.Upper), new("And this.", 2, SceneBench.Lower));

    [Fact(Timeout = 120000)]
    public async Task Scenes_are_alike_in_all_that_joining_needs_and_a_changed_sentence_films_one_of_them()
    {
        using var folder = new TempFolder();
        var bench = new SceneBench(folder) { Settings = new() { Resolution = "180p", Fps = "24", Captions = "burned" } };
        var first = await bench.FilmAsync("a", Opening, Page);
        Assert.Equal((320, 180, 24, "libx264"), (first.Width, first.Height, first.Fps, first.Encoder));
        var streams = new List<string>();
        foreach (var scene in first.Scenes)
        {
            streams.Add(await Watched.ProbeAsync(scene.Video.Path, "-show_entries", "stream=codec_name,profile,level,pix_fmt,width,height,has_b_frames,r_frame_rate,time_base,sample_rate,channels,color_space,color_range,extradata_hash", "-show_data_hash", "md5"));
            var frames = (await Watched.ProbeAsync(scene.Video.Path, "-select_streams", "v", "-show_entries", "packet=flags,pts", "-of", "csv=p=0")).Trim().Split('\n');
            Assert.Equal(scene.Frames, frames.Length);
            Assert.StartsWith("0,K", frames[0], StringComparison.Ordinal);
        }
        Assert.Equal(streams[0], streams[1]);
        Assert.Contains("extradata_hash", streams[0], StringComparison.Ordinal);
        Assert.Equal(60, first.Scenes[1].Frames);

        var films = Directory.GetDirectories(bench.Kept).Length;
        var again = await bench.FilmAsync("b", Page with { Id = "moved" }, Opening with { Sentences = [new("This is about another title.", 1)] });
        Assert.Equal(2, films);
        Assert.Equal(3, Directory.GetDirectories(bench.Kept).Length);
        Assert.Equal(Hash(first.Scenes[1].Video), Hash(again.Scenes[0].Video));
    }

    [Fact(Timeout = 120000)]
    public async Task The_same_scene_twice_is_the_same_to_the_byte_and_begins_and_ends_with_what_is_behind()
    {
        using var one = new TempFolder();
        using var two = new TempFolder();
        var (first, second) = (await new SceneBench(one).FilmAsync("work", Page), await new SceneBench(two).FilmAsync("work", Page));
        Assert.Equal(Hash(first.Scenes[0].Video), Hash(second.Scenes[0].Video));
        Assert.Equal(Hash(first.Scenes[0].Still), Hash(second.Scenes[0].Still));

        var (path, last) = (first.Scenes[0].Video.Path, (first.Scenes[0].Frames - 1) / 24.0);
        (double, double)[] places = [(0.5, 0.5), (0.2, 0.2), (0.1, 0.93), (0.9, 0.5)];
        var (begin, middle, end) = (await Watched.ColoursAsync(path, 0, places), await Watched.ColoursAsync(path, 1.2, places), await Watched.ColoursAsync(path, last - 0.001, places));
        Assert.All(begin.Zip(end), p => Assert.InRange(Math.Abs(p.First.R - p.Second.R) + Math.Abs(p.First.B - p.Second.B), 0, 6));
        Assert.True(middle[0].R - begin[0].R > 10, "The page is there in the middle of its scene.");
    }

    [Fact(Timeout = 120000)]
    public async Task Titles_of_any_script_are_written()
    {
        using var folder = new TempFolder();
        var scenes = ((string, string)[])[("s1", "מבוא לסטטיסטיקה"), ("s2", "مقدمة في الإحصاء"), ("s3", "A plain title")];
        var films = await new SceneBench(folder).FilmAsync("work", [.. scenes.Select(s => SceneBench.Scene(s.Item1, SceneKind.Section, s.Item2, 1))]);
        foreach (var film in films.Scenes)
        {
            var (empty, written) = (await DarkAsync(film, 0), await DarkAsync(film, 0.75));
            Assert.True(written > empty + 60, $"{film.Id}: {empty} dark pixels before, {written} with the title.");
        }
    }

    [Fact(Timeout = 180000)]
    public async Task A_picture_that_is_gone_is_told_with_its_scene()
    {
        using var folder = new TempFolder();
        var gone = await Assert.ThrowsAsync<StudioException>(() => new SceneBench(folder).FilmAsync("work", Page with { Picture = new("gone.png", folder.Path) }));
        Assert.Contains("A page", gone.Message, StringComparison.Ordinal);
        Assert.Contains("Retry", gone.Remedy, StringComparison.Ordinal);
    }

    private static async Task<int> DarkAsync(SceneVideo film, double at)
    {
        var places = Enumerable.Range(0, 180 * 320).Select(i => ((i % 320 + 0.5) / 320, (i / 320 + 0.5) / 180)).ToArray();
        return (await Watched.ColoursAsync(film.Video.Path, at, places)).Count(c => c.R + c.G + c.B < 300);
    }

    private static string Hash(StageFile file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.Path)));
}
