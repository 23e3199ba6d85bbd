namespace LectureStudio.Tests.Workflows.Course.Drift;

/// <summary>A small set of documents that teach one thing after another, and a change of two of them.</summary>
internal static class Garden
{
    public static void Write(string root)
    {
        Page(root, "docs/soil.md", "Soil", "Soil is the loose upper layer of the ground in which plants grow.", "Good soil holds water and air at the same time. Clay soil holds much water but little air. Sandy soil holds little water and warms up early in spring.",
            "Testing the soil", "A soil test tells how acid the soil is. Take samples from five places of the bed and mix them in a bucket before you send them to a laboratory.");
        Page(root, "docs/compost.md", "Compost", "Compost is decayed organic matter that feeds the soil.", "A compost heap needs green and brown material in equal parts. Green material is rich in nitrogen. Brown material is rich in carbon and keeps the heap loose.",
            "Turning the heap", "Turn the compost heap every four weeks, so that air comes to all parts of it. A heap that smells bad has too little air.");
        Page(root, "docs/pruning.md", "Pruning", "Pruning is the cutting of branches to shape a plant or to keep it healthy.", "Prune apple trees in late winter, before the buds open. A clean cut heals faster than a torn one. Never take more than a third of the crown in one year.",
            "Tools for pruning", "Bypass shears cut living wood without crushing it. Clean the blades with alcohol after each tree, so that no disease is carried on.");
        Page(root, "docs/watering.md", "Watering", "Watering is best done in the early morning, when little water evaporates.", "Deep watering once a week makes roots grow down. Shallow watering every day keeps the roots near the surface, where they dry out.",
            "Drip irrigation", "Drip irrigation is a system of pipes that brings water slowly to the roots of each plant. It needs half the water of a sprinkler.");
    }

    public static void Change(string root)
    {
        Replace(root, "docs/compost.md", "Turn the compost heap every four weeks", "Pass ripe compost through a sieve and turn the compost heap every two weeks");
        Replace(root, "docs/pruning.md", "late winter", "early spring");
        Page(root, "docs/weeds.md", "Weeds", "A weed is a plant that grows where it is not wanted.", "Pull weeds before they set seed. A layer of mulch keeps most weeds from growing.", "Mulch", "Mulch is a layer of straw or bark on the ground. It keeps the soil moist.");
    }

    private static void Page(string root, string path, string title, string definition, string text, string part, string more)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), $"# {title}\n\n{definition}\n\n{text}\n\n## {part}\n\n{more}\n");
    }

    private static void Replace(string root, string path, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(root, path));
        File.WriteAllText(Path.Combine(root, path), text.Replace(old, now, StringComparison.Ordinal));
    }
}
