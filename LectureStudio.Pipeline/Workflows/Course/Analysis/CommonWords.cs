using System.Collections.Frozen;
using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Words that every reader knows, of English the most: a concept of a source only where it says what it means by them.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Known = Set(
        """
        function method parameter argument field key property attribute element object instance state mode process system tool application app program language account browser table row column index string
        boolean number error block letter picture machine sentence data path request response character script test library expression class event array date interface variable callback
        ability absence access accident account action activity addition address advantage advice age agreement aim air alternative amount analysis appearance approach area array aspect assumption attempt attention audience aware
        background balance base basis batch beauty behavior benefit binary board body book bottom boundary box branch broad budget building building business calculation campaign capability capacity car care category cause caveat
        centre center chance charge check child choice circle city class cleanup close collection combination comment company comparison compatibility complaint component concept concern conclusion condition conflict confusion
        connection consequence consideration console constraint construction contact content contract contrast control conversation conversion copy corner cost count counter country couple cover creation credit criterion criteria crowd
        culture customer cycle damage danger deal death debate decade decision declaration degree delay demand department deployment depth design desire destination detection determination development device
        diagram difference difficulty dimension direction disadvantage discovery discussion display distance distribution doubt draft drawback duration duty earth edge edit editor education effort emphasis employee
        empty environment equipment evening evidence exact exception exchange execution executable existence expectation experience expert explanation extension extent extreme eye face facility factor failure fair fallback family
        fashion favor favour fear feedback feeling field fight final finding fix flag flow focus folder food force form former forum foundation fraction frame framework freedom frequency friend front
        fun fundamental future game gap gender glance global goal government ground group growth guess half hand handling happiness head health heart help hint history hit hold hole home hope hour house human hundred ice image impact
        implementation importance impression improvement incident increase individual industry influence initial installation instruction integer intent intention interest internal internals interpretation introduction investigation involvement item
        job join joke judgement judgment kid kilobyte knowledge label lack land latest latter lead leader leadership learning length lesson letter life light limit limitation literature loading local location log logic loss
        love luck main maintenance major majority making man management manner manual margin mark market master match material matter maximum meaning means measure media medium meeting megabyte mention merge metal middle mind minimum
        minor minority minute miss missing mistake mix moment money mood morning motion motivation move movement music name nature need negative network newcomer news night noise none nothing notice notion null
        object objective observation occasion occurrence offer office onset opening operation opinion opportunity opposite optimum orange order organisation organization origin original other outcome overhead overview owner
        pair paper paragraph parent party pass passage past patch pattern pause payment peace peer performance period permission personal perspective phantom phase phone phrase piece pick plan plane plant platform play player plenty
        position positive possibility practice preference preparation presence present presentation pressure price principle print priority privacy private produce product production profession professional profile profit progress promise proof
        proposal protection provider provision public publication purpose quality quantity quarter quickstart race range rate ratio raw reach reaction read reader reality recipe recommendation record reduction reference reflection regard region
        relation relationship relief remainder remark reminder removal replacement report representation representative reputation request research reset resolution resource respect rest restriction resume
        return reverse review rich ride ring risk road role room root round route routine row run running safety sake sale satisfaction scale scenario scene schedule scheme school science scope screen sea search season seat
        section security selection self sense sentence separation sequence series service setting setup shape share sheet shift shop shortcut shot sign signal significance silence similar similarity simplicity single site situation skill sky sleep slice
        slot society software solution sound source space special speech spirit spot spring square stack staff stand standard star start statement station statistics stay stick stock stop storage store story
        strategy street strength stress stretch structure student study stuff style subject success suggestion suite summer supply support surface surprise survey switch symbol syntax target task taste team technique technology
        template temporary tendency tense term territory theme theory thinking thousand threat ticket title toolchain topic total touch town trace track trade tradition traffic training transfer transition translation travel treatment tree trend trial
        trick trip trouble trust truth try turn type uncertainty unaware understanding unit universe unknown update upgrade upper usage utility validation variant variation variety view visit visitor voice volume vote walk wall
        warning waste watch water weakness weather week weekend weight welcome winner wish wonder word working world worry worth writer writing yard zero zone
        acceptable accurate active actual additional adjacent alternate ambiguous annual anonymous appropriate arbitrary automatic available backward basic better brief broken careful central cheap classic clean clear closed
        cold comfortable compatible complex concrete consistent constant convenient correct critical current dangerous deep default dependent desired direct distinct distributed double dry due dynamic eager easy effective efficient enormous
        entire equivalent essential everyday excellent excess explicit expensive external extra familiar famous fast fine fixed flat flexible following foreign free frequent fresh friendly generic gentle giant given good gray green grey handy happy
        heavy helpful hidden high honest hot huge ideal identical idle illegal immediate implicit impossible inactive incompatible incomplete inconsistent independent indirect infinite inner innocent invalid junior large late lazy legal likely linear little
        live logical lonely loose lucky manual massive mature meaningful mere minimal mixed modern moderate modest multiple mutual narrow native natural neat necessary nested neutral newer nice noisy normal numeric obscure obsolete obvious odd
        official older optional ordinary outer own parallel partial particular passive perfect permanent plain pleasant polite poor popular portable possible potential powerful practical precise predictable preferred previous primary prime prior proper proud
        pure quick quiet radical random rapid rare ready real realistic reasonable recent redundant regular related relative relevant reliable remaining remote repeated required responsible rough safe sane secondary secret secure senior sensible sensitive separate
        serious severe shared sharp short sick silent simple slight slow small smart smooth soft solid sophisticated specific stable static steep straight strange strict strong stupid subtle successful sudden sufficient suitable superior
        sure suspicious sweet technical terrible thick thin tight tiny top tough traditional transparent tricky trivial true typical ugly unable uncommon unexpected unique universal unlikely unusual upcoming upstream downstream useful useless usual valid valuable
        various vast verbose viable visible visual vital weak weird wide willing wise wonderful wrong young unless anew instead meanwhile nowadays beforehand afterwards elsewhere somewhere anyway likewise
        option optionen schalter datei dateien befehl befehle beschreibung umgebung variable variablen namen wert werte beispiel beispiele verzeichnis feld felder abschnitt seite fehler ausgabe eingabe zeile aufruf übersicht bezeichnung reihenfolge benutzer
        programm programme funktion funktionen parameter argument argumente liste zeichen wort wörter zahl aufgabe aufgaben form schlüsselwort möglichkeit teil stelle grund ergebnis anzahl inhalt anwendung hinweis daten angabe angaben eigenschaft eigenschaften
        fichier fichiers commande commandes variables environnement nom noms exemple exemples valeur valeurs répertoire champ champs erreur erreurs sortie entrée ligne lignes utilisateur programme programmes fonction fonctions paramètre paramètres liste caractère
        mot mots nombre indique indiquer utiliser informations données défaut contenu chemin type mode cas façon partie suite résultat
        archivo archivos comando comandos opción opciones descripción entorno nombre ejemplo valor valores directorio campo sección página errores salida entrada línea usuario programa función parámetro argumento lista texto palabra número
        comando opzione opzioni descrizione ambiente nome esempio valore valori cartella campo sezione pagina errore uscita ingresso riga utente programma funzione parametro argomento elenco testo parola numero
        bestand bestanden opdracht opties beschrijving omgeving naam voorbeeld waarde waarden map veld sectie pagina fout uitvoer invoer regel gebruiker programma functie lijst tekst woord getal
        """);

    /// <summary>Words that say how good, large or many something is: what they open is no name of anything.</summary>
    private static readonly FrozenSet<string> Vague = Set(
        """
        acceptable additional alternate appropriate arbitrary available better broad certain corresponding desired different entire equivalent existing extra following former further given good great important inappropriate interesting large latest latter likely
        little necessary new newer newest nice obvious odd old older oldest other own particular possible preferred previous proper real reasonable recent related relevant remaining required respective same second several similar simple small smaller special specific specified
        such suitable sure typical unique usual useful various whole working wrong first last next more most many few another early late later earlier subsequent
        """);

    /// <summary>Whether it is one word that everybody knows, in singular or plural.</summary>
    public static bool Has(string phrase)
    {
        var word = phrase.ToLowerInvariant();
        return Known.Contains(word) || (word.EndsWith("ies", StringComparison.Ordinal) && Known.Contains(word[..^3] + "y")) || (word.EndsWith("es", StringComparison.Ordinal) && Known.Contains(word[..^2])) || (word.EndsWith('s') && Known.Contains(word[..^1]));
    }

    /// <summary>Whether a phrase that begins with it is no name.</summary>
    public static bool IsVague(string word) => Vague.Contains(word.ToLowerInvariant());
}
