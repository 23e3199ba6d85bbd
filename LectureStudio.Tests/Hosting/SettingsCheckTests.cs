using LectureStudio.Hosting;
using Microsoft.Extensions.Configuration;

namespace LectureStudio.Tests.Hosting;

public class SettingsCheckTests
{
    private static IReadOnlyList<string> Problems(params (string Key, string Value)[] settings)
    {
        try
        {
            SettingsCheck.Run(Configuration(settings));
            return [];
        }
        catch (SettingsException e)
        {
            return e.Problems;
        }
    }

    private static IConfigurationRoot Configuration((string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    [Fact]
    public void No_settings_at_all_hold() => Assert.Empty(Problems());

    [Fact]
    public void All_that_is_wrong_is_told_at_once_each_with_its_key()
    {
        var problems = Problems(("Server:LogFormat", "xml"), ("Storage:Rot", "/srv"), ("Engine:Lanes:Cpu", "many"), ("Sample:Enabled", "sometimes"));
        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.StartsWith("Server:LogFormat: must be text or json", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("Storage:Rot is no setting; there are Root,", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("Engine:Lanes:Cpu: 'many' is no number", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("Sample:Enabled: 'sometimes' is no true or false", StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_deep_inside_is_found_too() =>
        Assert.StartsWith("Engine:Lanes:Gpu is no setting", Assert.Single(Problems(("Engine:Lanes:Gpu", "1"))), StringComparison.Ordinal);

    [Fact]
    public void The_settings_file_documents_every_option_with_its_default()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(Path.GetDirectoryName(Support.StudioProcess.Dll)!, "appsettings.json")).Build();
        SettingsCheck.Run(file);
        foreach (var type in SettingsCheck.Sections)
        {
            var section = file.GetSection(SettingsCheck.NameOf(type)!);
            Assert.Equal(Values(Activator.CreateInstance(type)!), Values(section.Get(type)!));
            Assert.Equal([], Missing(section, type));
        }
    }

    // A text that is not set is null here and empty in the file.
    private static IEnumerable<string> Values(object options) => options.GetType().GetProperties().Select(p => $"{p.Name}={p.GetValue(options)}");

    private static IEnumerable<string> Missing(IConfigurationSection section, Type type) => type.GetProperties()
        .Where(p => p.CanWrite)
        .SelectMany(p => p.PropertyType.IsClass && p.PropertyType != typeof(string) && p.PropertyType.Namespace!.StartsWith(nameof(LectureStudio), StringComparison.Ordinal)
            ? Missing(section.GetSection(p.Name), p.PropertyType)
            : section.GetSection(p.Name).Exists() ? [] : [$"{section.Path}:{p.Name}"]);

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:0")]
    public void This_machines_own_addresses_are_served(string url) => Assert.Equal(url, ListenAddress.From(Configuration([("Server:Url", url)])));

    [Theory]
    [InlineData("http://0.0.0.0:5080", "can be reached by others")]
    [InlineData("http://*:5080", "can be reached by others")]
    [InlineData("http://192.0.2.7:5080", "can be reached by others")]
    [InlineData("http://localhost:5080;http://studio.example:80", "can be reached by others")]
    [InlineData("5080", "is no address")]
    public void Other_addresses_are_refused_in_words(string url, string words)
    {
        foreach (var key in (string[])["Server:Url", "urls"])
        {
            var problem = Assert.Single(Assert.Throws<SettingsException>(() => ListenAddress.From(Configuration([(key, url)]))).Problems);
            Assert.Contains(words, problem, StringComparison.Ordinal);
            Assert.StartsWith(key, problem, StringComparison.Ordinal);
        }
    }
}
