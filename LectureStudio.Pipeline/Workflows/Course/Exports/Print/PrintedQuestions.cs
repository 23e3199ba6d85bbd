using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary>A module's questions with room to answer them, and their answers apart.</summary>
internal static class PrintedQuestions
{
    public static void Write(HtmlWriter html, SiteWords words, string direction, CourseModule module, int number)
    {
        if (module.Questions.Count == 0) return;
        html.Write($"<section class=\"questions\"><h3 class=\"part\">{words.CheckYourself}</h3>");
        foreach (var (index, question) in module.Questions.Index())
        {
            html.Write($"<div class=\"question\"><p class=\"stem\"{Dir(question.Stem)}><span class=\"mark\">{number}.{index + 1}</span> {Stem(question)}</p>");
            if (question.Choices.Count > 0)
            {
                html.WriteInline($"<ul class=\"choices {(question.Kind == QuestionKind.MultipleAnswer ? "several" : "one")}\">");
                foreach (var (place, choice) in question.Choices.Index()) html.WriteInline($"<li{Dir(choice.Text)}><span class=\"box\"></span>{Letter(place)}&#160; {InlineText.Html(choice.Text)}</li>");
                html.Write($"</ul>");
            }
            else if (question.Kind == QuestionKind.Matching) WritePairs(question);
            else if (question.Kind == QuestionKind.ShortAnswer) html.Write($"<p class=\"rule\"></p>");
            html.Write($"</div>");
        }
        html.Write($"</section>");

        SafeHtml Dir(string text) => Directions.Attribute(text, direction);

        void WritePairs(Question question)
        {
            var options = MatchingOrder.Of(question);
            html.Write($"<table class=\"pairs\"><tbody>");
            for (var row = 0; row < Math.Max(question.Pairs.Count, options.Count); row++)
            {
                html.WriteInline($"<tr><td>{(row < question.Pairs.Count ? new SafeHtml($"<span class=\"box\"></span>{InlineText.Html(question.Pairs[row].Left).Markup}") : SafeHtml.None)}</td>");
                html.Write($"<td>{(row < options.Count ? new SafeHtml($"{Letter(row)}&#160; {InlineText.Html(options[row]).Markup}") : SafeHtml.None)}</td></tr>");
            }
            html.Write($"</tbody></table>");
        }
    }

    public static void WriteAnswers(HtmlWriter html, SiteWords words, string direction, CourseModule module, int number)
    {
        html.Write($"<h3{Directions.Attribute(module.Title, direction)}>{number}&#160; {InlineText.Html(module.Title)}</h3>");
        foreach (var (index, question) in module.Questions.Index())
        {
            html.WriteInline($"<p{Directions.Attribute(question.Stem, direction)}><span class=\"mark\">{number}.{index + 1}</span> <b>{Answer(question)}</b>");
            if (question.Explanation.Length > 0) html.WriteInline($" {InlineText.Html(question.Explanation)}");
            if (question.Citation is { } citation) html.WriteInline($" <span class=\"place\" dir=\"ltr\">{words.Place(citation)}</span>");
            html.Write($"</p>");
        }
    }

    private static SafeHtml Stem(Question question) => question.Kind != QuestionKind.Cloze
        ? InlineText.Html(question.Stem)
        : new(string.Join("<span class=\"gap\"></span>", question.Stem.Split(Question.Gap).Select(p => InlineText.Html(p).Markup)));

    private static string Letter(int place) => $"{(char)('a' + (place % 26))}";

    private static SafeHtml Answer(Question question)
    {
        if (question.Kind == QuestionKind.Matching)
        {
            var options = MatchingOrder.Of(question);
            return SafeHtml.Join("; ", question.Pairs.Select(p => new SafeHtml($"{InlineText.Html(p.Left).Markup} → {Letter(options.IndexOf(p.Right))}")));
        }
        return question.Choices.Count == 0
            ? InlineText.Html(AnswerLine.Of(question))
            : SafeHtml.Join("; ", question.Choices.Index().Where(c => c.Item.IsRight).Select(c => new SafeHtml($"{Letter(c.Index)}&#160; {InlineText.Html(c.Item.Text).Markup}")));
    }
}
