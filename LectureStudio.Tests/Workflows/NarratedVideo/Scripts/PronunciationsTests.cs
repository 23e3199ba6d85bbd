using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Scripts;

public sealed class PronunciationsTests
{
    [Theory]
    [InlineData("SQL = sequel", "SQL, MySQL and SQLite.", "sequel, MySQL and SQLite.")]
    [InlineData("SQL = sequel", "sql stays", "sql stays")]
    [InlineData("gif = jif", "A GIF, a Gif, a gif.", "A jif, a jif, a jif.")]
    [InlineData("GAN = gan", "GANs are not a GANsta's GAN's.", "gans are not a GANsta's gan's.")]
    [InlineData("New York = Noo York; York = Jork; new = gnu", "New York, York, new.", "Noo York, Jork, gnu.")]
    [InlineData("a = b; b = a", "a b", "b a")]
    [InlineData("C++ = C plus plus; et al. = and others", "In C++, Smith et al. say", "In C plus plus, Smith and others say")]
    [InlineData("# SQL = no\nGIF=jif\n\n; ;", "SQL GIF", "SQL jif")]
    [InlineData("x = y = z", "x", "y = z")]
    public void Whole_words_are_said_as_listed(string list, string text, string said) => Assert.Equal(said, Pronunciations.Parse(list).Apply(text));

    [Fact]
    public void The_video_s_own_entry_counts_over_the_studio_s()
    {
        Assert.Equal("sequel gan", Pronunciations.Parse("SQL = es queue el; GAN = gan", "SQL = sequel").Apply("SQL GAN"));
    }

    [Theory]
    [InlineData("SQL")]
    [InlineData("= sequel")]
    [InlineData("SQL =")]
    [InlineData("→ = to")]
    [InlineData("SQL = …")]
    [InlineData("S\u0001L = sequel")]
    public void What_cannot_be_read_is_told_and_left_out(string list)
    {
        var read = Pronunciations.Parse(list + "; GAN = gan");
        Assert.Single(read.Problems);
        Assert.Equal("gan", read.Apply("GAN"));
    }

    [Fact]
    public void A_list_is_read_back_as_it_was_written()
    {
        var list = Pronunciations.Parse("SQL = sequel; Euler = oiler");
        Assert.Equal(list.Entries, Pronunciations.Parse(list.ToString()).Entries);
    }

    [Fact]
    public void The_studio_s_list_is_kept_and_a_faulty_one_refused()
    {
        using var folder = new TempFolder();
        var studio = new StudioPronunciations(new(Options.Create(new StorageOptions { Root = folder.Path })));
        Assert.Equal("SQL", studio.With("").Apply("SQL"));
        studio.Save("# ours\r\nSQL = sequel\r\n");
        Assert.Throws<StudioException>(() => studio.Save("SQL"));
        Assert.Equal("# ours\nSQL = sequel\n", studio.Text);
        Assert.Equal("sequel gan", studio.With("GAN = gan").Apply("SQL GAN"));
    }
}
