using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Git;

namespace LectureStudio.Tests.Tools.Git;

public class GitFailureTests
{
    [Theory]
    [InlineData("fatal: unable to access 'http://host:81/a.git/': Failed to connect to host port 81 after 0 ms: Couldn't connect to server", "“host” cannot be reached.")]
    [InlineData("ssh: connect to host host port 22: Connection refused", "“host” cannot be reached.")]
    [InlineData("fatal: unable to access 'https://host/a.git/': Failed to connect to host port 443 after 130000 ms: Connection timed out", "“host” did not answer in time.")]
    [InlineData("fatal: unable to access 'https://host/a.git/': Could not resolve host: host", "The machine “host” is not known in the network.")]
    public void A_failure_is_told_in_words_for_people(string line, string message) =>
        Assert.Equal(message, GitFailure.Of(new ToolFailedException(new("git", []), 128, [line], "failed"), RepositoryAddress.Read("https://host/a.git", localToo: false), TimeSpan.FromMinutes(1)).Message);
}
