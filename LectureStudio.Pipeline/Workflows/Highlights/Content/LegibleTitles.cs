using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>Tells titles from what is left of one when a camera covers part of the slide or its letters are set far apart.</summary>
internal sealed class LegibleTitles(Lecture lecture)
{
    /// <summary>So many scraps of a word in a row are letters, not words.</summary>
    private const int Row = 3;

    private readonly HashSet<string> said =
        [.. lecture.Sentences.SelectMany(s => WordTokens.Split(s.Text)).Select(w => lecture.Tongue.StemOf(w.Text))];

    /// <summary>Whether a title names something; that of the deck always does.</summary>
    public bool Is(SlideReading slide, string title)
    {
        if (slide.DeckPage is not null) return true;
        var words = WordTokens.Split(title).Select(w => w.Text).ToList();
        if (words.Count == 0 || IsCutOff(words)) return false;
        var (row, scraps) = (0, 0);
        foreach (var word in words)
        {
            row = IsShort(word) ? row + 1 : 0;
            if (row >= Row) return false;
            if (IsShort(word) && !IsSaid(word)) scraps++;
        }
        if (scraps > 1 && scraps * 2 > words.Count) return false;
        // A slide is spoken about: of a title that was read right some word is said in the lecture.
        var telling = words.Where(lecture.Tongue.IsContent).ToList();
        return telling.Count == 0 || telling.Any(IsSaid);
    }

    /// <summary>"in Machine Learning", "Probability of": a title begins and ends with words of its own.</summary>
    private bool IsCutOff(IReadOnlyList<string> words) =>
        words.Count > 1 && ((lecture.Tongue.Joints.Contains(words[0]) && words.Any(w => char.IsUpper(w[0]))) || lecture.Tongue.Joints.Contains(words[^1]));

    /// <summary>One or two letters of a script that has small and capital ones: elsewhere that can be a word.</summary>
    private bool IsShort(string word) => word.Length <= 2 && word.All(c => char.IsUpper(c) || char.IsLower(c)) && !lecture.Tongue.IsStop(word);

    private bool IsSaid(string word) => said.Contains(lecture.Tongue.StemOf(word));
}
