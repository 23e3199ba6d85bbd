using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class StageReviewConfiguration : IEntityTypeConfiguration<StageReview>
{
    public void Configure(EntityTypeBuilder<StageReview> builder)
    {
        builder.ToTable("StageReviews");
        builder.HasKey(r => r.StageRunId);
        builder.Property(r => r.StageRunId).ValueGeneratedNever();
    }
}
