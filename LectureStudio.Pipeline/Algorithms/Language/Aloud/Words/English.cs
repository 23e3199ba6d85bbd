using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class English
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = equals; ≠ is not equal to; < is less than; > is greater than; ≤ is at most; ≥ is at least; ≈ is about; ≡ is equivalent to; ∝ is proportional to;
            ± plus or minus; ∞ infinity; ∈ in; ∉ not in; ⊂ is a subset of; ⊆ is a subset of; ∪ union; ∩ intersection; ∀ for all; ∃ there is; ¬ not; ∧ and; ∨ or;
            → to; ← becomes; ↔ to and from; ⇒ implies; ⇔ if and only if; ↦ maps to; ∂ d; ∇ the gradient of; · times; × times; ÷ divided by; + plus; − minus;
            ∑ the sum of; ∏ the product of; ∫ the integral of; √ the square root of; ∅ the empty set; & and; @ at; # number; § section; % percent; ‰ per mille; ° degrees;
            ½ one half; ¼ one quarter; ¾ three quarters; ⅓ one third; ⅔ two thirds
            """),
        Greek = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".Split(' '),
        Units = Pairs("""
            ms|millisecond|milliseconds; µs|microsecond|microseconds; ns|nanosecond|nanoseconds; s|second|seconds; min|minute|minutes; h|hour|hours;
            Hz|hertz|hertz; kHz|kilohertz|kilohertz; MHz|megahertz|megahertz; GHz|gigahertz|gigahertz; kB|kilobyte|kilobytes; KB|kilobyte|kilobytes; MB|megabyte|megabytes;
            GB|gigabyte|gigabytes; TB|terabyte|terabytes; Mbit/s|megabit per second|megabits per second; Gbit/s|gigabit per second|gigabits per second; MB/s|megabyte per second|megabytes per second;
            km|kilometre|kilometres; m|metre|metres; cm|centimetre|centimetres; mm|millimetre|millimetres; µm|micrometre|micrometres; nm|nanometre|nanometres;
            m²|square metre|square metres; km²|square kilometre|square kilometres; cm²|square centimetre|square centimetres; m³|cubic metre|cubic metres; cm³|cubic centimetre|cubic centimetres;
            km/h|kilometre per hour|kilometres per hour; m/s|metre per second|metres per second; m/s²|metre per second squared|metres per second squared;
            kg|kilogram|kilograms; g|gram|grams; mg|milligram|milligrams; °C|degree Celsius|degrees Celsius; °F|degree Fahrenheit|degrees Fahrenheit; °|degree|degrees;
            W|watt|watts; kW|kilowatt|kilowatts; MW|megawatt|megawatts; kWh|kilowatt hour|kilowatt hours; V|volt|volts; mV|millivolt|millivolts; dB|decibel|decibels; px|pixel|pixels; fps|frame per second|frames per second;
            %|percent|percent; ‰|per mille|per mille; pp|percentage point|percentage points; bn|billion|billion; k|thousand|thousand; M|million|million; B|billion|billion
            """),
        Money = Pairs("$|dollar|dollars; €|euro|euros; £|pound|pounds; ¥|yen|yen; EUR|euro|euros; USD|US dollar|US dollars; GBP|pound|pounds; CHF|Swiss franc|Swiss francs"),
        Months = "January February March April May June July August September October November December".Split(' '),
        Date = "{1} {0}, {2}",
        Math = new("squared", "cubed", "to the power of {0}", "transposed", "prime", "{0} of {1}", "over", "by", "times", "given", "the sum over {0} from {1} to {2} of", "about"),
        Address = "the address on the page",
        Mail = "the e-mail address on the page",
        To = "to",
        Numbers = EnglishNumbers.Said,
        Abbreviations = Lines("""
            [eE]\.\s?g\.,? => for example,
            [iI]\.\s?e\.,? => that is,
            [eE]tc\. => and so on
            et al\. => and others
            (?:Figs?|fig)\.\s?(?=\d) => Figure 
            (?:Eqs?|eqs?)\.\s?\(?(\d[\d.]*[a-z]?)\)? => Equation $1
            (?:Sec|Sect|sec)\.\s?(?=\d) => Section 
            (?:Tabs?|tab)\.\s?(?=\d) => Table 
            (?:Ch|Chap|ch)\.\s?(?=\d) => Chapter 
            Alg\.\s?(?=\d) => Algorithm 
            (?:Thm|Th)\.\s?(?=\d) => Theorem 
            Def\.\s?(?=\d) => Definition 
            (?:Ref|Refs)\.\s?(?=\d) => Reference 
            App\.\s?(?=[A-Z\d]) => Appendix 
            [Vv]ol\.\s?(?=\d) => Volume 
            [Nn]os?\.\s?(?=\d) => number 
            pp\.\s?(?=\d) => pages 
            p\.\s?(?=\d) => page 
            vs\.? => versus
            [cC]f\. => compare
            [aA]pprox\. => approximately
            [rR]esp\. => respectively
            ca?\.\s?(?=[\d~]) => about 
            i\.?i\.?d\. => independent and identically distributed
            i\.?i\.?d => independent and identically distributed
            w\.?\s?r\.?\s?t\.? => with respect to
            s\.\s?t\. => such that
            a\.k\.a\. => also known as
            w\.l\.o\.g\. => without loss of generality
            w/o\s => without 
            w/\s?(?=\p{L}) => with 
            [Dd]ept\. => department
            [Ii]ncl\. => including
            [Aa]vg\. => average
            [Mm]ax\. => maximum
            [Mm]in\. => minimum
            [Ss]td\.\s?[Dd]ev\. => standard deviation
            Prof\. => Professor
            Dr\. => Doctor
            Mrs\. => Missis
            Mr\. => Mister
            Jan\.(?=\s\d) => January
            Feb\.(?=\s\d) => February
            Aug\.(?=\s\d) => August
            Sept?\.(?=\s\d) => September
            Oct\.(?=\s\d) => October
            Nov\.(?=\s\d) => November
            Dec\.(?=\s\d) => December
            C\+\+ => C plus plus
            ([CF])# => $1 sharp
            \.NET => dot net
            Node\.js => Node J S
            TCP/IP => TCP IP
            I/O => I O
            A/B => A B
            """),
    };
}
