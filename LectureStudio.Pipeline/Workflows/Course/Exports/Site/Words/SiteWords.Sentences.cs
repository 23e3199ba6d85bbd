using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

/// <content>Words put together, and those that every format of a course has.</content>
internal sealed partial record SiteWords
{
    /// <summary>Heading of the contents.</summary>
    public string Contents => Course.Contents;

    /// <summary>Heading of what is needed.</summary>
    public string Prerequisites => Course.Prerequisites;

    /// <summary>Heading.</summary>
    public string Conclusion => Course.Conclusion;

    /// <summary>Heading of the summary.</summary>
    public string KeyPoints => Course.Summary;

    /// <summary>Heading of the questions.</summary>
    public string CheckYourself => Course.Questions;

    /// <summary>Heading of the glossary.</summary>
    public string Glossary => Course.Glossary;

    /// <summary>One cited place.</summary>
    public string Source => Course.Source;

    /// <summary>Heading of the cited places.</summary>
    public string Sources => Course.Sources;

    /// <inheritdoc cref="CourseWords.EditedByHand"/>
    public string EditedByHand => Course.EditedByHand;

    /// <summary>The module before.</summary>
    public string Previous => Course.Previous;

    /// <summary>The module after.</summary>
    public string Next => Course.Next;

    /// <summary>The button, and the field's label.</summary>
    public string Search => Course.Search;

    /// <summary>Checks an answer.</summary>
    public string Check => Course.Check;

    /// <summary>Clears an answer.</summary>
    public string TryAgain => Course.Again;

    /// <summary>An answer is.</summary>
    public string Right => Course.Right;

    /// <summary>An answer is not.</summary>
    public string Wrong => Course.Wrong;

    /// <summary>Before an answer.</summary>
    public string Answer => Course.Answer;

    /// <summary>Heading of the answers.</summary>
    public string Answers => Course.Answers;

    /// <summary>Heading of the map.</summary>
    public string ConceptMap => Course.ConceptMap;

    /// <summary>The words of a language by its BCP 47 tag; English for one that is not known.</summary>
    public static SiteWords For(string language) => All.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant()) ?? All["en"];

    /// <summary>Puts values into a sentence.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    /// <summary>A cited place as people say it: "docs/intro.md, lines 4–9".</summary>
    public string Place(Citation citation) => citation.FirstLine == citation.LastLine
        ? Fill(Line, citation.Path, citation.FirstLine)
        : Fill(Lines, citation.Path, citation.FirstLine, citation.LastLine);

    /// <summary>How long something takes: "25 min", "1.5 h".</summary>
    public string Length(double minutes) => minutes < 90
        ? Fill(Minutes, Math.Max(1, (int)Math.Round(minutes)))
        : Fill(Hours, Math.Round(minutes / 30) / 2);

    /// <summary>"1 module", "12 modules".</summary>
    public string CountModules(int count) => count == 1 ? OneModule : Fill(SomeModules, count);

    /// <summary>"1 question", "12 questions".</summary>
    public string CountQuestions(int count) => count == 1 ? OneQuestion : Fill(SomeQuestions, count);

    /// <summary>For whom a course is.</summary>
    public string Level(Complexity complexity) => complexity switch { Complexity.Beginner => Beginner, Complexity.Intermediate => Intermediate, _ => Advanced };
}
