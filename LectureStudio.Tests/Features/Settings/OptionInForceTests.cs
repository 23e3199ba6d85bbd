using LectureStudio.Features.Settings;
using Microsoft.Extensions.Configuration;

namespace LectureStudio.Tests.Features.Settings;

/// <summary>The options on the Settings page.</summary>
public sealed class OptionInForceTests
{
    [Fact]
    public void Every_option_is_shown_with_its_value_and_whether_it_was_changed()
    {
        var options = All(("Storage:Root", "/srv/studio"));
        Assert.Equal(new OptionInForce("Storage:Root", "/srv/studio", IsChanged: true), options["Storage:Root"]);
        Assert.False(options["Storage:KeepFreeMegabytes"].IsChanged);
    }

    [Fact]
    public void Keys_to_services_are_not_shown()
    {
        var option = All(("Language:ApiKey", "sk-123"))["Language:ApiKey"];
        Assert.True(option.IsChanged);
        Assert.DoesNotContain("sk-123", option.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_within_a_section_are_shown_by_their_parts() => Assert.Contains("Engine:Lanes:Cpu", All().Keys);

    private static Dictionary<string, OptionInForce> All(params (string Key, string Value)[] given) =>
        OptionInForce.All(new ConfigurationBuilder().AddInMemoryCollection(given.ToDictionary(g => g.Key, string? (g) => g.Value)).Build()).ToDictionary(o => o.Key);
}
