using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class ArtifactConfiguration : IEntityTypeConfiguration<Artifact>
{
    public void Configure(EntityTypeBuilder<Artifact> builder) => builder.HasIndex(a => new { a.LectureId, a.Name }).IsUnique();
}
