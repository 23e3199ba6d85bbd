using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Cartridge;

/// <summary>Names of IMS Common Cartridge 1.3 and of the QTI 1.2.1 profile that it uses for assessments.</summary>
internal static class CartridgeNames
{
    public static readonly XNamespace Space = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
    public static readonly XNamespace Metadata = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
    public static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

    public const string WebContent = "webcontent";
    public const string Assessment = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment";

    public static string ModuleId(int index) => FormattableString.Invariant($"M{index + 1:000}");

    public static string AssessmentFile(string module) => $"assessments/{module}/assessment.xml";

    /// <summary>What Common Cartridge calls each kind; it knows neither cloze with several gaps nor matching, which come here taken apart.</summary>
    public static string Profile(QuestionKind kind) => kind switch
    {
        QuestionKind.MultipleChoice => "cc.multiple_choice.v0p1",
        QuestionKind.MultipleAnswer => "cc.multiple_response.v0p1",
        QuestionKind.TrueFalse => "cc.true_false.v0p1",
        QuestionKind.Cloze or QuestionKind.ShortAnswer => "cc.fib.v0p1",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Matching is taken apart first."),
    };
}
