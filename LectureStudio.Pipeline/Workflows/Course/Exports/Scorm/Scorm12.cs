using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;

/// <summary>SCORM 1.2 (Content Aggregation Model 2.3.4; IMS Content Packaging 1.1.2).</summary>
internal sealed class Scorm12 : ScormEdition
{
    public override string Version => "1.2";

    public override XNamespace Space => "http://www.imsproject.org/xsd/imscp_rootv1p1p2";

    public override XNamespace Adl => "http://www.adlnet.org/xsd/adlcp_rootv1p2";

    public override string SchemaVersion => "1.2";

    public override XName ScormType => Adl + "scormtype";

    protected override IEnumerable<XElement> OfItem(ScormCourse course) => course.Questions.Count > 0 ? [new(Adl + "masteryscore", Number(course.Pass * 100))] : [];

    public override double? PassMark(XElement item) => (double?)item.Element(Adl + "masteryscore") / 100;
}
