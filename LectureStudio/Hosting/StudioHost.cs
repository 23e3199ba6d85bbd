using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace LectureStudio.Hosting;

/// <summary>The web host before the product is added: settings, addresses, logs, keys.</summary>
internal static class StudioHost
{
    /// <param name="arguments">Settings in ASP.NET Core's form: <c>--Storage:Root=/srv/studio</c>.</param>
    /// <exception cref="SettingsException">All that is wrong with the settings.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] arguments)
    {
        // Beside the program lie appsettings.json and wwwroot; paths in settings are relative to where the studio was started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        SettingsCheck.Run(builder.Configuration);
        builder.WebHost.UseUrls(ListenAddress.From(builder.Configuration));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Packages' static files are listed in a manifest of the build output, which ASP.NET Core reads by itself in Development only.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Logging.AddStudioLogs(builder.Configuration);
        builder.Services.PostConfigure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = ([.. ListenAddress.Hosts], false));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        builder.Services.AddDataProtection()
            .SetApplicationName("LectureStudio")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetFullPath(builder.Configuration["Storage:Root"] ?? "data"), "keys")));
        return builder;
    }
}
