namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Where the participants of a sequence diagram stand: as near to one another as what is said between them allows.</summary>
/// <param name="X">Of the middles.</param>
/// <param name="Width">Of all.</param>
internal sealed record SequenceColumns(IReadOnlyList<double> X, double Width)
{
    public const double Margin = 14, Loop = 34;

    private const double Gap = 20;

    /// <param name="boxes">Width of each participant's box.</param>
    /// <param name="steps">With the width of the words of each.</param>
    /// <param name="depth">Of the frames: each takes room at the sides.</param>
    public static SequenceColumns Of(IReadOnlyList<double> boxes, IReadOnlyList<(SequenceStep Step, double Words)> steps, int depth)
    {
        var (count, side) = (boxes.Count, Margin + 10 * depth);
        var (apart, left, right) = (new List<(int From, int To, double Least)>(), new double[count], new double[count]);
        for (var i = 0; i < count; i++) (left[i], right[i]) = (boxes[i] / 2, boxes[i] / 2);
        foreach (var (step, words) in steps)
        {
            switch (step)
            {
                case SequenceStep.Message m when m.From == m.To: right[m.From] = Math.Max(right[m.From], Loop + words); break;
                case SequenceStep.Message m: apart.Add((Math.Min(m.From, m.To), Math.Max(m.From, m.To), words + Gap)); break;
                case SequenceStep.Note { Side: < 0 } n: left[n.From] = Math.Max(left[n.From], words + Gap + 8); break;
                case SequenceStep.Note { Side: > 0 } n: right[n.To] = Math.Max(right[n.To], words + Gap + 8); break;
                case SequenceStep.Note n when n.From == n.To: (left[n.From], right[n.From]) = (Math.Max(left[n.From], words / 2 + 10), Math.Max(right[n.From], words / 2 + 10)); break;
                case SequenceStep.Note n: apart.Add((n.From, n.To, words)); break;
            }
        }
        var x = new double[count];
        x[0] = side + left[0];
        for (var i = 1; i < count; i++)
        {
            x[i] = x[i - 1] + right[i - 1] + left[i] + Gap;
            foreach (var (from, to, least) in apart)
                if (to == i) x[i] = Math.Max(x[i], x[from] + least);
        }
        return new(x, x[^1] + right[^1] + side);
    }
}
