namespace LectureStudio.Tests.Workflows.Course;

public class ChangedDocumentTests
{
    [Fact(Timeout = 180000)]
    public async Task One_changed_document_of_a_hundred_is_looked_at_again_and_only_its_modules_are_written_again()
    {
        var change = await ChangedDocument.MakeAsync();

        Assert.Equal((ChangedDocument.Documents, 1), change.Analysed);
        Assert.True(change.Written.First > 1, $"{change.Written.First} modules");
        Assert.Equal(change.Of.Count, change.Written.Again);
        Assert.NotEmpty(change.Of);
        Assert.True(change.Other);
    }
}
