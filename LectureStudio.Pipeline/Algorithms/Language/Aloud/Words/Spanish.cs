using static LectureStudio.Pipeline.Algorithms.Language.Aloud.AloudWords;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud.Words;

internal static class Spanish
{
    public static AloudWords Words { get; } = new()
    {
        Signs = Table("""
            = igual a; ≠ distinto de; < menor que; > mayor que; ≤ menor o igual que; ≥ mayor o igual que; ≈ aproximadamente igual a; ≡ equivalente a; ∝ proporcional a;
            ± más menos; ∞ infinito; ∈ pertenece a; ∉ no pertenece a; ⊂ está contenido en; ⊆ está contenido en; ∪ unión; ∩ intersección; ∀ para todo; ∃ existe; ¬ no; ∧ y; ∨ o;
            → a; ← pasa a ser; ↔ y viceversa; ⇒ implica; ⇔ si y solo si; ↦ se aplica en; ∂ d; ∇ el gradiente de; · por; × por; ÷ dividido por; + más; − menos;
            ∑ la suma de; ∏ el producto de; ∫ la integral de; √ la raíz cuadrada de; ∅ el conjunto vacío; & y; @ arroba; # número; § sección; % por ciento; ‰ por mil; ° grados;
            ½ un medio; ¼ un cuarto; ¾ tres cuartos; ⅓ un tercio; ⅔ dos tercios
            """),
        Greek = "alfa beta gamma delta épsilon dseta eta zeta iota kappa lambda mu nu xi ómicron pi ro sigma tau ípsilon fi ji psi omega".Split(' '),
        Units = Pairs("""
            ms|milisegundo|milisegundos; µs|microsegundo|microsegundos; ns|nanosegundo|nanosegundos; s|segundo|segundos; min|minuto|minutos; h|hora|horas;
            Hz|hercio|hercios; kHz|kilohercio|kilohercios; MHz|megahercio|megahercios; GHz|gigahercio|gigahercios; kB|kilobyte|kilobytes; KB|kilobyte|kilobytes; MB|megabyte|megabytes; GB|gigabyte|gigabytes; TB|terabyte|terabytes;
            km|kilómetro|kilómetros; m|metro|metros; cm|centímetro|centímetros; mm|milímetro|milímetros; µm|micrómetro|micrómetros; nm|nanómetro|nanómetros;
            m²|metro cuadrado|metros cuadrados; km²|kilómetro cuadrado|kilómetros cuadrados; m³|metro cúbico|metros cúbicos; km/h|kilómetro por hora|kilómetros por hora; m/s|metro por segundo|metros por segundo;
            kg|kilogramo|kilogramos; g|gramo|gramos; mg|miligramo|miligramos; °C|grado Celsius|grados Celsius; °|grado|grados; W|vatio|vatios; kW|kilovatio|kilovatios; kWh|kilovatio hora|kilovatios hora;
            V|voltio|voltios; dB|decibelio|decibelios; px|píxel|píxeles; %|por ciento|por ciento; ‰|por mil|por mil
            """),
        Money = Pairs("$|dólar|dólares; €|euro|euros; £|libra|libras; ¥|yen|yenes; EUR|euro|euros; USD|dólar estadounidense|dólares estadounidenses"),
        Months = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".Split(' '),
        Date = "{0} de {1} de {2}",
        Math = new("al cuadrado", "al cubo", "elevado a {0}", "traspuesta", "prima", "{0} de {1}", "sobre", "por", "veces", "dado", "la suma sobre {0} desde {1} hasta {2} de", "aproximadamente"),
        Address = "la dirección que aparece en la página",
        Mail = "la dirección de correo que aparece en la página",
        To = "a",
        Abbreviations = Lines("""
            p\.\s?ej\. => por ejemplo
            P\.\s?ej\. => Por ejemplo
            etc\. => etcétera
            et al\. => y otros
            cf\. => véase
            aprox\. => aproximadamente
            resp\. => respectivamente
            [Ff]ig\.\s?(?=\d) => figura 
            [Ee]c\.\s?\(?(\d[\d.]*)\)? => ecuación $1
            [Tt]ab\.\s?(?=\d) => tabla 
            [Cc]ap\.\s?(?=\d) => capítulo 
            [Ss]ec\.\s?(?=\d) => sección 
            [Nn]úm\.\s?(?=\d) => número 
            n\.?º\s?(?=\d) => número 
            págs?\.\s?(?=\d) => página 
            pp\.\s?(?=\d) => páginas 
            p\.\s?(?=\d) => página 
            vol\.\s?(?=\d) => volumen 
            Sra\. => señora
            Sr\. => señor
            Dra\. => doctora
            Dr\. => doctor
            Prof\. => profesor
            Uds?\. => usted
            máx\. => máximo
            mín\. => mínimo
            C\+\+ => C más más
            """),
    };
}
