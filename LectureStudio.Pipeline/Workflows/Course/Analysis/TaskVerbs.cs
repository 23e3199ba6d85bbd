using System.Collections.Frozen;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>English verbs of tasks: a heading that begins with their form in -ing tells what one does.</summary>
internal static class TaskVerbs
{
    private static readonly FrozenDictionary<string, string> Verbs =
        """
        add adjust analyse analyze apply attach authenticate automate avoid begin bind build call cancel catch change check choose clean clear clone close combine compare compile compose configure connect control convert copy create customise customize
        debug declare decode define delete deploy describe design detach develop difference disable display download drop edit enable encode encrypt ensure escape evaluate examine exclude execute expand explore export extend extract fetch filter find fix
        force format generate get handle hide identify implement import include increase inherit initialise initialize inject insert inspect install integrate interact interpret intercept invoke iterate keep launch limit list listen load locate maintain make
        manage measure merge migrate mock modify monitor mount move navigate nest open optimise optimize organise organize override parse pass patch pick prevent print profile protect provide publish push query read rebuild receive reduce refactor register
        reload remove rename render replace report request reset resolve restart restore restrict retrieve retry return reuse run save scale schedule search secure select send serve set share show skip solve sort specify split start stop store stream
        submit subscribe suppress switch synchronise synchronize teach test throw translate trigger tune turn understand uninstall unpack update upgrade upload use validate verify view visualise visualize wait watch work wrap write
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(v => Forms(v).Select(f => (Form: f, Verb: v))).DistinctBy(p => p.Form).ToFrozenDictionary(p => p.Form, p => p.Verb, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plain = Verbs.Values.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The verb of a form in -ing, with a capital; null for one that is not known.</summary>
    public static string? Of(string form) => Verbs.TryGetValue(form, out var verb) ? char.ToUpperInvariant(verb[0]) + verb[1..] : null;

    /// <summary>Whether it is one of the verbs.</summary>
    public static bool Is(string word) => Plain.Contains(word);

    /// <summary>"making", "running", "adding".</summary>
    private static IEnumerable<string> Forms(string verb)
    {
        const string vowels = "aeiou";
        if (verb[^1] == 'e' && verb[^2] != 'e') return [verb[..^1] + "ing"];
        var isShort = verb.Length > 2 && !vowels.Contains(verb[^1], StringComparison.Ordinal) && vowels.Contains(verb[^2], StringComparison.Ordinal) && !vowels.Contains(verb[^3], StringComparison.Ordinal) && verb[^1] is not ('w' or 'x' or 'y');
        return isShort ? [verb + verb[^1] + "ing", verb + "ing"] : [verb + "ing"];
    }
}
