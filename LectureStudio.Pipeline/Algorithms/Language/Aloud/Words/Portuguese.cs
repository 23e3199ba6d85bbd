using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class Portuguese
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = igual a; ≠ diferente de; < menor que; > maior que; ≤ menor ou igual a; ≥ maior ou igual a; ≈ aproximadamente igual a; ≡ equivalente a; ∝ proporcional a;
            ± mais ou menos; ∞ infinito; ∈ pertence a; ∉ não pertence a; ⊂ está contido em; ⊆ está contido em; ∪ união; ∩ interseção; ∀ para todo; ∃ existe; ¬ não; ∧ e; ∨ ou;
            → para; ← passa a ser; ↔ e vice-versa; ⇒ implica; ⇔ se e somente se; ↦ é levado em; ∂ d; ∇ o gradiente de; · vezes; × vezes; ÷ dividido por; + mais; − menos;
            ∑ a soma de; ∏ o produto de; ∫ a integral de; √ a raiz quadrada de; ∅ o conjunto vazio; & e; @ arroba; # número; § seção; % por cento; ‰ por mil; ° graus;
            ½ meio; ¼ um quarto; ¾ três quartos; ⅓ um terço; ⅔ dois terços
            """),
        Greek = "alfa beta gama delta épsilon zeta eta teta iota capa lambda mi ni csi ómicron pi rô sigma tau úpsilon fi qui psi ômega".Split(' '),
        Units = Pairs("""
            ms|milissegundo|milissegundos; µs|microssegundo|microssegundos; ns|nanossegundo|nanossegundos; s|segundo|segundos; min|minuto|minutos; h|hora|horas;
            Hz|hertz|hertz; kHz|quilohertz|quilohertz; MHz|megahertz|megahertz; GHz|gigahertz|gigahertz; kB|quilobyte|quilobytes; KB|quilobyte|quilobytes; MB|megabyte|megabytes; GB|gigabyte|gigabytes; TB|terabyte|terabytes;
            km|quilômetro|quilômetros; m|metro|metros; cm|centímetro|centímetros; mm|milímetro|milímetros; µm|micrômetro|micrômetros; nm|nanômetro|nanômetros;
            m²|metro quadrado|metros quadrados; km²|quilômetro quadrado|quilômetros quadrados; m³|metro cúbico|metros cúbicos; km/h|quilômetro por hora|quilômetros por hora; m/s|metro por segundo|metros por segundo;
            kg|quilograma|quilogramas; g|grama|gramas; mg|miligrama|miligramas; °C|grau Celsius|graus Celsius; °|grau|graus; W|watt|watts; kW|quilowatt|quilowatts; kWh|quilowatt-hora|quilowatts-hora;
            V|volt|volts; dB|decibel|decibéis; px|pixel|pixels; %|por cento|por cento; ‰|por mil|por mil
            """),
        Money = Pairs("R$|real|reais; $|dólar|dólares; €|euro|euros; £|libra|libras; ¥|iene|ienes; EUR|euro|euros; USD|dólar americano|dólares americanos"),
        Months = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".Split(' '),
        Date = "{0} de {1} de {2}",
        Math = new("ao quadrado", "ao cubo", "elevado a {0}", "transposta", "linha", "{0} de {1}", "sobre", "por", "vezes", "dado", "a soma sobre {0} de {1} a {2} de", "cerca de"),
        Address = "o endereço na página",
        Mail = "o endereço de e-mail na página",
        To = "a",
        Abbreviations = Lines("""
            p\.\s?ex\. => por exemplo
            P\.\s?ex\. => Por exemplo
            etc\. => etcétera
            et al\. => e outros
            cf\. => confira
            aprox\. => aproximadamente
            resp\. => respectivamente
            [Ff]ig\.\s?(?=\d) => figura 
            [Ee]q\.\s?\(?(\d[\d.]*)\)? => equação $1
            [Tt]ab\.\s?(?=\d) => tabela 
            [Cc]ap\.\s?(?=\d) => capítulo 
            [Ss]e[cç]\.\s?(?=\d) => seção 
            n\.?º\s?(?=\d) => número 
            págs?\.\s?(?=\d) => página 
            pp\.\s?(?=\d) => páginas 
            p\.\s?(?=\d) => página 
            vol\.\s?(?=\d) => volume 
            Sra\. => senhora
            Sr\. => senhor
            Dra\. => doutora
            Dr\. => doutor
            Profa\. => professora
            Prof\. => professor
            máx\. => máximo
            mín\. => mínimo
            C\+\+ => C mais mais
            """),
    };
}
