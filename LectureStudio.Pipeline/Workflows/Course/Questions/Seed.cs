using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Chance that is the same every time: numbers made of a text.</summary>
internal static class Seed
{
    public static uint Of(string text) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>In an order that says nothing.</summary>
    public static IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items, Func<T, string> text, string seed) => [.. items.OrderBy(i => Of(seed + "\n" + text(i))).ThenBy(text, StringComparer.Ordinal)];

    /// <summary>An id made of what is asked and answered.</summary>
    public static string Id(params IEnumerable<string> parts) => $"q-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..10]}";
}
