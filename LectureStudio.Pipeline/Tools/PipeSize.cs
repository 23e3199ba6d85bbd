using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Tools;

/// <summary>
/// Lets a program write ahead while what it wrote is being looked at. The usual 64 kB hold one small picture: its writer then waits for
/// each one to be taken, and whatever runs at a lower priority gets the core meanwhile.
/// </summary>
internal static partial class PipeSize
{
    /// <summary><c>F_SETPIPE_SZ</c> of fcntl(2).</summary>
    private const int SetPipeSize = 1031;

    /// <summary>A quarter of what any user may ask for, a few pictures' worth.</summary>
    private const int Bytes = 1 << 18;

    /// <summary>Asks for more room; where that is refused the pipe stays as it is.</summary>
    public static void Widen(Stream output)
    {
        if (OperatingSystem.IsLinux() && output is PipeStream pipe) _ = Fcntl(pipe.SafePipeHandle, SetPipeSize, Bytes);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Fcntl(SafeHandle pipe, int command, int size);
}
