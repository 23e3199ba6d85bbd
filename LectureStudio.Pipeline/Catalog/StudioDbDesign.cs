using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class StudioDbDesign : IDesignTimeDbContextFactory<StudioDb>
{
    public StudioDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<StudioDb>().UseSqlite("Data Source=design.db").Options);
}
