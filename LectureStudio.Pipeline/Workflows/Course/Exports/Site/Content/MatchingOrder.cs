using System.Security.Cryptography;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>The right sides of a matching question in an order that tells nothing, but is always the same.</summary>
internal static class MatchingOrder
{
    public static List<string> Of(Question question)
    {
        List<string> order = [.. question.Pairs.Select(p => p.Right).Distinct(StringComparer.Ordinal)
            .OrderBy(r => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{question.Id}\n{r}"))), StringComparer.Ordinal)];

        // The very order of the pairs would tell everything.
        if (order.Count > 1 && order.SequenceEqual(question.Pairs.Select(p => p.Right).Distinct(StringComparer.Ordinal))) order.Reverse();
        return order;
    }
}
