using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Planning;

public sealed partial class ConceptMap(IJSRuntime script) : IAsyncDisposable
{
    /// <summary>Concepts drawn at first, and at most: more can neither be read nor drawn in a moment.</summary>
    private const int First = 40, Most = 160;

    /// <summary>A drawing that is no higher than this needs less room.</summary>
    private const double Low = 190, Middle = 330;

    private const int MostCircles = 50;

    private ConceptPicture? picture;
    private (IReadOnlyList<ConceptNode>, IReadOnlyList<ConceptLink>, int)? drawn;
    private int most = First;
    private string? chosen;
    private ConceptNeighbours? near;
    private string found = "";
    private bool isUnknown;
    private ElementReference root;
    private ScriptPart? zoom;

    /// <summary>What is drawn; the chosen pathway tells what is taught.</summary>
    [Parameter, EditorRequired] public required Pathways Pathways { get; set; }

    /// <summary>A document that explains a concept is to be looked at.</summary>
    [Parameter] public EventCallback<string> OnOpen { get; set; }

    private string Size => picture!.Layout.Height switch { < Low => "low", < Middle => "middle", _ => "high" };

    private ConceptNode? Chosen => Pathways.Concepts.FirstOrDefault(c => c.Name == chosen);

    public async ValueTask DisposeAsync()
    {
        if (zoom is not null) await zoom.DisposeAsync();
    }

    protected override void OnParametersSet() => Draw();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) zoom = await ScriptPart.AttachAsync(script, "concept-map", root);
    }

    private void Draw()
    {
        // Edits of a pathway leave the concepts as they are.
        var now = (Pathways.Concepts, Pathways.Links, most);
        if (drawn is { } known && ReferenceEquals(known.Item1, now.Concepts) && ReferenceEquals(known.Item2, now.Links) && known.Item3 == most) return;
        (drawn, picture) = (now, ConceptPicture.Of(Pathways, most));
    }

    private void ShowMore()
    {
        most = Most;
        Draw();
    }

    /// <summary>A second press lets it go.</summary>
    private void Choose(string? concept)
    {
        chosen = concept == chosen ? null : concept;
        near = chosen is null ? null : ConceptNeighbours.Of(chosen, Pathways.Links);
    }

    /// <summary>To a concept that may not be drawn yet; those that never are, are told of all the same.</summary>
    private void Go(string concept)
    {
        if (picture!.Concepts.All(c => c.Name != concept)) ShowMore();
        if (concept != chosen) Choose(concept);
    }

    private void Find(ChangeEventArgs change)
    {
        found = change.Value?.ToString()?.Trim() ?? "";
        var concept = Pathways.Concepts.FirstOrDefault(c => c.Name.Equals(found, StringComparison.OrdinalIgnoreCase)) ?? Pathways.Concepts.FirstOrDefault(c => c.Name.Contains(found, StringComparison.OrdinalIgnoreCase));
        isUnknown = found.Length > 0 && concept is null;
        if (found.Length > 0 && concept is not null) Go(concept.Name);
    }

    private void Press(KeyboardEventArgs key)
    {
        if (key.Key == "Escape" && chosen is not null) Choose(null);
    }

    private (int Number, string Title)? ModuleOf(ConceptNode concept)
    {
        foreach (var (index, module) in Pathways.Choice.Modules.Index())
            if (module.Teaches.Contains(concept.Name, StringComparer.OrdinalIgnoreCase)) return (index + 1, module.Title);
        return null;
    }

    private string Label(ConceptNode concept) => ModuleOf(concept) is { } module ? $"{concept.Name}, module {module.Number}" : concept.Name;

    private bool IsNear(ConceptPictureLink link) => near?.Has(link.Link) == true;

    private string Tip(ConceptPictureLink link) => IsNear(link) ? "url(#concept-arrow-near)" : "url(#concept-arrow)";

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Below the boxes, so that it is told from the links between them.</summary>
    private string Bow(ConceptPictureLink link)
    {
        var (from, to) = (picture!.Layout.Nodes[link.From], picture.Layout.Nodes[link.To]);
        var low = Math.Max(from.Y + (from.Height / 2), to.Y + (to.Height / 2)) + 36;
        return $"M{N(from.X)} {N(from.Y + (from.Height / 2))}C{N(from.X)} {N(low)} {N(to.X)} {N(low)} {N(to.X)} {N(to.Y + (to.Height / 2))}";
    }

    /// <summary>A soft line through the points: from the middle of each stretch to the next, bent at the points between.</summary>
    private static string Path(IReadOnlyList<LayoutPoint> points)
    {
        var path = $"M{N(points[0].X)} {N(points[0].Y)}";
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var middle = (from.X + to.X) / 2;
            path += $"C{N(middle)} {N(from.Y)} {N(middle)} {N(to.Y)} {N(to.X)} {N(to.Y)}";
        }
        return path;
    }
}
