using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Questions;

namespace LectureStudio.Tests.Workflows.Course.Questions;

public sealed class QuestionWriterTests
{
    private const string Guide = """
        # Queues

        A broker is a process that accepts messages and hands them to workers. A worker is a program that takes one message after another and
        carries out what it asks for. A dead letter is a message that could not be delivered to any of its receivers.

        The broker keeps every message until a worker confirms it. A worker cannot confirm a message twice. Messages are always stored before
        the broker answers the sender.

        An exchange is a routing table that decides into which queue a message goes. A binding is a rule that ties a queue to an exchange by a pattern.

        The broker supports the following ways of delivery:

        - at most once
        - at least once
        - exactly once within a session

        A worker may be stopped in these ways:

        - by a signal of the system
        - through the command line
        - from the console page

        To start the broker with its default settings, run:

        ```sh
        quay up --detached
        ```

        To list all workers that are connected now, run:

        ```sh
        quay ps --workers
        ```

        To remove messages that nobody wants any longer, run:

        ```sh
        quay purge --all
        ```

        - `--detached`: returns to the shell at once
        - `--memory`: upper bound of what may be held, in megabytes
        - `--journal`: where the log of changes is written
        - `--quiet`: says nothing unless something fails

        | Code | Meaning |
        |---|---|
        | 401 gone | the queue was removed by its owner |
        | 402 full | nothing more can be taken in |
        | 403 held | somebody else reads at the moment |
        """;

    private static readonly string[] Concepts = ["broker", "worker", "dead letter", "exchange", "binding", "message", "queue"];

    [Fact]
    public void Steps_conditions_and_commands_are_asked_for_as_what_one_does()
    {
        var questions = new ModuleOf("""
            To get a message through:

            1. Open the console of the broker
            2. Create a queue of your own
            3. Write a rule for the exchange
            4. Send the first message

            If a worker stops without a word, the exchange hands its task to a second program. If the memory of the machine is full, the broker writes all to the disk.
            If the certificate has run out, senders are turned away at the door.

            ```sh
            # Start with the default settings
            quay up --detached
            # List all workers with their state
            quay ps --long
            # Drop messages nobody wants
            quay purge --all
            ```
            """, Concepts).Ask();
        var applied = questions.Where(q => q.Bloom == BloomLevel.Apply).ToList();
        var next = applied.Single(q => q.Stem.StartsWith("Which step", StringComparison.Ordinal));
        string[] steps = ["Open the console of the broker", "Create a queue of your own", "Write a rule for the exchange", "Send the first message"];
        Assert.Equal(Array.FindIndex(steps, s => next.Stem.Contains(s, StringComparison.Ordinal)) + 1, Array.IndexOf(steps, next.Choices.Single(c => c.IsRight).Text));
        var then = applied.First(q => q.Stem.StartsWith("What follows", StringComparison.Ordinal) && q.Stem.Contains("memory", StringComparison.Ordinal));
        Assert.Equal("The broker writes all to the disk.", then.Choices.Single(c => c.IsRight).Text);
        Assert.Contains(applied, q => q.Stem.Contains("List all workers", StringComparison.Ordinal) && q.Choices.Single(c => c.IsRight).Text == "`quay ps --long`");
    }

    [Fact]
    public void Asks_in_all_six_ways_and_every_answer_is_in_the_lines_cited()
    {
        var module = new ModuleOf(Guide, Concepts);
        var questions = module.Ask();
        Assert.Equal(Enum.GetValues<QuestionKind>().Order(), questions.Select(q => q.Kind).Distinct().Order());
        var proof = new CitationProof("en");
        foreach (var question in questions)
        {
            Assert.Null(question.Problem());
            var cited = module.Cited(question);
            foreach (var answer in Answers(question)) Assert.True(proof.Finds(answer, cited) || proof.OfText(answer, cited).Holds, $"“{answer}” is not in lines {question.Citation}");
            Assert.DoesNotContain(question.Choices.Where(c => !c.IsRight && question.Kind is not QuestionKind.TrueFalse), c => proof.OfText(c.Text, cited).Holds && c.Text.Contains(' ', StringComparison.Ordinal) && !c.Text.StartsWith('`') && c.Text.EndsWith('.') && string.Join(' ', cited).Contains(c.Text, StringComparison.Ordinal));
            Assert.NotEmpty(question.Explanation);
        }
        Assert.Equal(questions.Count, questions.Select(q => q.Id).Distinct().Count());
    }

