using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Questions.Kinds;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>
/// Makes questions of a written module, from what the source says in the lines that its blocks cite. Every answer is found in the lines
/// that its question cites; wrong choices are other concepts and statements of the same course, held against the lines so that none is right too.
/// The same module gives the same questions.
/// </summary>
/// <param name="language">BCP 47, of the course.</param>
/// <param name="analyses">For the concepts and how the source defines them.</param>
/// <param name="pathways">For which concepts are near one another.</param>
public sealed class QuestionWriter(string language, DocumentAnalyses analyses, Pathways pathways)
{
    private static readonly IQuestionKind[] Kinds = [new TermQuestions(), new MeaningQuestions(), new CodeQuestions(), new ListQuestions(), new MatchingQuestions(), new TruthQuestions(), new StatementQuestions(), new ClozeQuestions(), new RecallQuestions(), new ValueQuestions(), new StepQuestions(), new ConditionQuestions()];

    private readonly CourseConcepts concepts = new(analyses, pathways, Tongue.For(language, ""));

    /// <summary>Questions on one module, at most so many, spread over its concepts and over the kinds of questions. Call it module by module in the order of the course.</summary>
    /// <param name="module">Written, its citations checked.</param>
    /// <param name="lines">The lines (<see cref="Reading.DocumentText.Lines"/>) of every document that it cites, by path.</param>
    /// <param name="most">0 for none.</param>
    /// <param name="asked">What the course asks already: what is like it is not asked again. What is written is added to it.</param>
    public IReadOnlyList<Question> Write(CourseModule module, IReadOnlyDictionary<string, IReadOnlyList<string>> lines, int most, QuestionsSoFar asked)
    {
        if (most <= 0) return [];
        var ground = new QuestionGround(module, lines, concepts, language);
        var candidates = Kinds.SelectMany(k => k.Make(ground)).ToList();
        return QuestionChoice.Of(candidates, ground, most, asked);
    }
}
