using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class Portuguese
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "pt",
        Stem = Stemming.Romance,
        StopWords = Set("""
            a à agora ainda além algo alguém algum alguma algumas alguns ali ante antes ao aos apenas aquela aquelas aquele aqueles aqui aquilo as às assim até através
            bastante bem bom cada cerca com como contra coisa coisas cujo da daquele das de dela dele deles demais depois desde dessa desse desta deste deve devem do dos
            dois durante e é ela elas ele eles em então entre era eram essa essas esse esses esta está estamos estão estar estas este estes estou etc eu faz fazem
            fazer foi foram há hoje isso isto já lá lhe lhes lo logo mais mas me mediante meio melhor menos mesma mesmo mesmos meu meus minha muita muitas muito
            muitos na nada não nas nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nós nossa nosso nossos num numa nunca o onde os ou outra outras outro
            outros para pela pelas pelo pelos perante pode podem podemos poder por porque porquê portanto pouco pois primeiro quais qual qualquer quando quanto que quê
            quem quer se seja sem sempre sendo ser será seu seus si sido sim sob sobre só sua suas tal também tanto tão te tem têm temos ter teu toda todas todo
            todos tu tudo um uma umas uns vai vamos vão vem ver vez vezes você vocês hã né tipo
            """),
        Verbs = Set("""
            é são era eram foi será serão está estão tem têm há pode podem deve devem faz fazem vai vão permite permitem dá dão mostra mostram significa significam
            chama chamam representa representam consiste consistem contém usa usam utiliza utilizam calcula calculam mede medem descreve descrevem define
            definem depende dependem produz produzem reduz reduzem aumenta aumentam toma põe encontra encontram serve servem indica indicam denota procura procuram precisa precisam aprende aprendem quer resolve muda
            mudam cresce segue seguem
            """),
        Determiners = Set("o a os as um uma uns umas este esta estes estas seu sua cada todo toda todos todas que ao do da de em no na"),
        Plain = Set("pequeno pequena grande grandes bom boa mau novo nova velho importante simples difícil possível diferente certo verdadeiro falso igual longo curto alto baixo rápido lento problema pergunta exemplo caso parte ponto valor número ideia imagem página passo tempo dia"),
        Joints = Set("de do da dos das em e para por a"),
        Subjects = Set("eu nós vocês eles elas ele ela que quem se"),
        VerbEndings = ["a", "am", "e", "em", "ou"],
        Openers = Pattern(@"^((hã|né|bom|bem|então|e então|e|depois|ok|okay|sim|ou seja|quer dizer|digamos|tipo|como (eu )?(já )?disse|como podem ver|acho que|diria que|lembrem-se que|notem que)\b[,:]? +)"),
        Hesitations = Set("hã ah eh hum"),
        Dangling = Set("isto isso este esta estes estas esse essa ele ela eles elas o seu sua e mas ou porque então assim também além aqui ali que qual quem tal cujo"),
        Housekeeping = Pattern(@"\b(bem-vind[oa]s|olá|bom dia|boa (tarde|noite)|obrigad[oa]|até à próxima|a próxima (semana|aula)|a (semana|aula) passada|trabalho de casa|exame|alguma pergunta|conseguem ouvir|continuemos|comecemos|vejamos|vamos (ver|começar|continuar|falar)|olhem|neste slide|intervalo|o meu nome|microfone)\b|\?$"),
        Personal = Pattern(@"\b(eu|meu|minha|acho)\b"),
        Emphasis = Pattern(@"\b(mais importante|essencial|essenciais|fundamental|fundamentais|em resumo|por outras palavras|ideia (principal|chave))\b"),
        Definitions =
        [
            Pattern(@"^por (?<t>[^,;:]+?),? (entendemos|entende-se) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?) (chama-se|chamam-se|se chama|é chamad[oa]|é conhecid[oa] como|denomina-se) (?<t>[^,;:]+)$"),
            Pattern(@"^(chamamos|chama-se) (?<t>[^,;:]+?) (a|à|ao) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (refere-se a|significam?|define-se como|denota|consiste em) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (é|são) (?<d>(um|uma|uns|umas|o|a|os|as) .+)$"),
        ],
        GenericNouns = Set("ideia problema pergunta meta razão coisa coisas resultado resultados exemplo ponto maneira resposta diferença caso primeiro segunda último resto tarefa passo facto fato vantagem desvantagem objetivo quem que onde como hoje imagem figura linha parte lado nome número valor solução melhor tudo nada"),
        Judgement = Pattern(@"^((um|uma|o|a|os|as) )?(muito |bastante |tão )?(bom|boa|mau|má|pouco|pequeno|grande|problema|pergunta|razão|mesmo|mesma|caso|primeiro|primeira|segundo|segunda|último|última|seguinte|único|única|melhor|pior|importante|fácil|difícil|mais|menos|outro|outra)\b"),
        Labels = Set("nota notas meta objetivo exemplo exemplos pergunta perguntas esquerda direita caso observação fonte fontes referências aviso exercício tarefa resposta ideia prova teorema lema entrada saída resumo contacto contato figura tabela passo aqui ver mas vantagens desvantagens problema solução autor data título nome"),
        GoalHeading = Pattern(@"^(objetivos( de aprendizagem| da aula)?|(no final|ao final|depois) (desta|deste) (aula|lição|curso)\b.*|vai aprender( a)?)[:.… ]*$"),
        GenericTitle = Pattern(@"^(parte \d+|introdução|índice|conteúdos?|agenda|sumário|resumo|conclus(ão|ões)|revisão|perguntas?\W*|(muito )?obrigad.*|referências|bibliografia|fim|bem-vind.*|título|exercícios?|exemplos?|intervalo|motivação|objetivos|.*\?)$"),
        Asking = new("O que se entende por «{0}»?", "Explicar: {0}.", "Definir: {0}.", "Comparar: {0}.", "Aplicar: {0}.", "Responder à pergunta «{0}»",
            Pattern(@"\b(vs\.?|versus|comparação|diferenças?|vantagens)\b"), Pattern(@"\b(algoritmos?|métodos?|procedimentos?|técnicas?|cálculo)\b"), "Descrever: {0}.", "Usar: {0}."),
    };
}
