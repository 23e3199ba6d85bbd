using LectureStudio.Pipeline.Workflows.Course;
using static LectureStudio.Tests.Workflows.Course.FixtureSource;

namespace LectureStudio.Tests.Workflows.Course;

/// <summary>One question of each kind, and some with texts that break careless writers.</summary>
public static class FixtureQuestions
{
    public static readonly Question MultipleChoice = New("q1", QuestionKind.MultipleChoice, "What keeps a job until a worker has finished it?", Cite(Readme, "A queue keeps"),
        "A queue keeps each job until a worker has finished it.", BloomLevel.Remember, "queue") with
    {
        Choices = [new("A worker", false, "A worker takes one job at a time."), new("A queue", true), new("A payload", false), new("A `retry`", false)],
    };

    public static readonly Question MultipleAnswer = New("q2", QuestionKind.MultipleAnswer, "Which of these are true of a job?", Cite(Readme, "A job is", "A retry puts"),
        "A job is a name with a payload of at most 64 kB.", BloomLevel.Understand, "job") with
    {
        Choices = [new("It has a name", true), new("It has a payload of at most 64 kB", true), new("It runs exactly once", false, "Delivery is at least once."), new("It is done by two workers at a time", false)],
    };

    public static readonly Question TrueFalse = New("q3", QuestionKind.TrueFalse, "Delivery is at most once.", Cite(Readme, "Delivery is at least once"),
        "Delivery is at least once: a job may run twice, so handlers must be idempotent.", BloomLevel.Understand, "delivery") with
    {
        Choices = [new("True", false), new("False", true)],
    };

    public static readonly Question Cloze = New("q4", QuestionKind.Cloze, "A job that fails five times goes to the ____ queue, and a ____ looks at it.", Cite(Readme, "A job that fails five times"),
        "A job that fails five times goes to the dead letter queue, and a person looks at it.", BloomLevel.Remember, "dead letter queue") with
    {
        Gaps = [["dead letter", "dead-letter"], ["person", "human"]],
    };

    public static readonly Question Matching = New("q5", QuestionKind.Matching, "Put each setting to what it means.", Cite(Readme, "`attempts`", "`backoff`"),
        "Each setting is explained in the table.", BloomLevel.Analyse, "") with
    {
        Pairs = [new("`attempts`", "how often a job is tried"), new("`timeout`", "after which a worker is thought dead"), new("`backoff`", "by what each pause grows")],
    };

    public static readonly Question ShortAnswer = New("q6", QuestionKind.ShortAnswer, "What is the largest payload?", Cite(Readme, "A job is"),
        "A job is a name with a payload of at most 64 kB.", BloomLevel.Remember, "payload") with
    {
        Answers = ["64 kB", "64 kilobytes"],
    };

    public static readonly Question Hostile = New("q7", QuestionKind.MultipleChoice, "What becomes of <img src=x onerror=alert(1)> & {braces} ~ = # : ]]> \\?", Cite(FixtureSource.Hostile, "Text such as"),
        "Text such as <img src=x onerror=alert(1)> is shown as it is written & never run.", BloomLevel.Apply, "") with
    {
        Choices = [new("It is run", false, "</script><script>alert(2)</script>"), new("It is shown as it is written & never run", true), new("`<b>` \"bold\" 'text' ~ = # { } : \\n %50%", false)],
    };

    public static readonly Question Arabic = New("q1", QuestionKind.TrueFalse, "العامل يأخذ مهمة واحدة في كل مرة.", Cite(FixtureSource.Arabic, "العامل يأخذ"),
        "العامل يأخذ مهمة واحدة في كل مرة، ثم يعود إلى الطابور.", BloomLevel.Remember, "العامل") with
    {
        Choices = [new("True", true), new("False", false)],
    };

    public static readonly Question Chinese = New("q1", QuestionKind.Cloze, "____保存每个任务，直到工作者完成它。", Cite(FixtureSource.Chinese, "队列保存"),
        "队列保存每个任务，直到工作者完成它。", BloomLevel.Remember, "队列") with
    {
        Gaps = [["队列"]],
    };

    /// <summary>A person's own: no citation.</summary>
    public static readonly Question ByHand = new("own-1", QuestionKind.ShortAnswer, "Name the program that this course is about.", [], [], [], ["Parcel"], "", BloomLevel.Remember, "", null);

    private static Question New(string id, QuestionKind kind, string stem, Citation citation, string explanation, BloomLevel bloom, string concept) =>
        new(id, kind, stem, [], [], [], [], explanation, bloom, concept, citation);
}
