namespace LectureStudio.Pipeline.Engine;

/// <summary>A workflow's input record that knows when what was given cannot be used; asked before a job is made of it.</summary>
public interface IChecksInput
{
    /// <summary>What is wrong, each a plain sentence that says what to give instead: "There is nothing to talk about. Give a PDF, a text or pictures."; empty when it can be used.</summary>
    IEnumerable<string> Problems();
}
