using System.Security.Cryptography;
using System.Text;

namespace LectureStudio.Pipeline.Language;

/// <summary>
/// Marks untrusted text as material: between two lines that the text cannot contain, since they carry its hash. What a slide or a
/// speaker says is then told apart from what the model is asked, however it is worded.
/// </summary>
internal static class Fence
{
    public static string Around(string material)
    {
        var clean = string.Concat(material.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean)))[..16];
        return $"<material {mark}>\n{clean}\n</material {mark}>";
    }
}
