using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Support;

/// <summary>A shell script that stands in for an outside program.</summary>
internal static class OwnProgram
{
    /// <summary>
    /// Written by another process: a file that this one has open for writing is open too, for a moment, in every child that another test
    /// starts just then, and a program that is open for writing cannot be run ("Text file busy").
    /// </summary>
    /// <param name="path">Where it is written.</param>
    /// <param name="script">What follows <c>#!/bin/sh</c>.</param>
    /// <returns>The path.</returns>
    public static async Task<string> WriteAsync(string path, string script)
    {
        await new ToolRunner().RunAsync(new ToolCommand("tee", path) { Input = $"#!/bin/sh\n{script}\n" }, CancellationToken.None);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
