namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Waits for tasks that stop each other when one fails.</summary>
internal static class FirstFailure
{
    /// <summary>All results, or once every task has ended, the failure that began it rather than a cancellation that followed.</summary>
    public static async Task<IReadOnlyList<T>> WhenAllAsync<T>(IReadOnlyList<Task<T>> tasks)
    {
        var all = Task.WhenAll(tasks);
        try
        {
            return await all;
        }
        catch (Exception) when (all.IsFaulted)
        {
            var cause = all.Exception!.InnerExceptions.FirstOrDefault(e => e is not OperationCanceledException) ?? all.Exception.InnerExceptions[0];
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
