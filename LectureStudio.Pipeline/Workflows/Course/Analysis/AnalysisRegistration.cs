using LectureStudio.Pipeline.Workflows.Course.Analysis.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

internal static class AnalysisRegistration
{
    /// <summary>What looks at each document.</summary>
    internal static IServiceCollection AddDocumentAnalysis(this IServiceCollection services)
    {
        services.TryAddTransient<ModelAnalyst>();
        services.TryAddTransient<AnalyseDocuments>();
        return services;
    }
}
