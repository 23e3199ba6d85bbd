using System.Xml.Linq;
using static LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti.QtiNames;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary>The test that holds the items, a section for each module, and the package's manifest.</summary>
internal static class QtiTest
{
    public static XDocument Write(string title, IReadOnlyList<ExamModule> modules) => new(new XElement(Space + "assessmentTest",
        new XAttribute("identifier", "TEST"), new XAttribute("title", title),
        new XElement(Space + "outcomeDeclaration", new XAttribute("identifier", "SCORE"), new XAttribute("cardinality", "single"), new XAttribute("baseType", "float"), new XElement(Space + "defaultValue", new XElement(Space + "value", "0"))),
        new XElement(Space + "testPart", new XAttribute("identifier", "PART"), new XAttribute("navigationMode", "nonlinear"), new XAttribute("submissionMode", "individual"),
            new XElement(Space + "itemSessionControl", new XAttribute("maxAttempts", "0"), new XAttribute("showFeedback", "true")),
            modules.Select((m, i) => (m, i)).Where(p => p.m.Items.Count > 0).Select(p => Section(p.m, p.i))),
        new XElement(Space + "outcomeProcessing", new XElement(Space + "setOutcomeValue", new XAttribute("identifier", "SCORE"),
            new XElement(Space + "sum", new XElement(Space + "testVariables", new XAttribute("variableIdentifier", "SCORE")))))));

    public static XDocument Manifest(IReadOnlyList<ExamModule> modules)
    {
        List<string> items = [.. modules.SelectMany((m, i) => m.Items.Select((_, j) => Identifier(i, j)))];
        return new(new XElement(Package + "manifest", new XAttribute("identifier", "QUESTIONS"),
            new XElement(Package + "metadata", new XElement(Package + "schema", "QTIv2.1 Package"), new XElement(Package + "schemaversion", "1.0.0")),
            new XElement(Package + "organizations"),
            new XElement(Package + "resources",
                items.Count == 0 ? null : Resource("TEST", TestType, TestFile, items),
                items.Select(i => Resource(i, ItemType, ItemFile(i), [])))));
    }

    private static XElement Section(ExamModule module, int index) => new(Space + "assessmentSection",
        new XAttribute("identifier", FormattableString.Invariant($"M{index + 1:000}")), new XAttribute("title", module.Title), new XAttribute("visible", "true"),
        module.Items.Select((_, j) => new XElement(Space + "assessmentItemRef", new XAttribute("identifier", Identifier(index, j)), new XAttribute("href", ItemFile(Identifier(index, j))))));

    private static XElement Resource(string identifier, string type, string file, IEnumerable<string> dependencies) => new(Package + "resource",
        new XAttribute("identifier", identifier), new XAttribute("type", type), new XAttribute("href", file),
        new XElement(Package + "file", new XAttribute("href", file)), dependencies.Select(d => new XElement(Package + "dependency", new XAttribute("identifierref", d))));
}
