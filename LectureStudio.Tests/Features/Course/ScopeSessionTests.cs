using LectureStudio.Features.Course.Choosing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Choosing;

namespace LectureStudio.Tests.Features.Course;

public sealed class ScopeSessionTests
{
    private static readonly ChooseSettings Settings = new("", "", "", "beginner", "");

    private static readonly SourceScan Scan = new(
        [File("CHANGELOG.md", "en", 30), File("README.md", "en", 100), File("de/stock.md", "de", 60), File("de/volk.md", "de", 50), File("fr/ruche.md", "fr", 40), File("hive.md", "en", 80), File("names.md", "", 20), File("src/mites.py", "", 0, FileKind.Code)],
        [], [new("README.md", 1, "README at the top")], new("source.json", ""));

    [Fact]
    public void Another_language_takes_its_documents_and_keeps_what_a_person_chose_beyond_that()
    {
        var session = Begin();
        Assert.Equal(("en", 3), (session.Language, session.Languages.Count));
        Assert.Equal("in another language (de)", session.WhyNot("de/stock.md"));
        session.Choose(["fr/ruche.md"], isIn: true, "a file");
        session.Choose(["names.md"], isIn: false, "a file");

        Assert.True(session.Speak("de"));

        Assert.Equal(["de/stock.md", "de/volk.md", "fr/ruche.md"], session.Scope.Documents);
        Assert.Equal(["src/mites.py"], session.Scope.Code);
        Assert.Equal(("de", ""), (session.Language, session.Scope.Overview));
        Assert.Equal("in another language (en)", session.WhyNot("hive.md"));
        Assert.Equal(["en", "fr"], session.Scope.OtherLanguages.Select(l => l.Language));
        Assert.Equal("In German, 3 files taken in, 3 left out, another overview", ScopeWords.Note(session.History.Begun, session.Scope).Replace(" files left out", " left out", StringComparison.Ordinal));
        session.Undo();
        Assert.Equal(("en", "README.md"), (session.Language, session.Scope.Overview));
        Assert.False(session.Speak("it"));
    }

    [Fact]
    public void Reasons_are_told_in_words_and_a_file_that_is_taken_in_has_none()
    {
        var session = Begin();
        Assert.Equal(["Change log: to look things up in, not to learn from", "In German", "In French"], session.NotChosen.Select(ScopeWords.Reason));
        Assert.StartsWith("change log", session.WhyNot("CHANGELOG.md"), StringComparison.Ordinal);
        session.Choose(["CHANGELOG.md"], isIn: true, "a file");
        Assert.Null(session.WhyNot("CHANGELOG.md"));
    }

    private static ScopeSession Begin() =>
        new(Scan, new SourceTree("bees", "bees", "", "sha256:0123456789abcdef", new("source.zip", ""), 8, 800, []), ScopeProposal.Of(Scan, Settings), "tag", Settings);

    private static ScannedFile File(string path, string language, int words, FileKind kind = FileKind.Documentation) =>
        new(path, words * 6, kind, kind == FileKind.Code ? "python" : "markdown", language, path, words, []);
}
