using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LectureStudio.Pipeline.Catalog.Configurations;

internal sealed class PresetConfiguration : IEntityTypeConfiguration<PresetRow>
{
    public void Configure(EntityTypeBuilder<PresetRow> builder)
    {
        builder.ToTable("Presets");
        builder.HasIndex(p => new { p.Workflow, p.Name }).IsUnique();
    }
}
