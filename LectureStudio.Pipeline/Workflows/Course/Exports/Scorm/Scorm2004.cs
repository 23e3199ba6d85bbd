using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>SCORM 2004 4th edition (Content Aggregation Model 3.4 and 5.1; IMS Content Packaging 1.1.4; IMS Simple Sequencing).</summary>
internal sealed class Scorm2004 : ScormEdition
{
    private static readonly XNamespace Sequencing = "http://www.imsglobal.org/xsd/imsss";

    // Simple Sequencing XML Binding: the order of elements within sequencing.
    private static readonly string[] Order = ["controlMode", "sequencingRules", "limitConditions", "auxiliaryResources", "rollupRules", "objectives", "randomizationControls", "deliveryControls"];

    public override string Version => "2004";

    public override XNamespace Space => "http://www.imsglobal.org/xsd/imscp_v1p1";

    public override XNamespace Adl => "http://www.adlnet.org/xsd/adlcp_v1p3";

    public override string SchemaVersion => "2004 4th Edition";

    public override XName ScormType => Adl + "scormType";

    protected override IEnumerable<XAttribute> Declared() => [.. base.Declared(), new(XNamespace.Xmlns + "imsss", Sequencing.NamespaceName)];

    /// <summary>Completion and success are the content's to tell; success is also held against the score, where there are questions.</summary>
    protected override IEnumerable<XElement> OfItem(ScormCourse course)
    {
        var isMeasured = course.Questions.Count > 0;
        yield return new(Sequencing + "sequencing",
            new XElement(Sequencing + "objectives",
                new XElement(Sequencing + "primaryObjective", new XAttribute("objectiveID", "course"), new XAttribute("satisfiedByMeasure", isMeasured ? "true" : "false"),
                    isMeasured ? new XElement(Sequencing + "minNormalizedMeasure", Number(course.Pass)) : null),
                course.Modules.Select(m => new XElement(Sequencing + "objective", new XAttribute("objectiveID", m.Id)))),
            new XElement(Sequencing + "deliveryControls", new XAttribute("tracked", "true"), new XAttribute("completionSetByContent", "true"), new XAttribute("objectiveSetByContent", "true")));
    }

    protected override IEnumerable<XElement> OfOrganization() =>
        [new(Sequencing + "sequencing", new XElement(Sequencing + "controlMode", new XAttribute("choice", "true"), new XAttribute("flow", "true")))];

    public override double? PassMark(XElement item)
    {
        var sequencing = item.Elements(Sequencing + "sequencing").ToList();
        if (sequencing.Count != 1) throw new FormatException("the item has not one sequencing");
        var places = sequencing[0].Elements().Select(e => Array.IndexOf(Order, e.Name.LocalName)).ToList();
        if (places.Contains(-1) || !places.Order().SequenceEqual(places)) throw new FormatException("the parts of the sequencing are not in their order");
        var objectives = sequencing[0].Elements(Sequencing + "objectives").Elements().ToList();
        if (objectives.Count == 0 || objectives[0].Name.LocalName != "primaryObjective") throw new FormatException("the first objective is not the primary one");
        if (objectives.GroupBy(o => (string?)o.Attribute("objectiveID")).Any(g => g.Key is null || g.Count() > 1)) throw new FormatException("an objective has no name of its own");
        return (double?)objectives[0].Element(Sequencing + "minNormalizedMeasure");
    }
}
