using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class CacheEntryConfiguration : IEntityTypeConfiguration<CacheEntry>
{
    public void Configure(EntityTypeBuilder<CacheEntry> builder)
    {
        builder.HasKey(e => e.Key);
        builder.HasIndex(e => e.LastUsedAt);
    }
}
