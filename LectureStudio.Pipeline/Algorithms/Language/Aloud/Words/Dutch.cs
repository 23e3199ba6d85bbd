using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class Dutch
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = is gelijk aan; ≠ is ongelijk aan; < is kleiner dan; > is groter dan; ≤ is kleiner dan of gelijk aan; ≥ is groter dan of gelijk aan; ≈ is ongeveer; ≡ is equivalent aan; ∝ is evenredig met;
            ± plus of min; ∞ oneindig; ∈ uit; ∉ niet uit; ⊂ is deelverzameling van; ⊆ is deelverzameling van; ∪ verenigd met; ∩ doorsnede; ∀ voor alle; ∃ er is; ¬ niet; ∧ en; ∨ of;
            → naar; ← wordt; ↔ heen en terug; ⇒ impliceert; ⇔ dan en slechts dan als; ↦ wordt afgebeeld op; ∂ d; ∇ de gradiënt van; · maal; × maal; ÷ gedeeld door; + plus; − min;
            ∑ de som van; ∏ het product van; ∫ de integraal van; √ de wortel van; ∅ de lege verzameling; & en; @ apenstaartje; # nummer; § paragraaf; % procent; ‰ promille; ° graden;
            ½ een half; ¼ een kwart; ¾ drie kwart; ⅓ een derde; ⅔ twee derde
            """),
        Greek = "alfa bèta gamma delta epsilon zèta èta thèta jota kappa lambda mu nu xi omikron pi rho sigma tau ypsilon phi chi psi omega".Split(' '),
        Units = Pairs("""
            ms|milliseconde|milliseconden; µs|microseconde|microseconden; ns|nanoseconde|nanoseconden; s|seconde|seconden; min|minuut|minuten; h|uur|uur; u|uur|uur;
            Hz|hertz|hertz; kHz|kilohertz|kilohertz; MHz|megahertz|megahertz; GHz|gigahertz|gigahertz; kB|kilobyte|kilobyte; KB|kilobyte|kilobyte; MB|megabyte|megabyte; GB|gigabyte|gigabyte; TB|terabyte|terabyte;
            km|kilometer|kilometer; m|meter|meter; cm|centimeter|centimeter; mm|millimeter|millimeter; µm|micrometer|micrometer; nm|nanometer|nanometer;
            m²|vierkante meter|vierkante meter; km²|vierkante kilometer|vierkante kilometer; m³|kubieke meter|kubieke meter; km/h|kilometer per uur|kilometer per uur; km/u|kilometer per uur|kilometer per uur; m/s|meter per seconde|meter per seconde;
            kg|kilogram|kilogram; g|gram|gram; mg|milligram|milligram; °C|graad Celsius|graden Celsius; °|graad|graden; W|watt|watt; kW|kilowatt|kilowatt; kWh|kilowattuur|kilowattuur;
            V|volt|volt; dB|decibel|decibel; px|pixel|pixels; %|procent|procent; ‰|promille|promille
            """),
        Money = Pairs("$|dollar|dollar; €|euro|euro; £|pond|pond; ¥|yen|yen; EUR|euro|euro; USD|Amerikaanse dollar|Amerikaanse dollar"),
        Months = "januari februari maart april mei juni juli augustus september oktober november december".Split(' '),
        Date = "{0} {1} {2}",
        Math = new("kwadraat", "tot de derde macht", "tot de macht {0}", "getransponeerd", "accent", "{0} van {1}", "gedeeld door", "bij", "keer", "gegeven", "de som over {0} van {1} tot {2} van", "ongeveer"),
        Address = "het adres op de pagina",
        Mail = "het e-mailadres op de pagina",
        To = "tot",
        Abbreviations = Lines("""
            bijv\. => bijvoorbeeld
            bv\. => bijvoorbeeld
            d\.w\.z\. => dat wil zeggen
            o\.a\. => onder andere
            m\.b\.t\. => met betrekking tot
            i\.p\.v\. => in plaats van
            t\.o\.v\. => ten opzichte van
            enz\. => enzovoort
            etc\. => et cetera
            et al\. => en anderen
            vgl\. => vergelijk
            resp\. => respectievelijk
            ca\. => circa
            incl\. => inclusief
            m\.n\. => met name
            [Ff]ig\.\s?(?=\d) => figuur 
            [Vv]gl\.\s?\((\d[\d.]*)\) => vergelijking $1
            [Tt]ab\.\s?(?=\d) => tabel 
            [Hh]fst\.\s?(?=\d) => hoofdstuk 
            nr\.\s?(?=\d) => nummer 
            blz\.\s?(?=\d) => bladzijde 
            pp\.\s?(?=\d) => pagina's 
            p\.\s?(?=\d) => pagina 
            dhr\. => de heer
            mevr\. => mevrouw
            dr\. => doctor
            prof\. => professor
            max\. => maximaal
            min\. => minimaal
            C\+\+ => C plus plus
            """),
    };
}
