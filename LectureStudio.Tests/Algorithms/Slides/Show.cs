using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Slides;

/// <summary>A recording made of scenes, and what the detector sees in it.</summary>
public sealed class Show(double framesPerSecond = 7)
{
    private readonly List<(double Start, double Length, Func<double, byte[]> Paint)> scenes = [];

    public double Length { get; private set; }

    /// <summary>A page at rest.</summary>
    public Show Then(double seconds, byte[] page) => Then(seconds, _ => page);

    /// <summary>A scene that moves; it gets the time since its own start.</summary>
    public Show Then(double seconds, Func<double, byte[]> paint)
    {
        scenes.Add((Length, seconds, paint));
        Length += seconds;
        return this;
    }

    /// <summary>A cross-fade.</summary>
    public Show Fade(double seconds, byte[] from, byte[] to) => Then(seconds, t => Screen.Mix(from, to, t / seconds));

    /// <summary>Lays something over the whole of it; it gets the time since the recording's start.</summary>
    public Show Under(Func<byte[], double, byte[]> lay)
    {
        for (var i = 0; i < scenes.Count; i++)
        {
            var (start, length, paint) = scenes[i];
            scenes[i] = (start, length, t => lay(paint(t), start + t));
        }
        return this;
    }

    public byte[] At(double time)
    {
        var scene = scenes.Last(s => s.Start <= time + 1e-9);
        return scene.Paint(time - scene.Start);
    }

    /// <summary>The visits found, as "number@start", starts rounded to a second; other than slides as "-@start".</summary>
    public string Visits(Func<int, bool>? isDropped = null)
    {
        var finder = new SlideFinder(Screen.Grid);
        byte[]? before = null;
        for (var i = 0; i < Length * framesPerSecond; i++)
        {
            if (isDropped?.Invoke(i) == true) continue;
            var picture = At(i / framesPerSecond);
            if (before is not null && picture.AsSpan().SequenceEqual(before)) picture = before;
            finder.Add(before = picture, i / framesPerSecond);
        }
        return string.Join(' ', finder.Finish(Length).Select(v => FormattableString.Invariant($"{(v.Number > 0 ? v.Number : "-")}@{Math.Round(v.Start):0}")));
    }
}
