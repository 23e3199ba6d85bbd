using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>One question. Without a script it can be read and its answer opened; with one it can be answered.</summary>
internal static class QuestionForm
{
    public static void Write(SitePage page, CitationNotes notes, Question question, int number)
    {
        var (html, words) = (page.Html, page.Plan.Words);
        html.Write($"<form class=\"question\" id=\"q-{question.Id}\" data-kind=\"{question.Kind.ToString()}\" data-answer=\"{JsonSerializer.Serialize(Answer(question), StudioJson.Compact)}\" autocomplete=\"off\">");
        html.Write($"<fieldset><legend{page.Plan.Dir(question.Stem)}><span class=\"number\">{words.Question} {number}</span> {(question.Kind == QuestionKind.Cloze ? SafeHtml.Text(words.Course.FillGap) : InlineText.Html(question.Stem))}</legend>");
        switch (question.Kind)
        {
            case QuestionKind.MultipleChoice or QuestionKind.TrueFalse: WriteChoices(page, question, "radio"); break;
            case QuestionKind.MultipleAnswer:
                html.Write($"<p class=\"hint\">{words.OneOrMore}</p>");
                WriteChoices(page, question, "checkbox");
                break;
            case QuestionKind.Matching: WritePairs(page, question); break;
            case QuestionKind.Cloze: WriteCloze(page, question); break;
            default: html.Write($"<p class=\"field\"><label>{words.YourAnswer} <input type=\"text\" name=\"a\" dir=\"auto\" spellcheck=\"false\"></label></p>"); break;
        }
        html.Write($"</fieldset><p class=\"act\"></p><div class=\"verdict\" role=\"status\"></div>");
        WriteAnswer(page, notes, question);
        html.Write($"</form>");
    }

    /// <summary>What the script compares with: which choices are right, which option each pair takes, what each gap takes.</summary>
    private static object Answer(Question question) => question.Kind switch
    {
        QuestionKind.Matching => question.Pairs.Select(p => MatchingOrder.Of(question).IndexOf(p.Right)),
        QuestionKind.Cloze => question.Gaps,
        QuestionKind.ShortAnswer => (IReadOnlyList<IReadOnlyList<string>>)[question.Answers],
        _ => question.Choices.Index().Where(c => c.Item.IsRight).Select(c => c.Index),
    };

    private static void WriteChoices(SitePage page, Question question, string type)
    {
        foreach (var (index, choice) in question.Choices.Index())
            page.Html.Write($"<label class=\"choice\"{page.Plan.Dir(choice.Text)}><input type=\"{type}\" name=\"a\" value=\"{index}\" data-feedback=\"{InlineText.Plain(choice.Feedback)}\"> <span>{InlineText.Html(choice.Text)}</span></label>");
    }

    private static void WritePairs(SitePage page, Question question)
    {
        var options = MatchingOrder.Of(question);
        foreach (var pair in question.Pairs)
        {
            page.Html.WriteInline($"<label class=\"pair\"><span{page.Plan.Dir(pair.Left)}>{InlineText.Html(pair.Left)}</span> <select name=\"a\"><option value=\"\">{page.Plan.Words.Choose}</option>");
            foreach (var (index, option) in options.Index()) page.Html.WriteInline($"<option value=\"{index}\">{InlineText.Plain(option)}</option>");
            page.Html.Write($"</select></label>");
        }
    }

    private static void WriteCloze(SitePage page, Question question)
    {
        var parts = question.Stem.Split(Question.Gap);
        page.Html.WriteInline($"<p class=\"cloze\"{page.Plan.Dir(question.Stem)}>{InlineText.Html(parts[0])}");
        foreach (var (index, part) in parts.Skip(1).Index())
            page.Html.WriteInline($"<input type=\"text\" name=\"a\" dir=\"auto\" spellcheck=\"false\" aria-label=\"{SiteWords.Fill(page.Plan.Words.Gap, index + 1)}\">{InlineText.Html(part)}");
        page.Html.Write($"</p>");
    }

    private static void WriteAnswer(SitePage page, CitationNotes notes, Question question)
    {
        var (html, words) = (page.Html, page.Plan.Words);
        html.WriteInline($"<details class=\"answer\"><summary>{words.ShowAnswer}</summary><p class=\"right\"><b>{words.Answer}:</b> {InlineText.Html(AnswerLine.Of(question))}</p>");
        if (question.Explanation.Length > 0) html.WriteInline($"<p class=\"why\"{page.Plan.Dir(question.Explanation)}>{InlineText.Html(question.Explanation)}{notes.Marks(question.Citation is { } cited ? [cited] : [])}</p>");
        else if (question.Citation is { } citation) html.WriteInline($"<p class=\"why\">{words.Source} {notes.Marks([citation])}</p>");
        html.Write($"</details>");
    }
}
