using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

internal static class ModulesRegistration
{
    /// <summary>Writing the modules.</summary>
    internal static IServiceCollection AddModuleWriting(this IServiceCollection services) => services.AddSingleton<Model.ModelModuleWriter>().AddSingleton<Pictures.PictureCheck>().AddSingleton<Pictures.SourcePictures>().AddTransient<WriteModules>();
}
