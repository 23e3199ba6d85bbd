using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Api;

/// <summary><c>/api/presets</c>.</summary>
internal static class PresetsApi
{
    public static void MapPresets(this RouteGroupBuilder api)
    {
        var presets = api.MapGroup("/presets");
        presets.MapGet("", (Presets all, string workflow, CancellationToken cancellation) => all.ListAsync(workflow, cancellation));
        presets.MapPost("", (PresetOrder order, Presets all) => all.SaveAsync(order.Workflow, order.Name, order.Settings));
        presets.MapDelete("{id:guid}", async (Guid id, Presets all) =>
        {
            await all.DeleteAsync(id);
            return TypedResults.NoContent();
        });
    }
}

/// <summary>What <c>POST /api/presets</c> takes; one of the same name and workflow is replaced.</summary>
internal sealed record PresetOrder(string Workflow, string Name, IReadOnlyDictionary<string, string> Settings);
