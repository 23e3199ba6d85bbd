using System.Buffers.Binary;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>
/// When a recording has its key frames, from the tables of MP4 and QuickTime (ISO/IEC 14496-12: <c>stss</c>, <c>stts</c>, <c>mdhd</c>).
/// Decoding begins at a key frame, so a picture soon after one costs little.
/// </summary>
/// <remarks>Times are those of decoding, a few frames off those of showing: good for choosing among pictures, not for finding one.</remarks>
internal sealed class KeyFrames
{
    /// <summary>Seconds until an encoder short of bits has made a key frame as sharp as the pictures before it.</summary>
    private const double Sharp = 1;

    private const int MostBytes = 1 << 22;

    private readonly double[] times;

    private KeyFrames(double[] times) => this.times = times;

    /// <summary>Those of the first video track; none where there is no table or it cannot be read.</summary>
    public static KeyFrames Of(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return new(Read(file));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return new([]);
        }
    }

    /// <summary>Of pictures that are equally good the one that is decoded soonest; the last where the key frames are not known.</summary>
    /// <param name="seconds">In time order, at least one.</param>
    public double Cheapest(IReadOnlyList<double> seconds)
    {
        var (best, least) = (seconds[^1], double.MaxValue);
        for (var i = seconds.Count - 1; i >= 0; i--)
            if (After(seconds[i]) is { } after && after >= Sharp && after < least) (best, least) = (seconds[i], after);
        return best;
    }

    /// <summary>Seconds since the last key frame.</summary>
    private double? After(double second)
    {
        var at = Array.BinarySearch(times, second);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 ? second - times[at] : null;
    }

    private static double[] Read(FileStream file)
    {
        var moov = Mp4Boxes.In(file, 0, file.Length).FirstOrDefault(b => b.Type == "moov");
        foreach (var track in Mp4Boxes.Named(file, moov, "trak"))
        {
            var media = Inner(file, track, "mdia");
            if (Encoding.ASCII.GetString(Content(file, Inner(file, media, "hdlr")).AsSpan(8, 4)) != "vide") continue;
            var header = Content(file, Inner(file, media, "mdhd"));
            var scale = Number(header, header[0] == 1 ? 20 : 12);
            var table = Inner(file, Inner(file, media, "minf"), "stbl");
            return scale == 0 ? [] : Times(Content(file, Inner(file, table, "stts")), Content(file, Inner(file, table, "stss")), scale);
        }
        return [];
    }

    // stts: runs of (how many, how long each); stss: the numbers of the key frames, from 1, rising.
    private static double[] Times(byte[] lengths, byte[] keys, uint scale)
    {
        var found = new double[Math.Min(Number(keys, 4), (keys.Length - 8) / 4)];
        var (run, first, time) = (0, 1L, 0L);
        for (var i = 0; i < found.Length; i++)
        {
            var number = Number(keys, 8 + 4 * i);
            while (8 + 8 * (run + 1) < lengths.Length && number >= first + Number(lengths, 8 + 8 * run))
            {
                time += (long)Number(lengths, 8 + 8 * run) * Number(lengths, 12 + 8 * run);
                first += Number(lengths, 8 + 8 * run++);
            }
            found[i] = (double)(time + (number - first) * Number(lengths, 12 + 8 * run)) / scale;
        }
        Array.Sort(found); // As it is in every whole file.
        return found;
    }

    private static (string Type, long From, long To) Inner(FileStream file, (string Type, long From, long To) box, string type) => Mp4Boxes.Named(file, box, type).FirstOrDefault();

    /// <summary>All of a table; at least what its reader looks at.</summary>
    private static byte[] Content(FileStream file, (string Type, long From, long To) box)
    {
        if (box.To - box.From is < 16 or > MostBytes) throw new InvalidDataException("No table of that length.");
        var content = new byte[box.To - box.From];
        file.Position = box.From;
        file.ReadExactly(content);
        return content;
    }

    private static uint Number(byte[] bytes, int at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) : throw new InvalidDataException("A table is cut off.");
}
