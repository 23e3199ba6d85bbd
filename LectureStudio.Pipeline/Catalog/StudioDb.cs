using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The studio's database. One context a method, from <see cref="IDbContextFactory{TContext}"/>; only the scheduler writes jobs and stage runs.</summary>
public sealed class StudioDb(DbContextOptions<StudioDb> options) : DbContext(options)
{
    public DbSet<Lecture> Lectures => Set<Lecture>();
    public DbSet<Artifact> Artifacts => Set<Artifact>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<StageRunRow> StageRuns => Set<StageRunRow>();
    public DbSet<StageReview> StageReviews => Set<StageReview>();
    public DbSet<StageRevision> StageRevisions => Set<StageRevision>();
    public DbSet<JobEvent> JobEvents => Set<JobEvent>();
    public DbSet<CacheEntry> CacheEntries => Set<CacheEntry>();
    public DbSet<PresetRow> Presets => Set<PresetRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(StudioDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>();
        configurationBuilder.Properties<StageState>().HaveConversion<string>();
        configurationBuilder.Properties<Engine.ArtifactKind>().HaveConversion<string>();
    }

    /// <summary>SQLite cannot order its text form of a time with an offset; whole milliseconds it can.</summary>
    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
}
