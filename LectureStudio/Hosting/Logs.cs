namespace LectureStudio.Hosting;

/// <summary>Logs on the console, where the operating system's own tools pick them up; job and stage come as scopes.</summary>
internal static class Logs
{
    public static void AddStudioLogs(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        if (configuration[$"{ServerOptions.Section}:{nameof(ServerOptions.LogFormat)}"] == "json")
        {
            logging.AddJsonConsole(format => (format.IncludeScopes, format.UseUtcTimestamp, format.TimestampFormat) = (true, true, "O"));
        }
        else
        {
            logging.AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat) = (true, "HH:mm:ss "));
        }
        // Keys lie in the storage folder as readable as everything else there; the warning about that helps nobody.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
