using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LectureStudio.Pipeline.Catalog.Migrations
{
    /// <inheritdoc />
    public partial class ReviewGates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StageReviews",
                columns: table => new
                {
                    StageRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalHash = table.Column<string>(type: "TEXT", nullable: false),
                    IsAnswered = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasReused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageReviews", x => x.StageRunId);
                    table.ForeignKey(
                        name: "FK_StageReviews_StageRuns_StageRunId",
                        column: x => x.StageRunId,
                        principalTable: "StageRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StageRevisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    JobId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    OutputHash = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageRevisions_Jobs_JobId",
                        column: x => x.JobId,
                        principalTable: "Jobs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StageRevisions_JobId_Stage_Number",
                table: "StageRevisions",
                columns: new[] { "JobId", "Stage", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageRevisions_Key",
                table: "StageRevisions",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StageReviews");

            migrationBuilder.DropTable(
                name: "StageRevisions");
        }
    }
}
