using LectureStudio.Components.Controls;
using LectureStudio.Features.Live;
using Radzen;

namespace LectureStudio.Components;

/// <summary>The page: Blazor, Radzen and what the pages share.</summary>
internal static class ComponentsRegistration
{
    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        return services.AddScoped<Questions>().AddScoped<Toasts>();
    }
}
