using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class French
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = égale; ≠ est différent de; < est inférieur à; > est supérieur à; ≤ est inférieur ou égal à; ≥ est supérieur ou égal à; ≈ est environ égal à; ≡ est équivalent à; ∝ est proportionnel à;
            ± plus ou moins; ∞ l'infini; ∈ appartient à; ∉ n'appartient pas à; ⊂ est inclus dans; ⊆ est inclus dans; ∪ union; ∩ inter; ∀ pour tout; ∃ il existe; ¬ non; ∧ et; ∨ ou;
            → vers; ← devient; ↔ et inversement; ⇒ implique; ⇔ équivaut à; ↦ donne; ∂ d; ∇ le gradient de; · fois; × fois; ÷ divisé par; + plus; − moins;
            ∑ la somme de; ∏ le produit de; ∫ l'intégrale de; √ la racine carrée de; ∅ l'ensemble vide; & et; @ arobase; # numéro; § paragraphe; % pour cent; ‰ pour mille; ° degrés;
            ½ un demi; ¼ un quart; ¾ trois quarts; ⅓ un tiers; ⅔ deux tiers
            """),
        Greek = "alpha bêta gamma delta epsilon zêta êta thêta iota kappa lambda mu nu xi omicron pi rhô sigma tau upsilon phi khi psi oméga".Split(' '),
        Units = Pairs("""
            ms|milliseconde|millisecondes; µs|microseconde|microsecondes; ns|nanoseconde|nanosecondes; s|seconde|secondes; min|minute|minutes; h|heure|heures;
            Hz|hertz|hertz; kHz|kilohertz|kilohertz; MHz|mégahertz|mégahertz; GHz|gigahertz|gigahertz; Ko|kilooctet|kilooctets; Mo|mégaoctet|mégaoctets; Go|gigaoctet|gigaoctets; To|téraoctet|téraoctets;
            kB|kilooctet|kilooctets; MB|mégaoctet|mégaoctets; GB|gigaoctet|gigaoctets; TB|téraoctet|téraoctets; Mbit/s|mégabit par seconde|mégabits par seconde;
            km|kilomètre|kilomètres; m|mètre|mètres; cm|centimètre|centimètres; mm|millimètre|millimètres; µm|micromètre|micromètres; nm|nanomètre|nanomètres;
            m²|mètre carré|mètres carrés; km²|kilomètre carré|kilomètres carrés; m³|mètre cube|mètres cubes; km/h|kilomètre par heure|kilomètres par heure; m/s|mètre par seconde|mètres par seconde;
            kg|kilogramme|kilogrammes; g|gramme|grammes; mg|milligramme|milligrammes; °C|degré Celsius|degrés Celsius; °|degré|degrés; W|watt|watts; kW|kilowatt|kilowatts; kWh|kilowattheure|kilowattheures;
            V|volt|volts; dB|décibel|décibels; px|pixel|pixels; %|pour cent|pour cent; ‰|pour mille|pour mille
            """),
        Money = Pairs("$|dollar|dollars; €|euro|euros; £|livre|livres; ¥|yen|yens; EUR|euro|euros; USD|dollar américain|dollars américains"),
        Months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".Split(' '),
        Date = "{0} {1} {2}",
        Math = new("au carré", "au cube", "puissance {0}", "transposée", "prime", "{0} de {1}", "sur", "par", "fois", "sachant", "la somme sur {0} de {1} à {2} de", "environ"),
        Address = "l'adresse indiquée sur la page",
        Mail = "l'adresse e-mail indiquée sur la page",
        To = "à",
        Abbreviations = Lines("""
            p\.\s?ex\. => par exemple
            c\.?-?à-?d\.? => c'est-à-dire
            etc\. => et cetera
            et al\. => et autres
            cf\. => voir
            env\. => environ
            resp\. => respectivement
            [Ff]ig\.\s?(?=\d) => figure 
            [Ee]q\.\s?\(?(\d[\d.]*)\)? => équation $1
            [Éé]q\.\s?\(?(\d[\d.]*)\)? => équation $1
            [Tt]ab\.\s?(?=\d) => tableau 
            [Cc]hap\.\s?(?=\d) => chapitre 
            [Ss]ect\.\s?(?=\d) => section 
            n[°º]\s?(?=\d) => numéro 
            pp\.\s?(?=\d) => pages 
            p\.\s?(?=\d) => page 
            vol\.\s?(?=\d) => volume 
            M\.\s(?=\p{Lu}) => Monsieur 
            Mme => Madame
            Mlle => Mademoiselle
            Dr => Docteur
            max\. => maximum
            min\. => minimum
            C\+\+ => C plus plus
            """),
    };
}
