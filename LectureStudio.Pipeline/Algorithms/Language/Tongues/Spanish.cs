using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class Spanish
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "es",
        Stem = Stemming.Romance,
        StopWords = Set("""
            a acá además ahora al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquello aquellos aquí así aun aún aunque bajo
            bastante bien bueno cada casi como cómo con contra cosa cosas cual cuál cuales cualquier cuando cuándo cuanto de debe deben del demás dentro desde después donde
            dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos esta está estaba estamos están estar estas este esto
            estos etc fue fueron fuera gran ha había hace hacen hacer hacia han has hasta hay haya he hemos hoy incluso la las le les lo los luego más me mediante mejor
            menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna no nos nosotros nuestra nuestras nuestro
            nuestros nunca o os otra otras otro otros para pero poco podemos poder por porque primer primera pues puede pueden que qué quien quién quienes se sea
            sean según ser será si sí sido siempre sin sino sobre solo sólo son su sus tal también tampoco tan tanto te tener tenemos tiene tienen toda todas todavía
            todo todos tras tu tus un una unas uno unos usted ustedes va vamos van varias varios veces ver vez y ya yo eh este digamos entonces
            """),
        Verbs = Set("""
            es son era eran fue será serán está están ha han había hay puede pueden debe deben tiene tienen hace hacen va van permite permiten da dan muestra
            muestran significa significan llama llaman representa representan consiste consisten contiene contienen usa usan utiliza utilizan calcula calculan
            mide miden describe describen define definen depende dependen produce producen reduce reducen aumenta aumentan toma toman pone ponen encuentra
            encuentran sirve sirven indica indican denota busca buscan necesita necesitan aprende aprenden quiere quieren resuelve cambia cambian crece crecen sigue siguen
            """),
        Determiners = Set("el la los las un una unos unas este esta estos estas su sus cada todo toda todos todas que al del de a en"),
        Plain = Set("pequeño pequeña grande grandes bueno buena malo nuevo nueva viejo importante simple difícil posible diferente cierto verdadero falso igual largo corto alto bajo rápido lento problema pregunta ejemplo caso parte punto valor número idea imagen página paso tiempo día"),
        Joints = Set("de del la el los las en y para por a"),
        Subjects = Set("yo nosotros ustedes ellos ellas él ella que quien se"),
        VerbEndings = ["a", "an", "e", "en", "ó"],
        Openers = Pattern(@"^((eh+|este|bueno|bien|pues|entonces|y entonces|y|luego|vale|ok|okay|sí|a ver|o sea|es decir|digamos|como (ya )?dije|como pueden ver|creo que|diría que|recuerden que|noten que)\b[,:]? +)"),
        Hesitations = Set("eh ehh em mmm hm"),
        Dangling = Set("esto eso este esta estos estas ese esa él ella ellos ellas lo le su sus y pero o porque entonces así también además aquí ahí allí que cual quien tal cuyo"),
        Housekeeping = Pattern(@"\b(bienvenid[oa]s|hola|buen(os|as) (días|tardes|noches)|gracias|hasta la próxima|la próxima (semana|clase)|la (semana|clase) pasada|tarea|examen|alguna pregunta|me (oyen|escuchan)|continuemos|empecemos|veamos|miren|en esta diapositiva|descanso|me llamo|voy a|vamos a (ver|hablar)|micrófono)\b|\?$"),
        Personal = Pattern(@"\b(yo|creo|mi|mis)\b"),
        Emphasis = Pattern(@"\b(más importante|esencial(es)?|fundamental(es)?|en resumen|en otras palabras|idea (principal|clave))\b"),
        Definitions =
        [
            Pattern(@"^por (?<t>[^,;:]+?),? (entendemos|se entiende) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?) (se llaman?|se denominan?|se conoce como|es llamad[oa]) (?<t>[^,;:]+)$"),
            Pattern(@"^(llamamos|se llama|se denomina) (?<t>[^,;:]+?) a (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (se refieren? a|significan?|se definen? como|denotan?|consisten? en) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (es|son) (?<d>(un|una|unos|unas|el|la|los|las) .+)$"),
        ],
        GenericNouns = Set("idea problema pregunta meta razón cosa cosas resultado resultados ejemplo punto manera respuesta diferencia caso primero segunda último resto tarea paso hecho ventaja desventaja objetivo quien que donde cómo hoy imagen figura diapositiva línea parte lado nombre número valor solución mejor todo nada"),
        Judgement = Pattern(@"^((un|una|el|la|los|las) )?(muy |bastante |tan )?(buen|buena|bueno|mal|mala|poco|pequeño|gran|grande|problema|pregunta|razón|mismo|misma|caso|primer|primera|segundo|segunda|último|última|siguiente|único|única|mejor|peor|importante|fácil|difícil|más|menos|otro|otra)\b"),
        Labels = Set("nota notas meta objetivo ejemplo ejemplos pregunta preguntas izquierda derecha caso observación fuente fuentes referencias advertencia ejercicio tarea respuesta idea prueba teorema lema entrada salida resumen contacto figura tabla paso aquí ver pero ventajas desventajas problema solución autor fecha título nombre"),
        GoalHeading = Pattern(@"^(objetivos( de aprendizaje| de la clase| del tema)?|(al final|después) de (esta|este) (clase|lección|curso|tema)\b.*|aprenderás( a)?)[:.… ]*$"),
        GenericTitle = Pattern(@"^(parte \d+|introducción|índice|contenidos?|agenda|esquema|resumen|conclusi(ón|ones)|repaso|¿?preguntas?\W*|(muchas )?gracias.*|referencias|bibliografía|fin|bienvenid.*|título|tareas?|ejercicios?|ejemplos?|descanso|motivación|objetivos|.*\?)$"),
        Asking = new("¿Qué se entiende por «{0}»?", "Explicar: {0}.", "Definir: {0}.", "Comparar: {0}.", "Aplicar: {0}.", "Responder a la pregunta «{0}»",
            Pattern(@"\b(vs\.?|versus|comparación|diferencias?|ventajas)\b"), Pattern(@"\b(algoritmos?|métodos?|procedimientos?|técnicas?|cálculo)\b"), "Describir: {0}.", "Usar: {0}."),
    };
}
