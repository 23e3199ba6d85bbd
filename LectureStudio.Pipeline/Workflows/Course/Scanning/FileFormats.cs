namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>What a file's name says it is.</summary>
internal static class FileFormats
{
    private static readonly Dictionary<string, string> Documents = Read(
        """
        md markdown mdown mkd mkdn mdx rmd qmd=markdown
        rst rest=rst
        adoc asciidoc=asciidoc
        html htm xhtml=html
        txt text org textile rdoc wiki mediawiki=text
        ipynb=notebook
        pdf=pdf
        docx=docx
        """);

    private static readonly Dictionary<string, string> Code = Read(
        """
        py pyi pyw=python
        js mjs cjs jsx=javascript
        ts tsx mts=typescript
        cs csx=csharp
        fs fsx fsi=fsharp
        vb=vb
        java=java
        kt kts=kotlin
        scala sc=scala
        groovy gradle=groovy
        clj cljs cljc=clojure
        c h=c
        cc cpp cxx hpp hh hxx ipp=cpp
        m mm=objective-c
        swift=swift
        go=go
        rs=rust
        rb=ruby
        php=php
        pl pm=perl
        lua=lua
        r=r
        jl=julia
        hs lhs=haskell
        ml mli=ocaml
        ex exs=elixir
        erl hrl=erlang
        dart=dart
        sh bash zsh fish=shell
        ps1 psm1=powershell
        sql=sql
        vue svelte=javascript
        d=d
        zig=zig
        nim=nim
        f f90 f95=fortran
        pas=pascal
        lisp el scm rkt=lisp
        css scss sass less=css
        """);

    private static readonly HashSet<string> Data = Set("json jsonl json5 yaml yml toml ini cfg conf xml xsd xsl csv tsv properties env lock proto graphql plist po pot bib geojson ndjson log svgz wsdl rdf ttl n3 arff");

    private static readonly HashSet<string> Pictures = Set("png jpg jpeg gif svg webp bmp ico tif tiff avif");

    private static readonly HashSet<string> Binaries = Set(
        """
        zip gz tgz bz2 xz zst 7z rar tar jar war ear whl egg nupkg deb rpm apk dmg iso exe dll so dylib a o obj lib pdb class pyc pyo pyd wasm bin dat
        mp3 mp4 m4a m4v mov avi mkv webm ogg oga ogv wav flac aac ttf otf woff woff2 eot psd ai sketch fig blend fbx glb xls xlsx ppt pptx doc odt ods odp epub mobi
        db sqlite sqlite3 mdb parquet feather h5 hdf5 npy npz pkl pickle pt pth onnx safetensors tflite pb model rds rdata mat keystore p12 pfx der
        """);

    // Names of texts without an extension that people write for readers.
    private static readonly HashSet<string> TextNames = Set(
        "readme license licence copying copyright notice authors contributors maintainers changelog changes history news install installation todo hacking faq thanks credits acknowledgements contributing usage bugs release-notes code_of_conduct security");

    /// <summary>The kind and the format; the format is empty for what is neither a document nor code. Null for what is no text and no picture.</summary>
    /// <param name="path">In the source.</param>
    public static (FileKind Kind, string Format)? Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 ? name[(dot + 1)..].ToLowerInvariant() : "";
        if (Documents.TryGetValue(extension, out var format)) return IsDataText(name, format) ? (FileKind.Data, "") : (FileKind.Documentation, format);
        if (Code.TryGetValue(extension, out var language)) return (IsExample(path) ? FileKind.Example : FileKind.Code, language);
        if (Pictures.Contains(extension)) return (FileKind.Picture, "");
        if (Data.Contains(extension)) return (FileKind.Data, "");
        if (Binaries.Contains(extension)) return null;
        return dot <= 0 && TextNames.Contains(name.ToLowerInvariant()) ? (FileKind.Documentation, "text") : (FileKind.Other, "");
    }

    /// <summary>Whether a file's own lines are those that are cited.</summary>
    public static bool IsText(string path) => Of(path) is { Kind: FileKind.Documentation or FileKind.Code or FileKind.Example, Format: not ("pdf" or "docx" or "notebook") };

    private static bool IsExample(string path) => path.Split('/').SkipLast(1).Any(f => f.ToLowerInvariant() is "example" or "examples" or "sample" or "samples" or "demo" or "demos" or "snippets" or "tutorial" or "tutorials" or "cookbook");

    // Lists that tools read happen to end in .txt too.
    private static bool IsDataText(string name, string format) => format == "text" && name.ToLowerInvariant() is var lower
        && (lower is "cmakelists.txt" or "robots.txt" or "humans.txt" or "ads.txt" or "manifest.txt" or "sources.txt" or "top_level.txt" or "entry_points.txt" or "constraints.txt" or "llms-full.txt"
            || (lower.Contains("requirements", StringComparison.Ordinal) && lower.EndsWith(".txt", StringComparison.Ordinal)) || lower.EndsWith(".log.txt", StringComparison.Ordinal));

    private static HashSet<string> Set(string words) => [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    private static Dictionary<string, string> Read(string table) => table.Split('\n').Select(l => l.Split('='))
        .SelectMany(l => l[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => (Extension: e, Format: l[1].Trim()))).ToDictionary(p => p.Extension, p => p.Format, StringComparer.Ordinal);
}
