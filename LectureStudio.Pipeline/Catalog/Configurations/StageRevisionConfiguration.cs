using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class StageRevisionConfiguration : IEntityTypeConfiguration<StageRevision>
{
    public void Configure(EntityTypeBuilder<StageRevision> builder)
    {
        builder.ToTable("StageRevisions");
        builder.HasIndex(r => new { r.JobId, r.Stage, r.Number }).IsUnique();
        builder.HasIndex(r => r.Key);
    }
}
