using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The SQLite file: how it is opened, and its migrations.</summary>
public sealed class StudioDatabase(StudioFolders folders)
{
    // https://sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Private cache, pooled, waits up to 30 s for another writer.</summary>
    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = folders.Database,
        Cache = SqliteCacheMode.Private,
        Pooling = true,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>A plain connection, for the few places where EF's change tracking would cost more than it gives.</summary>
    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Brings the file to this version's form; write-ahead log on, so that readers never wait for the writer.</summary>
    /// <exception cref="Engine.StudioException">The file is no database any more.</exception>
    public async Task MigrateAsync(IDbContextFactory<StudioDb> factory, CancellationToken cancellation)
    {
        folders.Create();
        try
        {
            await BringAsync(factory, cancellation);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new Engine.StudioException($"The database {folders.Database} is damaged.", "Put back a copy of it, or move it away: the files that were made stay, and the studio begins with an empty shelf.", e);
        }
    }

    private static async Task BringAsync(IDbContextFactory<StudioDb> factory, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            // EF guards migrations by a row that stays behind when the process dies in the middle, and then waits for it for ever.
            // The storage root is ours alone (StudioLock), so a row that is there is nobody's.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock;", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellation);
    }
}
