using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Api;

/// <summary>How languages declare what others may use; group <c>n</c> is the name.</summary>
internal static partial class Declarations
{
    /// <summary>The patterns of a language; null for one we do not know.</summary>
    public static IReadOnlyList<Regex>? Of(string language) => language switch
    {
        "python" => [Python()],
        "csharp" or "vb" => [CSharpType(), CSharpMember()],
        "java" or "kotlin" or "scala" => [JavaType(), JavaMember(), KotlinMember()],
        "javascript" or "typescript" => [Exported(), CommonJs()],
        "go" => [Go()],
        "rust" => [Rust()],
        "c" or "cpp" => [CType(), CFunction()],
        "ruby" => [Ruby()],
        "php" => [Php()],
        "swift" => [Swift()],
        "shell" => [Shell()],
        _ => null,
    };

    // Top level, or a method one level in.
    [GeneratedRegex(@"^( {4}|\t)?(async )?(def|class) (?<n>[A-Za-z_]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Python();

    [GeneratedRegex(@"^\s*public\s+((static|sealed|abstract|partial|readonly|ref|unsafe|new)\s+)*(class|struct|interface|enum|record(\s+(class|struct))?|delegate\s+[\w<>\[\],.? ]+?)\s+(?<n>\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CSharpType();

    [GeneratedRegex(@"^\s*public\s+((static|virtual|override|abstract|sealed|async|readonly|const|required|new|extern|unsafe|partial|event)\s+)*[\w.]+(<[^()=]*>)?(\[\])?\??\s+(?<n>\w+)(<[\w, ]+>)?\s*(\(|\{|=>|=|;|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CSharpMember();

    [GeneratedRegex(@"^\s*public\s+((static|final|abstract|sealed)\s+)*(class|interface|enum|record|@interface)\s+(?<n>\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex JavaType();

    [GeneratedRegex(@"^\s*public\s+((static|final|abstract|synchronized|native|default)\s+)*(<[^>]+>\s+)?([\w.]+(<[^()=]*>)?(\[\])*\s+)?(?<n>\w+)\s*(\(|=|;)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex JavaMember();

    [GeneratedRegex(@"^\s{0,4}((public|open|override|suspend|inline|data|sealed|abstract|implicit)\s+)*(fun|class|object|interface|trait|def)\s+(<[^>]+>\s+)?(?<n>\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex KotlinMember();

    [GeneratedRegex(@"^\s*export\s+(default\s+)?(declare\s+)?(abstract\s+)?(async\s+)?(function\*?|class|interface|type|enum|const|let|var|namespace)\s+(?<n>[\w$]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Exported();

    [GeneratedRegex(@"^(module\.)?exports\.(?<n>[\w$]+)\s*=", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CommonJs();

    [GeneratedRegex(@"^(func\s+(\([^)]*\)\s*)?|type\s+|var\s+|const\s+)(?<n>[A-Z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Go();

    [GeneratedRegex(@"^\s*(#\[macro_export\]\s*)?pub\s+((async|unsafe|const|extern(\s+""C"")?)\s+)*(fn|struct|enum|trait|type|mod|const|static|union|macro)\s+(?<n>\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rust();

    [GeneratedRegex(@"^(typedef\s+)?(struct|class|enum(\s+class)?|union)\s+(?<n>[A-Za-z]\w*)\s*(final\s*)?(:[^;]*)?(\{|$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CType();

    // A prototype, or a function's head at the very left; statics are private to the file.
    [GeneratedRegex(@"^(?!static|return|else|typedef|using|#|if|for|while|switch)(extern\s+|inline\s+|constexpr\s+|template\s*<[^>]*>\s*)*[A-Za-z_][\w:<>,]*(\s+|\s*[*&]+\s*)([A-Za-z_][\w:<>]*\s*[*&]*\s+)*[*&]*(?<n>[A-Za-z]\w*)\s*\([^;{]*(\)|,)\s*(const\s*)?(;|\{)?\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CFunction();

    [GeneratedRegex(@"^\s{0,4}(def (self\.)?|class |module )(?<n>[A-Za-z]\w*[?!]?)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ruby();

    [GeneratedRegex(@"^\s*((abstract |final )?(class|interface|trait|enum) |(public )(static )?function |function )&?(?<n>[A-Za-z]\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Php();

    [GeneratedRegex(@"^\s*(public|open)\s+((static|class|final|override|mutating)\s+)*(func|class|struct|enum|protocol|var|let|init|actor)\s*(?<n>\w*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Swift();

    [GeneratedRegex(@"^(function\s+)?(?<n>[A-Za-z][\w-]*)\s*\(\)\s*\{?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Shell();
}
