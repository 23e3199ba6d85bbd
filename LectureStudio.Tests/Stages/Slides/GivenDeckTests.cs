using System.Buffers.Binary;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Stages.Slides;

public sealed class GivenDeckTests : IDisposable
{
    private static readonly string[] Descent = ["Gradient descent", "Choose a starting point", "Walk against the gradient", "Stop when it is small"];
    private static readonly string[] Trees = ["Decision trees", "Split the data in two", "Every leaf is an answer"];
    private static readonly string[] Kernels = ["Kernel methods", "Compare pairs of examples", "Never visit the feature space"];

    private readonly TempFolder folder = new();
    private readonly List<string> log = [];
    private readonly ServiceProvider services = new ServiceCollection().AddOptions().AddSlideReading().BuildServiceProvider();

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    [Fact(Timeout = 180000)]
    public async Task Slides_take_the_exact_text_and_a_sharp_picture_of_their_pages()
    {
        var deck = await Pdfs.WriteAsync(folder["deck.pdf"], "", Trees, Descent[..2], Descent[..3], Descent, Kernels);
        var track = DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, Descent), await DrawnSlides.DrawAsync(folder, 2, ["Questions", "Please ask whatever you like"]), await DrawnSlides.DrawAsync(folder, 3, Kernels));
        var text = await ReadAsync(track, deck);
        // Page 4 is the last of a build of three; slide 2 is in no deck.
        Assert.Equal([4, null, 5], text.Slides.Select(s => s.DeckPage));
        Assert.Equal(string.Join('\n', Descent), text.Slides[0].Text);
        Assert.Equal(("Gradient descent", 1.0, 0), (text.Slides[0].Title, text.Slides[0].Confidence, text.Slides[0].Words.Count));
        Assert.Equal("Questions", text.Slides[1].Title);
        Assert.Equal(["slides/page-004.png", "slides/page-005.png"], text.Slides.Select(s => s.PageImage).OfType<StageFile>().Select(f => f.Name));
        Assert.Equal(1600, WidthOfPng(text.Slides[0].PageImage!.Path));
        Assert.Equal(["2 of 3 slides are pages of the deck."], log);
    }

    [Fact(Timeout = 180000)]
    public async Task A_deck_of_another_lecture_is_not_used()
    {
        var deck = await Pdfs.WriteAsync(folder["deck.pdf"], "", Trees, Kernels);
        var reading = Assert.Single((await ReadAsync(DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, Descent)), deck)).Slides);
        Assert.Null(reading.DeckPage);
        Assert.Equal("Gradient descent", reading.Title);
        Assert.Contains("does not seem to be the one of this recording", Assert.Single(log), StringComparison.Ordinal);
    }

    [Theory(Timeout = 180000)]
    [InlineData("")]
    [InlineData("This is no PDF at all.")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n")]
    public async Task A_broken_deck_is_refused_in_words(string content)
    {
        await File.WriteAllTextAsync(folder["deck.pdf"], content);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ReadAsync(new([], []), folder["deck.pdf"]));
        Assert.Equal("The deck cannot be read: it is damaged or no PDF.", refusal.Message);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact(Timeout = 180000)]
    public async Task An_encrypted_deck_is_refused_in_words()
    {
        var key = string.Concat(Enumerable.Repeat("28", 32));
        var deck = await Pdfs.WriteAsync(folder["deck.pdf"], $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]", Trees);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ReadAsync(new([], []), deck));
        Assert.Equal("The deck is encrypted and cannot be read.", refusal.Message);
        Assert.Contains("without a password", refusal.Remedy, StringComparison.Ordinal);
    }

    private Task<SlideText> ReadAsync(SlideTrack track, string deck) =>
        services.GetRequiredService<ReadSlides>().RunAsync(
            (track, new GivenDeck(new SourceFile(deck, "deck.pdf", "0", 1)), new ReadSlidesSettings()),
            new StageRun(folder["work"], CancellationToken.None, new StageRunServices { Log = log.Add }));

    private static int WidthOfPng(string path) => BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(path).AsSpan(16, 4));
}
