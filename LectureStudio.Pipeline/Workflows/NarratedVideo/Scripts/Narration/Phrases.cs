using System.Collections.Frozen;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>The few words the built-in writer adds to the document's own; <c>{0}</c> is a part of the document. A further language is one more entry.</summary>
/// <param name="Next">Before a section's title.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="And">Before the last of several.</param>
/// <param name="Page">Title of a scene that has no other.</param>
/// <param name="Here">A sentence that points at something without words of its own.</param>
/// <param name="Shown">What takes the place of something that is not read aloud, after a colon.</param>
/// <param name="CodeOf">A sentence that points at code with a name or a comment.</param>
internal sealed record Phrases(string Next, string By, string And, string Page, Things Here, Things Shown, string CodeOf)
{
    private static readonly FrozenDictionary<string, Phrases> Known = new Dictionary<string, Phrases>
    {
        ["en"] = new(
            "Next: {0}", "By {0}", "and", "Page {0}",
            new("Here is the figure.", "Here is the table.", "Here is the code.", "Here is the formula."),
            new("the figure shown here", "the table shown here", "the code shown here", "the formula shown here"), "Here is the code: {0}"),
        ["de"] = new(
            "Als Nächstes: {0}", "Von {0}", "und", "Seite {0}",
            new("Hier ist die Abbildung.", "Hier ist die Tabelle.", "Hier ist der Code.", "Hier ist die Formel."),
            new("die hier gezeigte Abbildung", "die hier gezeigte Tabelle", "der hier gezeigte Code", "die hier gezeigte Formel"), "Hier ist der Code: {0}"),
        ["fr"] = new(
            "À présent : {0}", "Par {0}", "et", "Page {0}",
            new("Voici la figure.", "Voici le tableau.", "Voici le code.", "Voici la formule."),
            new("la figure présentée ici", "le tableau présenté ici", "le code présenté ici", "la formule présentée ici"), "Voici le code : {0}"),
        ["es"] = new(
            "A continuación: {0}", "Por {0}", "y", "Página {0}",
            new("Aquí está la figura.", "Aquí está la tabla.", "Aquí está el código.", "Aquí está la fórmula."),
            new("la figura que se muestra aquí", "la tabla que se muestra aquí", "el código que se muestra aquí", "la fórmula que se muestra aquí"), "Aquí está el código: {0}"),
        ["it"] = new(
            "Ora: {0}", "Di {0}", "e", "Pagina {0}",
            new("Ecco la figura.", "Ecco la tabella.", "Ecco il codice.", "Ecco la formula."),
            new("la figura mostrata qui", "la tabella mostrata qui", "il codice mostrato qui", "la formula mostrata qui"), "Ecco il codice: {0}"),
        ["nl"] = new(
            "Nu volgt: {0}", "Door {0}", "en", "Pagina {0}",
            new("Hier is de figuur.", "Hier is de tabel.", "Hier is de code.", "Hier is de formule."),
            new("de hier getoonde figuur", "de hier getoonde tabel", "de hier getoonde code", "de hier getoonde formule"), "Hier is de code: {0}"),
        ["pt"] = new(
            "A seguir: {0}", "Por {0}", "e", "Página {0}",
            new("Aqui está a figura.", "Aqui está a tabela.", "Aqui está o código.", "Aqui está a fórmula."),
            new("a figura mostrada aqui", "a tabela mostrada aqui", "o código mostrado aqui", "a fórmula mostrada aqui"), "Aqui está o código: {0}"),
    }.ToFrozenDictionary();

    /// <summary>Those of a language (<c>de</c>, <c>de-CH</c>); null for one that is not known, in which nothing may be added.</summary>
    public static Phrases? For(string language) => Known.GetValueOrDefault(language.Split('-', '_')[0].ToLowerInvariant());
}

/// <summary>Words for each of the things that are shown rather than read.</summary>
internal sealed record Things(string Figure, string Table, string Code, string Formula)
{
    public string For(BlockKind kind) => kind switch { BlockKind.Table => Table, BlockKind.Code => Code, BlockKind.Formula => Formula, _ => Figure };
}
