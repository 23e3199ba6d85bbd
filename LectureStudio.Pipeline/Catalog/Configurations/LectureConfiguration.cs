using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class LectureConfiguration : IEntityTypeConfiguration<Lecture>
{
    public void Configure(EntityTypeBuilder<Lecture> builder)
    {
        builder.HasIndex(l => l.Date);
        builder.HasIndex(l => l.SourceSha256);
        builder.HasMany(l => l.Artifacts).WithOne().HasForeignKey(a => a.LectureId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(l => l.Jobs).WithOne().HasForeignKey(j => j.LectureId).OnDelete(DeleteBehavior.Cascade);
    }
}
