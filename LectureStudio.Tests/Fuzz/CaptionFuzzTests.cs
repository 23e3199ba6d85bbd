using System.Text;
using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Tests.Fuzz;

public class CaptionFuzzTests
{
    private const double Duration = 60;

    private static readonly string[] Good =
    [
        "WEBVTT\nLanguage: en\n\nNOTE a note\n\n1\n00:00:01.000 --> 00:00:03.500 align:start position:0%\n<v Ann>Hello<00:00:02.000><c> world</c>\n\n00:04.000 --> 00:06.000\n<b>Bold</b> &amp; <i>more</i>\nsecond line\n\n",
        "1\r\n00:00:01,000 --> 00:00:03,500\r\n{\\an8}<font color=\"red\">Guten</font> Tag\r\n\r\n2\r\n00:00:03,000 --> 00:00:06,000\r\nÜberlappt\r\n\r\n",
        "WEBVTT\n\n00:00:00.080 --> 00:00:02.000\n \nso<00:00:00.400><c> today</c>\n\n00:00:02.000 --> 00:00:02.010\nso today\n \n\n00:00:02.010 --> 00:00:04.500\nso today\nwe<00:00:02.500><c> talk</c>\n\n",
    ];

    private static readonly string[] Bits = ["-->", "\n", "\n\n", "<", ">", "<v ", "</v>", "<00:00:01.000>", "99:99:99.999", "-", "&", "&#x110000;", "\u0000", "\uFEFF", "\u202E", "{\\", "}", "<ruby><rt>", "00:00:05.000 --> 00:00:01.000\nx\n\n", "WEBVTT", "😀", new string('a', 3000)];

    [Fact]
    public void A_thousand_damaged_caption_files_give_captions_in_order_or_none()
    {
        var held = 0;
        for (var seed = 0; seed < 1000; seed++)
        {
            var file = CaptionParser.Parse(CaptionEncoding.Decode(Damage(new Random(seed))), Duration);
            if (file.Captions.Count > 0) held++;
            Check(file.Captions, seed);
            // What is written is read again as it was.
            var again = CaptionParser.Parse(CaptionWriter.Vtt(file.Captions, file.Language), Duration);
            if (!again.Notes.Any(n => n.Contains("roll", StringComparison.Ordinal)))
                Assert.Equal(file.Captions.Select(c => (c.Start, c.End, c.Text, c.Speaker)), again.Captions.Select(c => (c.Start, c.End, c.Text, c.Speaker)));
        }
        Assert.InRange(held, 300, 999);
    }

    private static void Check(IReadOnlyList<Caption> captions, int seed)
    {
        double free = 0;
        foreach (var caption in captions)
        {
            Assert.True(caption.Start >= free && caption.End > caption.Start && caption.End <= Duration + 0.001, $"Seed {seed}: {caption}");
            Assert.False(string.IsNullOrWhiteSpace(caption.Text) || caption.Text.Any(char.IsControl), $"Seed {seed}: {caption}");
            var at = caption.Start;
            foreach (var word in caption.Words ?? [])
            {
                Assert.True(word.Start >= at && word.End >= word.Start && word.End <= caption.End, $"Seed {seed}: {word} in {caption}");
                at = word.Start;
            }
            free = caption.End;
        }
    }

    private static byte[] Damage(Random random)
    {
        var text = new StringBuilder(Good[random.Next(Good.Length)]);
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, Bits[random.Next(Bits.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(30), text.Length - at)); break;
                case 2: text.Insert(at, text.ToString(at, Math.Min(random.Next(120), text.Length - at))); break;
                case 3 when at < text.Length: text[at] = (char)random.Next(1, 256); break;
            }
        }
        var bytes = (random.Next(4) switch { 0 => Encoding.Unicode, 1 => Encoding.Latin1, _ => Encoding.UTF8 }).GetBytes(text.ToString());
        for (var n = random.Next(3); n > 0 && bytes.Length > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
