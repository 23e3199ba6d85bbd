using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class German
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = gleich; ≠ ungleich; < kleiner als; > größer als; ≤ kleiner oder gleich; ≥ größer oder gleich; ≈ ungefähr gleich; ≡ äquivalent zu; ∝ proportional zu;
            ± plus minus; ∞ unendlich; ∈ aus; ∉ nicht aus; ⊂ Teilmenge von; ⊆ Teilmenge von; ∪ vereinigt mit; ∩ geschnitten mit; ∀ für alle; ∃ es gibt; ¬ nicht; ∧ und; ∨ oder;
            → zu; ← wird zu; ↔ hin und zurück; ⇒ daraus folgt; ⇔ genau dann, wenn; ↦ wird abgebildet auf; ∂ d; ∇ der Gradient von; · mal; × mal; ÷ geteilt durch; + plus; − minus;
            ∑ die Summe von; ∏ das Produkt von; ∫ das Integral von; √ die Wurzel aus; ∅ die leere Menge; & und; @ ät; # Nummer; § Paragraf; % Prozent; ‰ Promille; ° Grad;
            ½ ein halb; ¼ ein Viertel; ¾ drei Viertel; ⅓ ein Drittel; ⅔ zwei Drittel
            """),
        Greek = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mü nü xi omikron pi rho sigma tau ypsilon phi chi psi omega".Split(' '),
        Units = Pairs("""
            ms|Millisekunde|Millisekunden; µs|Mikrosekunde|Mikrosekunden; ns|Nanosekunde|Nanosekunden; s|Sekunde|Sekunden; min|Minute|Minuten; Min.|Minute|Minuten; Std.|Stunde|Stunden; h|Stunde|Stunden;
            Hz|Hertz|Hertz; kHz|Kilohertz|Kilohertz; MHz|Megahertz|Megahertz; GHz|Gigahertz|Gigahertz; kB|Kilobyte|Kilobyte; KB|Kilobyte|Kilobyte; MB|Megabyte|Megabyte;
            GB|Gigabyte|Gigabyte; TB|Terabyte|Terabyte; Mbit/s|Megabit pro Sekunde|Megabit pro Sekunde; Gbit/s|Gigabit pro Sekunde|Gigabit pro Sekunde; MB/s|Megabyte pro Sekunde|Megabyte pro Sekunde;
            km|Kilometer|Kilometer; m|Meter|Meter; cm|Zentimeter|Zentimeter; mm|Millimeter|Millimeter; µm|Mikrometer|Mikrometer; nm|Nanometer|Nanometer;
            m²|Quadratmeter|Quadratmeter; km²|Quadratkilometer|Quadratkilometer; cm²|Quadratzentimeter|Quadratzentimeter; m³|Kubikmeter|Kubikmeter; cm³|Kubikzentimeter|Kubikzentimeter;
            km/h|Kilometer pro Stunde|Kilometer pro Stunde; m/s|Meter pro Sekunde|Meter pro Sekunde; kg|Kilogramm|Kilogramm; g|Gramm|Gramm; mg|Milligramm|Milligramm;
            °C|Grad Celsius|Grad Celsius; °F|Grad Fahrenheit|Grad Fahrenheit; °|Grad|Grad; W|Watt|Watt; kW|Kilowatt|Kilowatt; MW|Megawatt|Megawatt; kWh|Kilowattstunde|Kilowattstunden;
            V|Volt|Volt; mV|Millivolt|Millivolt; dB|Dezibel|Dezibel; px|Pixel|Pixel; %|Prozent|Prozent; ‰|Promille|Promille; Mio.|Million|Millionen; Mrd.|Milliarde|Milliarden; Tsd.|Tausend|Tausend
            """),
        Money = Pairs("$|Dollar|Dollar; €|Euro|Euro; £|Pfund|Pfund; ¥|Yen|Yen; EUR|Euro|Euro; USD|US-Dollar|US-Dollar; CHF|Franken|Franken"),
        Months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".Split(' '),
        Date = "{0}. {1} {2}",
        Math = new("Quadrat", "hoch 3", "hoch {0}", "transponiert", "Strich", "{0} von {1}", "durch", "mal", "mal", "gegeben", "die Summe über {0} von {1} bis {2} von", "ungefähr"),
        Address = "die Adresse auf der Seite",
        Mail = "die E-Mail-Adresse auf der Seite",
        To = "bis",
        Abbreviations = Lines("""
            z\.\s?B\. => zum Beispiel
            Z\.\s?B\. => Zum Beispiel
            d\.\s?h\. => das heißt
            D\.\s?h\. => Das heißt
            u\.\s?a\. => unter anderem
            o\.\s?[äÄ]\. => oder Ähnliches
            s\.\s?o\. => siehe oben
            s\.\s?u\. => siehe unten
            i\.\s?d\.\s?R\. => in der Regel
            i\.\s?A\. => im Allgemeinen
            m\.\s?E\. => meines Erachtens
            z\.\s?T\. => zum Teil
            bzw\. => beziehungsweise
            bspw\. => beispielsweise
            usw\. => und so weiter
            usf\. => und so fort
            etc\. => et cetera
            ggf\. => gegebenenfalls
            evtl\. => eventuell
            vgl\. => vergleiche
            Vgl\. => Vergleiche
            ca\. => circa
            sog\. => sogenannte
            inkl\. => inklusive
            insb\. => insbesondere
            max\. => maximal
            min\. => minimal
            et al\. => und andere
            Abb\.\s?(?=\d) => Abbildung 
            Tab\.\s?(?=\d) => Tabelle 
            Gl\.\s?\(?(\d[\d.]*)\)? => Gleichung $1
            Kap\.\s?(?=\d) => Kapitel 
            Abschn\.\s?(?=\d) => Abschnitt 
            Nr\.\s?(?=\d) => Nummer 
            S\.\s?(?=\d) => Seite 
            Bd\.\s?(?=\d) => Band 
            Dr\. => Doktor
            Prof\. => Professor
            C\+\+ => C plus plus
            """),
    };
}
