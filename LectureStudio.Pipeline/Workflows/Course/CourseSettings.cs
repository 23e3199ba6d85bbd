using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>The settings of courses. The names are the same on the page, in presets and after <c>--set</c> (there in camelCase).</summary>
public sealed record CourseSettings
{
    [Setting("Title", "The course's title. Taken from the source when empty.")]
    public string Title { get; init; } = "";

    [Setting("Date", "The day it stands under, YYYY-MM-DD. Today when empty.", Form = SettingForm.Day)]
    public string Date { get; init; } = "";

    [Setting("Include", "Folders, files or patterns such as docs/**/*.md, separated by commas. What looks like documentation when empty.", IsMain = true)]
    public string Include { get; init; } = "";

    [Setting("Exclude", "Folders, files or patterns to leave out, separated by commas.")]
    public string Exclude { get; init; } = "";

    [Setting("Overview", "The document that introduces the whole. The likeliest when empty.")]
    public string Overview { get; init; } = "";

    [Setting("For whom", "How much the learners know already.", IsMain = true, Values = ["beginner", "intermediate", "advanced"])]
    public string Complexity { get; init; } = "beginner";

    [Setting("Wishes", "What else matters, in your own words.", IsMain = true)]
    public string Wishes { get; init; } = "";

    [Setting("Pathway", "Which of the proposed pathways becomes the course, from 1.", IsMain = true, Min = 1, Max = 20)]
    public int Pathway { get; init; } = 1;

    [Setting("Questions a module", "How many questions a module has at most; 0 for none.", IsMain = true, Min = 0, Max = 50)]
    public int Questions { get; init; } = 8;

    [Setting("Pass mark, %", "Score from which a learning platform counts the course as passed.", Min = 0, Max = 100)]
    public int PassMark { get; init; } = 70;

    [Setting("Choose along the way", "The job waits twice: for what to include, and for a pathway.")]
    public bool Review { get; init; }

    [Setting("Writer", "Who writes: the built-in method, from the source's own sentences, or a language model.", Values = ["builtin", "model"])]
    public string Writer { get; init; } = "builtin";

    [Setting("Language", "Language of the documents, as a BCP 47 tag such as de; of a source in several, the one to take. auto: the one most of it is written in.", Form = SettingForm.Language)]
    public string Language { get; init; } = "auto";

    [Setting("Largest source, MB", "A larger one is refused.", Min = 1, Max = 20000)]
    public int MostMegabytes { get; init; } = 2000;
}
