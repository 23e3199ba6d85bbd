namespace LectureStudio.Pipeline.Engine;

/// <summary>A workflow's input record that knows where it comes from, where that is not simply its first file.</summary>
public interface ITellsOrigin
{
    /// <summary>What the lecture is called as long as nobody says otherwise, as files and repositories are named: <c>linear_regression</c>.</summary>
    string Name();

    /// <summary>Equal for what belongs on one lecture, although it may have changed in between; any text.</summary>
    string Place();

    /// <summary>One line for people: an address with what of it was taken.</summary>
    string Origin();
}
