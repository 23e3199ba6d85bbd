using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>The words of the course's own phrases in stems.</summary>
internal static class StemWords
{
    public static IEnumerable<string> Of(CourseWords words, Tongue tongue) =>
        new[] { words.WhatIs, words.WhichTerm, words.WhichAreTrue, words.WhichIsTrue, words.FillGap, words.MatchTerms, words.WhichCode, words.WhichValue, words.WhichBelong, words.WhichUse, words.WhichStep, words.WhatThen }
            .SelectMany(WordTokens.Split).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text));
}
