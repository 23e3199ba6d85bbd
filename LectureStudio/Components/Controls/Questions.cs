namespace LectureStudio.Components.Controls;

/// <summary>Asks before something that cannot be undone. One dialog for the whole app; see <see cref="QuestionDialog"/>.</summary>
public sealed class Questions
{
    internal event Func<Question, Task>? Asked;

    /// <summary>True when the person said yes.</summary>
    /// <param name="title">The question: "Cancel this job?".</param>
    /// <param name="text">What happens then, one sentence.</param>
    /// <param name="yes">The button that does it, a verb: "Cancel the job".</param>
    /// <param name="no">The way out.</param>
    public async Task<bool> AskAsync(string title, string text, string yes, string no = "Keep it")
    {
        var question = new Question(title, text, yes, no, new TaskCompletionSource<bool>());
        if (Asked is null) return false;
        await Asked(question);
        return await question.Answer.Task;
    }
}

internal sealed record Question(string Title, string Text, string Yes, string No, TaskCompletionSource<bool> Answer);
