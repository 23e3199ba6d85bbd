using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class Italian
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = uguale a; ≠ diverso da; < minore di; > maggiore di; ≤ minore o uguale a; ≥ maggiore o uguale a; ≈ circa uguale a; ≡ equivalente a; ∝ proporzionale a;
            ± più o meno; ∞ infinito; ∈ appartiene a; ∉ non appartiene a; ⊂ è contenuto in; ⊆ è contenuto in; ∪ unione; ∩ intersezione; ∀ per ogni; ∃ esiste; ¬ non; ∧ e; ∨ o;
            → a; ← diventa; ↔ e viceversa; ⇒ implica; ⇔ se e solo se; ↦ va in; ∂ d; ∇ il gradiente di; · per; × per; ÷ diviso; + più; − meno;
            ∑ la somma di; ∏ il prodotto di; ∫ l'integrale di; √ la radice quadrata di; ∅ l'insieme vuoto; & e; @ chiocciola; # numero; § paragrafo; % per cento; ‰ per mille; ° gradi;
            ½ un mezzo; ¼ un quarto; ¾ tre quarti; ⅓ un terzo; ⅔ due terzi
            """),
        Greek = "alfa beta gamma delta epsilon zeta eta teta iota kappa lambda mi ni csi omicron pi ro sigma tau ipsilon fi chi psi omega".Split(' '),
        Units = Pairs("""
            ms|millisecondo|millisecondi; µs|microsecondo|microsecondi; ns|nanosecondo|nanosecondi; s|secondo|secondi; min|minuto|minuti; h|ora|ore;
            Hz|hertz|hertz; kHz|kilohertz|kilohertz; MHz|megahertz|megahertz; GHz|gigahertz|gigahertz; kB|kilobyte|kilobyte; KB|kilobyte|kilobyte; MB|megabyte|megabyte; GB|gigabyte|gigabyte; TB|terabyte|terabyte;
            km|chilometro|chilometri; m|metro|metri; cm|centimetro|centimetri; mm|millimetro|millimetri; µm|micrometro|micrometri; nm|nanometro|nanometri;
            m²|metro quadrato|metri quadrati; km²|chilometro quadrato|chilometri quadrati; m³|metro cubo|metri cubi; km/h|chilometro all'ora|chilometri all'ora; m/s|metro al secondo|metri al secondo;
            kg|chilogrammo|chilogrammi; g|grammo|grammi; mg|milligrammo|milligrammi; °C|grado Celsius|gradi Celsius; °|grado|gradi; W|watt|watt; kW|kilowatt|kilowatt; kWh|kilowattora|kilowattora;
            V|volt|volt; dB|decibel|decibel; px|pixel|pixel; %|per cento|per cento; ‰|per mille|per mille
            """),
        Money = Pairs("$|dollaro|dollari; €|euro|euro; £|sterlina|sterline; ¥|yen|yen; EUR|euro|euro; USD|dollaro americano|dollari americani"),
        Months = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".Split(' '),
        Date = "{0} {1} {2}",
        Math = new("al quadrato", "al cubo", "elevato a {0}", "trasposta", "primo", "{0} di {1}", "fratto", "per", "volte", "dato", "la somma su {0} da {1} a {2} di", "circa"),
        Address = "l'indirizzo sulla pagina",
        Mail = "l'indirizzo e-mail sulla pagina",
        To = "a",
        Abbreviations = Lines("""
            p\.\s?es\. => per esempio
            ad\s?es\. => ad esempio
            [Ee]s\.\s => esempio 
            ecc\. => eccetera
            etc\. => eccetera
            et al\. => e altri
            cfr\. => confronta
            [Ff]ig\.\s?(?=\d) => figura 
            [Ee]q\.\s?\(?(\d[\d.]*)\)? => equazione $1
            [Tt]ab\.\s?(?=\d) => tabella 
            [Cc]ap\.\s?(?=\d) => capitolo 
            [Ss]ez\.\s?(?=\d) => sezione 
            n\.\s?(?=\d) => numero 
            pagg?\.\s?(?=\d) => pagina 
            pp\.\s?(?=\d) => pagine 
            p\.\s?(?=\d) => pagina 
            vol\.\s?(?=\d) => volume 
            [Ss]ig\.ra => signora
            [Ss]ig\. => signor
            [Dd]ott\. => dottor
            [Pp]rof\. => professor
            max\. => massimo
            min\. => minimo
            C\+\+ => C più più
            """),
    };
}
