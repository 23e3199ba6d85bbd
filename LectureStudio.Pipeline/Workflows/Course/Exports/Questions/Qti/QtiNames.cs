using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary>Names of IMS Question and Test Interoperability 2.1 (Assessment Test, Section and Item Information Model, 2012).</summary>
internal static class QtiNames
{
    public static readonly XNamespace Space = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    public static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imscp_v1p1";

    public const string ItemType = "imsqti_item_xmlv2p1";
    public const string TestType = "imsqti_test_xmlv2p1";
    public const string TestFile = "test.xml";

    /// <summary>Standard response processing (appendix B): 1 for the right response, 0 for all others.</summary>
    public const string MatchCorrect = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct";

    /// <summary>Standard response processing: the sum of what the response's parts are worth.</summary>
    public const string MapResponse = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response";

    /// <summary>Of an item within its package. Identifiers of 32 letters or fewer are taken everywhere; the item's name is its title.</summary>
    public static string Identifier(int module, int item) => FormattableString.Invariant($"M{module + 1:000}Q{item + 1:000}");

    public static string ItemFile(string identifier) => $"items/{identifier}.xml";
}
