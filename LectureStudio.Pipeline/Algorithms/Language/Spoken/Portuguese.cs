using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class Portuguese
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(por exemplo|um exemplo|imagin(emos|em|e)|suponhamos|suponha(m)?|consider(emos|em|e)|pens(emos|em|e) em|digamos|tal como|tais como)\b"),
        Emphasis = Pattern(@"\b((muito|mais|é|realmente) importantes?|importante (é|que|notar|lembrar)|not(em|e) que|repar(em|e)|lembr(em|e)(-se)?|não (se )?esqueçam|tenham em (conta|mente)|o essencial|essencia(l|is)|fundamenta(l|is)|crucia(l|is)|a ideia (chave|principal|central)|ponto-chave|em resumo|ou seja|por outras palavras|em outras palavras|insisto|atenção)\b"),
        Exam = Pattern(@"\b(exames?|provas?|teste final|frequência|cai na prova|vai ser (perguntado|cobrado)|será (perguntado|cobrado|avaliado)|(devem|têm que|têm de|precisam) (saber|conhecer|lembrar)|de cor|decorar)\b"),
        Question = Pattern(@"^((e|mas|então|bom|bem|pois),? )*(o que|que é|por que|porque é que|porquê|como (é|se|podemos|funciona)|quem|onde|quando é|quant[oa]s?|qual|quais) "),
        RoomQuestion = Pattern(@"\b(alguma (pergunta|dúvida)|perguntas|dúvidas|me (ouvem|veem)|está claro|certo|tá|né|ok|não é)\W*$"),
        LooksBack = Pattern(@"^(como (já |eu |vimos|disse|dissemos|falei|mencion)|portanto|por isso|assim|então|logo|depois|e|mas|ou|porque|pois|também|isto|isso|est[ea]s?|ess[ea]s?|aquel[ea]s?|aquilo|ele|ela|eles|elas|seus?|suas?|aqui|aí|ali|n(este|esse) caso|caso contrário|no entanto|porém|contudo|por outro lado|da mesma forma|ambos|o mesmo|a mesma|outro|tal|sim|não|exato)\b"),
        Opens = Pattern(@"^((e|então|bom|bem|agora|pois),? )*(passemos|vamos|falemos|vejamos|comecemos|continuemos|(o|a) (próxim[oa]|primeir[oa]|segund[oa]|terceir[oa]|últim[oa]) |hoje|bem-vindos|outr[oa] (tema|conceito|ideia|exemplo|método|ponto|coisa|tipo)|finalmente|por (último|fim)|para (começar|terminar|concluir|resumir)|em (conclusão|resumo)|em (primeiro|segundo|terceiro) lugar)"),
    };
}
