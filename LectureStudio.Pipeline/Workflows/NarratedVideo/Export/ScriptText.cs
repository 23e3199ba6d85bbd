using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary><c>script.md</c>: what is said, to be read, with times and pages.</summary>
internal static class ScriptText
{
    public static string Markdown(Timeline timeline)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Escape(timeline.Title)}\n");
        foreach (var scene in timeline.Scenes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Clock.Time(scene.Start)} · {MarkdownText.Escape(scene.Title)}\n\n");
            if (scene.Sentences.Count == 0) text.Append(CultureInfo.InvariantCulture, $"*Page {scene.Page}, nothing is said.*\n");
            foreach (var sentence in scene.Sentences)
                text.Append(CultureInfo.InvariantCulture, $"- {Clock.Time(sentence.Start)} {MarkdownText.Escape(sentence.Text)} *(page {sentence.Page})*\n");
        }
        return text.ToString();
    }
}
