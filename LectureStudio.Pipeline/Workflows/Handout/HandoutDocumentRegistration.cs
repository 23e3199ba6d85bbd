using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Handout;

internal static class HandoutDocumentRegistration
{
    /// <summary>Composing and printing the handout, and the tools for it.</summary>
    internal static IServiceCollection AddHandoutDocument(this IServiceCollection services) => services
        .AddSingleton<Weasyprint>()
        .AddSingleton<Pandoc>()
        .AddSingleton<PdfPages>()
        .AddSingleton<SlidePrints>()
        .AddTransient<ComposeHandout>()
        .AddTransient<RenderHandout>();
}
