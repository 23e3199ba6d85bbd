using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary><c>/api/workflows</c>: what can be made, from what, and with which settings.</summary>
internal static class WorkflowsApi
{
    public static void MapWorkflows(this RouteGroupBuilder api)
    {
        api.MapGet("workflows", (WorkflowCatalog workflows) => workflows.All.Select(w => Describe(w, workflows)));
        api.MapGet("workflows/{name}", (string name, WorkflowCatalog workflows) =>
            workflows.All.FirstOrDefault(w => w.Name == name) is { } found
                ? (IResult)TypedResults.Ok(Describe(found, workflows))
                : ProblemsInWords.Missing("workflow"));
    }

    private static WorkflowAnswer Describe(Workflow workflow, WorkflowCatalog workflows) => new(
        workflow.Name,
        workflow.Title,
        workflow.Description,
        OrderedInput.PartsOf(workflow),
        workflows.Describe(workflow.Name));
}

/// <summary>A workflow as the API tells it.</summary>
internal sealed record WorkflowAnswer(string Name, string Title, string Description, IReadOnlyList<WorkflowSource> Sources, IReadOnlyList<SettingDescription> Settings);

/// <summary>A file that a workflow takes, several of a kind in their order, or an address it is fetched from.</summary>
internal sealed record WorkflowSource(string Name, bool IsRequired, bool IsList, bool IsAddress = false);
