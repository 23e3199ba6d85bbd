using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>
/// Lets Microsoft.Data.Sqlite 10, which was built against SQLitePCLRaw 2.1, run with SQLitePCLRaw 2.0.6, the newest that every feed has,
/// and prefers the distribution's patched SQLite to the bundled one. Can go, with the NU1605 exception, as soon as SQLitePCLRaw 2.1
/// restores from the feeds we support; see docs/decisions/sqlite.md.
/// </summary>
internal static class SqliteNative
{
    private const string SystemLibrary = "libsqlite3.so.0";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "Must run before the first use of SQLite by anyone, design-time tools included.")]
    internal static void Use()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "SQLitePCLRaw.core" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll")) : null;
        var provider = Assembly.Load("SQLitePCLRaw.provider.e_sqlite3");
        NativeLibrary.SetDllImportResolver(provider, (library, assembly, path) =>
            library == "e_sqlite3" && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : NativeLibrary.Load(library, assembly, path));
        SQLitePCL.Batteries_V2.Init();
    }
}
