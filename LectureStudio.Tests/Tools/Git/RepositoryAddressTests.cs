using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;

namespace LectureStudio.Tests.Tools.Git;

public class RepositoryAddressTests
{
    [Theory]
    [InlineData("https://example.org/team/project.git", "project", "")]
    [InlineData("https://example.org:8443/team/project#v1.2", "project", "v1.2")]
    [InlineData("ssh://git@example.org:2222/team/project.git#feature/x", "project", "feature/x")]
    [InlineData("git@example.org:team/project.git", "project", "")]
    [InlineData("example.org:project.git", "project", "")]
    public void Addresses_of_repositories_are_read(string text, string name, string reference)
    {
        Assert.True(RepositoryAddress.IsMeant(text));
        var address = RepositoryAddress.Read(text, localToo: false);
        Assert.Equal((name, reference, text.Split('#')[0]), (address.Name, address.Reference, address.Url));
    }

    [Theory]
    [InlineData("https://user:s3cret@example.org/team/project.git")]
    [InlineData("https://s3cret@example.org/team/project.git")]
    [InlineData("https://a@b:s3cret@example.org/team/project.git")]
    [InlineData("https://example.org/team/project.git?token=s3cret")]
    [InlineData("ssh://git:s3cret@example.org/team/project.git")]
    [InlineData("HTTPS://s3cret@example.org/team")]
    public void A_password_or_token_is_refused_and_not_repeated(string text)
    {
        var refusal = Assert.Throws<StudioException>(() => RepositoryAddress.Read(text, localToo: true));
        Assert.Contains("does not keep", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.ToString() + refusal.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ext::sh -c id")]
    [InlineData("ftp://example.org/project.git")]
    [InlineData("git://example.org/project.git")]
    [InlineData("file:///srv/project.git")]
    [InlineData("ssh://-oProxyCommand=id/project.git")]
    [InlineData("-oProxyCommand=id:project.git")]
    [InlineData("https://")]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/a b")]
    [InlineData("--upload-pack=id")]
    public void What_git_must_not_be_given_is_refused(string text) =>
        Assert.Throws<StudioException>(() => RepositoryAddress.Read(text, localToo: false));

    [Theory]
    [InlineData("/srv/docs")]
    [InlineData("docs")]
    [InlineData("../docs")]
    [InlineData("docs.zip")]
    public void Paths_are_no_addresses(string text) => Assert.False(RepositoryAddress.IsMeant(text));
}
