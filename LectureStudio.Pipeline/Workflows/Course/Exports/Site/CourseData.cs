using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>What the scripts need to know of the course: <c>window.course</c>.</summary>
internal static class CourseData
{
    public static string Script(SitePlan plan)
    {
        var w = plan.Words;
        var data = new
        {
            plan.Id,
            Modules = plan.Course.Modules.Select(m => new { m.Id, Questions = m.Questions.Select(q => q.Id) }),
            Words = new
            {
                w.Start, w.Continue, w.StartAgain, w.ForgetProgress, w.Progress, w.Done, w.Read, w.Answered, w.ModulesDone, w.Search, w.NothingFound, w.OneResult, w.SomeResults, w.Close,
                w.LightOrDark, w.Copy, w.Copied, w.Check, w.TryAgain, w.AnswerFirst, w.Right, w.Wrong, w.PartlyRight, w.Score,
            },
        };
        return "window.course=" + JsonSerializer.Serialize(data, StudioJson.Compact) + ";\n";
    }
}
