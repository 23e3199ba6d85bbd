using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Jobs;

/// <summary>Does something and says how it went.</summary>
internal static class ToastActions
{
    public static async Task<bool> TryAsync(this Toasts toasts, Func<Task> act, string? done = null)
    {
        try
        {
            await act();
            if (done is not null) toasts.Say(done);
            return true;
        }
        catch (StudioException e)
        {
            toasts.Fail($"{e.Message} {e.Remedy}".Trim());
            return false;
        }
    }
}
