using LectureStudio.Tests.Browser;
using LectureStudio.Tests.Fuzz;
using LectureStudio.Tests.Hosting;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Handout;
using LectureStudio.Tests.Workflows.NarratedVideo;
using LectureStudio.Tests.Workflows.NarratedVideo.Export;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("LectureStudio.Tests.Support.LongestFirst", "LectureStudio.Tests")]

namespace LectureStudio.Tests.Support;

/// <summary>The collections that take longest begin first, so that at the end no core waits for a single one. The others follow in the order of their names.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>By what the run of all tests told, the longest first.</summary>
    private static readonly string[] Longest =
    [
        BrowserTests.Name,
        Of<InterruptedHandoutTests>(), Of<NarratedVideoTests>(), Of<MediaFuzzTests>(), Of<ExportVideoTests>(), Of<ServeTests>(), Of<RenderHandoutTests>(),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => Array.IndexOf(Longest, c.DisplayName) is var place and >= 0 ? place : Longest.Length).ThenBy(c => c.DisplayName, StringComparer.Ordinal);

    /// <summary>The name that xunit gives the collection of a class on its own.</summary>
    private static string Of<T>() => $"Test collection for {typeof(T).FullName}";
}
