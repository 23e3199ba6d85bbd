using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class StageRunConfiguration : IEntityTypeConfiguration<StageRunRow>
{
    public void Configure(EntityTypeBuilder<StageRunRow> builder)
    {
        builder.ToTable("StageRuns");
        builder.HasIndex(s => new { s.JobId, s.Position }).IsUnique();
        builder.HasOne(s => s.Review).WithOne().HasForeignKey<StageReview>(r => r.StageRunId).OnDelete(DeleteBehavior.Cascade);
    }
}
