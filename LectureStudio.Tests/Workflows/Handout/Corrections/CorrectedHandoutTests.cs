using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;
using LectureStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static LectureStudio.Tests.Workflows.Handout.Corrections.MadeUpHandout;

namespace LectureStudio.Tests.Workflows.Handout.Corrections;

/// <summary>A person corrects what a handout is written from, at the gate and afterwards.</summary>
public sealed class CorrectedHandoutTests(CorrectionsStudio corrections) : IClassFixture<CorrectionsStudio>
{
    private static readonly string[] Found = ["ProbeMedia", "Transcribe", "DetectSlides", "ReadSlides"];
    private static readonly string[] Written = ["AlignSections", "WriteNotes", "ComposeHandout", "RenderHandout"];

    private readonly StudioServer studio = corrections.Server;

    private Jobs Jobs => studio.Get<Jobs>();

    private Ran Ran => studio.Get<Ran>();

    [Fact(Timeout = 180000)]
    public async Task The_job_waits_before_the_handout_is_written_and_a_corrected_word_is_in_all_that_is_made()
    {
        Ran.Clear();
        var job = await SubmitAsync(review: true);
        var waiting = (await Jobs.FindAsync(job))!;
        Assert.All(waiting.Stages, s => Assert.Equal(s.Name == "ReadSlides" ? StageState.AwaitingInput : Found.Contains(s.Name) ? StageState.Completed : StageState.Waiting, s.State));

        var said = (await Jobs.OutputAsync<Transcript>(job))!;
        await Jobs.ReviseAsync(job, LectureCorrections.None.Replace(said, new("ber nulli"), "Bernoulli").Apply(said), "2 lines changed");
        Assert.Equal(JobState.AwaitingInput, (await Jobs.FindAsync(job))!.Summary.State);
        await Jobs.AcceptAsync(job, "ReadSlides");
        await studio.OverAsync(job);

        var corrected = (await Jobs.OutputAsync<Transcript>(job))!;
        Assert.Single(Ran, "RenderHandout");
        Assert.Equal(["transcript.json", "transcript.vtt", "transcript.srt", "transcript.txt"], corrected.Files.Select(f => f.Name));
        foreach (var text in (string[])[.. corrected.Files.Select(f => f.Path), (await Jobs.OutputAsync<HandoutDocument>(job))!.Markdown.Path])
        {
            Assert.Contains("Bernoulli", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
            Assert.DoesNotContain("Nulli", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
        }
        var shelf = (await studio.Get<Library>().FindAsync(waiting.Summary.LectureId))!.Artifacts.Single(a => a.Name == "transcript.vtt");
        Assert.Contains("Bernoulli", await studio.Client.GetStringAsync($"/files/artifacts/{shelf.Id}"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task An_edit_of_a_finished_handout_writes_it_anew_and_recognises_and_reads_nothing_again()
    {
        var job = await SubmitAsync(review: false);
        // As if it had been made before there was a gate.
        await using (var db = await studio.Get<IDbContextFactory<StudioDb>>().CreateDbContextAsync()) await db.Database.ExecuteSqlAsync($"DELETE FROM StageReviews");
        var before = (await Jobs.FindAsync(job))!;
        Ran.Clear();

        var said = (await Jobs.OutputAsync<Transcript>(job))!;
        await Jobs.ReviseAsync(job, LectureCorrections.None.Say(said, 2.5, "").Apply(said), madeFrom: (await Jobs.RevisionsAsync(job, "Transcribe"))[0].Tag);
        AssertOnlyWritten(before, await studio.OverAsync(job), "Transcribe");

        var slides = new SlideCorrecting((await Jobs.OutputAsync<SlideTrack>(job))!, (await Jobs.OutputAsync<SlideText>(job))!);
        await Jobs.ReviseAsync(job, slides.Apply(slides.Rename(slides.Merge(LectureCorrections.None, 2), 1, "Fitting a line")));
        AssertOnlyWritten(before, await studio.OverAsync(job), "ReadSlides");
        var sections = (await Jobs.OutputAsync<Sections>(job))!.Items;
        Assert.Equal([("Fitting a line", 1), ("Why squares", 3)], sections.Select(s => (s.Title, s.Slide!.Value)));
        var json = await File.ReadAllTextAsync((await Jobs.OutputAsync<SlideText>(job))!.SlidesJson.Path);
        Assert.Contains("Fitting a line", json, StringComparison.Ordinal);
        Assert.DoesNotContain("slides/002.png", json, StringComparison.Ordinal);

        // Both go back to what was found.
        await Jobs.RevertAsync(job, "Transcribe", 0);
        await Jobs.RevertAsync(job, "ReadSlides", 0);
        await studio.OverAsync(job);
        Assert.Equal(3, (await Jobs.OutputAsync<Sections>(job))!.Items.Count);
        Assert.DoesNotContain(Ran, Found.Contains);
    }

    [Fact(Timeout = 180000)]
    public async Task Made_again_with_other_settings_it_keeps_what_was_corrected()
    {
        var job = await SubmitAsync(review: false);
        var said = (await Jobs.OutputAsync<Transcript>(job))!;
        await Jobs.ReviseAsync(job, LectureCorrections.None.Say(said, 2.5, "").Apply(said));
        await studio.OverAsync(job);

        var renamed = await studio.OverAsync((await Jobs.RunAgainAsync(job, new Dictionary<string, string> { ["title"] = "Other lines" })).JobId);
        Assert.Equal(3, (await Jobs.OutputAsync<Transcript>(renamed.Summary.Id))!.Cues.Count);
        Assert.Equal([.. Found, "AlignSections", "WriteNotes"], renamed.Stages.Where(s => s.State == StageState.Reused).Select(s => s.Name));
        Assert.Equal([1, 0], (await Jobs.RevisionsAsync(renamed.Summary.Id, "Transcribe")).Select(v => v.Number));

        // Asked, a person is offered it.
        var asked = (await Jobs.RunAgainAsync(job, new Dictionary<string, string> { ["review"] = "true" })).JobId;
        await studio.UntilAsync(asked, d => d.Summary.State == JobState.AwaitingInput);
        Assert.Equal(3, (await Jobs.OutputAsync<Transcript>(asked))!.Cues.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Titles_alone_are_corrected_over_the_API_and_what_cannot_be_is_refused()
    {
        var job = await SubmitAsync(review: false);
        var address = $"/api/jobs/{job}/review/ReadSlides";
        var output = System.Text.Json.Nodes.JsonNode.Parse(await studio.Client.GetStringAsync(address))!["output"]!;
        output["slides"]![0]!["title"] = "Fitting a line";
        using var taken = await studio.Client.PutAsync(address, Json(output));
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        await studio.OverAsync(job);
        var json = await File.ReadAllTextAsync((await Jobs.OutputAsync<SlideText>(job))!.SlidesJson.Path);
        Assert.Contains("\"title\": \"Fitting a line\"", json, StringComparison.Ordinal);
        Assert.Contains("slides/002.png", json, StringComparison.Ordinal);

        foreach (var name in (string[])["../../studio.db", "handout.md"])
        {
            output["slidesJson"] = name;
            using var refused = await studio.Client.PutAsync(address, Json(output));
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    private static StringContent Json(System.Text.Json.Nodes.JsonNode output) => new(output.ToJsonString(), System.Text.Encoding.UTF8, "application/json");

    private static void AssertOnlyWritten(JobDetails before, JobDetails after, string edited)
    {
        Assert.Equal(JobState.Completed, after.Summary.State);
        foreach (var (was, now) in before.Stages.Zip(after.Stages).Where(pair => Found.Contains(pair.First.Name)))
            Assert.Equal((was.State, was.Why, was.StartedAt), (now.State, now.Why, now.StartedAt));
        Assert.All(after.Stages.Where(s => Written.Contains(s.Name)), s => Assert.Equal(StageState.Completed, s.State));
        Assert.StartsWith($"{edited} was edited by hand at", after.Stages.Single(s => s.Name == "AlignSections").Why, StringComparison.Ordinal);
    }

    private Task<Guid> SubmitAsync(bool review) => corrections.SubmitAsync("Lines", review, Guid.NewGuid().ToString());
}
