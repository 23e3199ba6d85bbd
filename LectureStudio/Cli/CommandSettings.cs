using LectureStudio.Hosting;

namespace LectureStudio.Cli;

/// <summary>The settings for commands that run without the pages: the same file and environment as the server's.</summary>
internal static class CommandSettings
{
    /// <exception cref="SettingsException">All that is wrong with the settings.</exception>
    public static IConfiguration Read(IReadOnlyDictionary<string, string?>? overrides = null)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides ?? new Dictionary<string, string?>())
            .Build();
        SettingsCheck.Run(configuration);
        return configuration;
    }
}