    [Fact]
    public void A_statement_is_turned_false_in_one_place_and_never_both()
    {
        var questions = new ModuleOf(Guide, Concepts).Ask().Where(q => q.Kind == QuestionKind.TrueFalse).ToList();
        Assert.All(questions, q => Assert.Equal(q.Choices[0].IsRight, Guide.ReplaceLineEndings(" ").Contains(q.Stem, StringComparison.Ordinal)));
        Assert.All(questions, q => Assert.Contains(q.Explanation, Guide.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_questions_of_a_course_are_alike_and_no_more_are_asked_than_wanted()
    {
        var asked = new QuestionsSoFar("en");
        var module = new ModuleOf(Guide, Concepts);
        var first = module.Ask(6, asked);
        Assert.Equal(6, first.Count);
        var all = first.Concat(module.Ask(50, asked)).ToList();
        for (var i = 0; i < all.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(asked.AreAlike(all[i], all[j]), $"{all[i].Stem} / {all[j].Stem}");
        Assert.Empty(module.Ask(50, asked));
        Assert.Empty(module.Ask(0));
    }

    [Fact]
    public void The_same_module_gives_the_same_questions()
    {
        Assert.Equal(Json(new ModuleOf(Guide, Concepts).Ask(8)), Json(new ModuleOf(Guide, Concepts).Ask(8)));
        static string Json(IReadOnlyList<Question> questions) => JsonSerializer.Serialize(questions, StudioJson.Compact);
    }

    [Fact]
    public void A_text_that_says_nothing_gives_no_questions()
    {
        Assert.Empty(new ModuleOf("Hello.\n\n- one\n- two\n\n```\n\n```", []).Ask());
        Assert.Empty(new ModuleOf("这是一个非常短的文档。它什么也没说。", ["文档"], "说明.md").Ask(language: "zh"));
    }

    internal static IEnumerable<string> Answers(Question question) => question.Kind switch
    {
        QuestionKind.TrueFalse => [question.Explanation],
        QuestionKind.Matching => question.Pairs.SelectMany(p => new[] { p.Left, p.Right }),
        QuestionKind.Cloze => question.Gaps.Select(g => g[0]),
        QuestionKind.ShortAnswer => question.Answers.Take(1),
        _ => question.Choices.Where(c => c.IsRight).Select(c => c.Text),
    };

    [Fact]
    public void A_reference_is_asked_for_what_its_headings_name_and_for_its_values()
    {
        var module = new ModuleOf("""
            ## wx start

            Runs the logger in the background and writes one line for each interval.

            ## wx stop

            Ends the running interval first and flushes what is in memory to the card.

            ## wx check

            Compares each sensor with physically possible limits and reports those that are stuck.

            ## wx export

            Writes readings of some days as a table that other programs open.

            | Key | Meaning | Default |
            | --- | --- | --- |
            | `interval` | Seconds between two readings of all sensors | `60` |
            | `buffer` | Number of readings that are kept in memory | `1440` |
            | `folder` | Place of the daily files on the card | `data` |
            """, ["sensor"], headings: true);

        var questions = module.Ask();

        var matching = questions.Where(q => q.Kind == QuestionKind.Matching).SelectMany(q => q.Pairs).ToDictionary(p => p.Left, p => p.Right);
        Assert.Equal("Runs the logger in the background and writes one line for each interval.", matching["wx start"]);
        var values = questions.Where(q => q.Kind == QuestionKind.ShortAnswer && q.Stem.Contains("Default", StringComparison.Ordinal)).ToList();
        Assert.Contains(values, v => v.Stem == "Which value does the source give? `buffer` – Default" && v.Answers[0] == "1440");
        Assert.All(questions, q => Assert.True(new CitationProof("en").Finds(q.Kind == QuestionKind.ShortAnswer ? q.Answers[0] : q.Pairs.Select(p => p.Left).FirstOrDefault(q.Choices.FirstOrDefault(c => c.IsRight && q.Kind == QuestionKind.MultipleChoice)?.Text ?? "sensor"), [.. module.Lines["docs/guide.md"]])));
    }

    [Fact]
    public void Entries_without_a_subject_and_sentences_that_count_on_others_are_no_statements()
    {
        var questions = new ModuleOf("A sensor is a device that turns a quantity into a number.\n\nStops the sensor after the running interval and flushes its readings.\n\nAn offset is a constant difference of a sensor between the two.", ["sensor"]).Ask();

        Assert.DoesNotContain(questions, q => q.Explanation.StartsWith("Stops", StringComparison.Ordinal) || q.Explanation.Contains("the two", StringComparison.Ordinal));
    }
}
