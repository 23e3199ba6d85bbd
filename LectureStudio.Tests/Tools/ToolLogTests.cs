using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Tools;

public class ToolLogTests
{
    [Fact(Timeout = 120000)]
    public async Task A_log_on_a_full_disk_never_holds_up_a_talkative_tool()
    {
        // /dev/full refuses every write as a full disk does; the tool says far more than fits into a pipe.
        var command = new ToolCommand("bash", "-c", "for i in {1..20000}; do echo \"line $i of many\" >&2; done; echo done") { LogFile = "/dev/full" };
        var result = await new ToolRunner().RunAsync(command, default);
        Assert.Equal("done\n", result.Output);
    }
}
