using LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;
using LectureStudio.Pipeline.Workflows.Handout.Writers.Model;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers;

/// <summary>Registers the writers of notes; a further writer is one more line.</summary>
internal static class WritersRegistration
{
    internal static IServiceCollection AddNotesWriters(this IServiceCollection services) =>
        services.AddSingleton<INotesWriter, ExtractiveWriter>().AddSingleton<INotesWriter, ModelWriter>();
}
