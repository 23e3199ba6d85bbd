using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class Spanish
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(por ejemplo|un ejemplo|imagin(emos|en|ad|a)|supongamos|suponga(n)?|consider(emos|en)|pensemos en|pongamos|tal(es)? como)\b"),
        Emphasis = Pattern(@"\b((muy|más|es|realmente) importantes?|importante (es|que|notar|recordar)|not(en|ad|emos) que|fíjense|recuerd(en|a|ad|emos)|no olviden|tengan en cuenta|ten(gan)? presente|lo esencial|esencial(es)?|fundamental(es)?|crucial(es)?|clave|la idea (clave|principal|central)|en resumen|en otras palabras|es decir|insisto|atención)\b"),
        Exam = Pattern(@"\b(ex[aá]men(es)?|parcial(es)?|prueba final|se (pregunta|preguntará|evalúa|evaluará)|pregunta de examen|(deben|tienen que|hay que) (saber|conocer|recordar|aprender)|de memoria|entra en el)\b"),
        Question = Pattern(@"^((y|pero|entonces|bueno|pues),? )*¿?(qué|por qué|cómo|quién(es)?|dónde|cuándo|cuánt[oa]s?|cuál(es)?) "),
        RoomQuestion = Pattern(@"\b(alguna (pregunta|duda)|preguntas|dudas|me (oyen|escuchan|ven)|está claro|verdad|de acuerdo|vale|no|sí)\W*$"),
        LooksBack = Pattern(@"^(como (ya |les |hemos |he |vimos|dije|mencion)|así que|por (lo )?tanto|por eso|por ello|entonces|luego|después|y|pero|o|porque|pues|también|esto|eso|est[ea]s?|es[ea]s?|estos|esos|él|ella|ellos|ellas|su|sus|aquí|ahí|allí|en (este|ese) caso|si no|de lo contrario|sin embargo|en cambio|por otro lado|igualmente|ambos|el mismo|la misma|lo mismo|otro|tal|sí|no|exacto)\b"),
        Opens = Pattern(@"^((y|entonces|bueno|bien|ahora|pues),? )*(pasemos|vamos a|hablemos|veamos|empecemos|comencemos|sigamos|continuemos|(el|la|lo) (siguiente|próxim[oa]|primer[oa]?|segund[oa]|tercer[oa]?|últim[oa]) |hoy|bienvenidos|otr[oa] (tema|concepto|idea|ejemplo|método|punto|cosa|tipo)|finalmente|por último|para (empezar|comenzar|terminar|concluir|resumir)|en (conclusión|resumen)|en (primer|segundo|tercer) lugar)"),
    };
}
