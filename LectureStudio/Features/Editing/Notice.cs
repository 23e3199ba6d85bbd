namespace LectureStudio.Features.Editing;

/// <summary>Something to know above the editor, and what can be done about it.</summary>
/// <param name="Icon">A Material Symbol.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Ways">Buttons.</param>
public sealed record Notice(string Icon, string Text, IReadOnlyList<NoticeWay> Ways)
{
    /// <summary>Read out at once.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>A button of a notice.</summary>
public sealed record NoticeWay(string Text, Func<Task> Act);
