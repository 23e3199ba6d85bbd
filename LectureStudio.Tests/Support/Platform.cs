// The tests make small programs of their own and look at processes below /proc.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]
