namespace LectureStudio.Pipeline.Workflows.Handout.Document.Print;

/// <summary>How the sections are put on paper. Its style sheet is <c>print-NAME.css</c>.</summary>
internal interface IPrintLayout
{
    /// <summary>As in the setting: <c>notes</c>.</summary>
    string Name { get; }

    /// <summary>Whether review questions are printed, and so their answers at the end.</summary>
    bool HasQuestions { get; }

    /// <summary>Whether its pages are made to be full, so that they cannot begin in mid-page.</summary>
    bool FillsPages { get; }

    void WriteSections(PrintPage page);
}
