using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>The text of a slide without its title.</summary>
public static class SlideBody
{
    /// <summary>A line a line; all of the text where it does not begin with the title.</summary>
    public static string Body(this SlideReading slide)
    {
        var lines = slide.Text.Split('\n');
        return lines[0] == slide.Title ? string.Join('\n', lines.Skip(1)) : slide.Text;
    }
}
