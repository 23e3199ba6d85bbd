using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class English
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "en",
        Stem = Stemming.English,
        StopWords = Set("""
            across beyond inside outside despite except unlike amongst upon onto whenever a about above after again against ago all almost alone along already also although always am among an and another any anybody anyone anything
            are aren't around as at away back be became because become becomes been before behind being below between both but by came can can't cannot could
            couldn't course did didn't do does doesn't doing don't done down during each either else enough etc even ever every everybody everyone everything
            few first for from further gave get gets getting give given gives go goes going gone got had hadn't has hasn't have haven't having he he'd he'll
            he's hence her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll
            it's its itself just keep kind know known last later least less let let's like likely look looked looking looks lot lots made make makes making
            many may maybe me might mine more most mostly much must my myself namely near nearly never next no nobody none nor not nothing now of off often ok
            okay on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps please put quite rather re really right said
            same saw say says second see seem seems seen several shall she she'd she'll she's should shouldn't since so some somebody someone something
            sometimes soon sort still such sure take taken takes taking tell than that that's the their theirs them themselves then there there's therefore
            these they they'd they'll they're they've thing things think third this those though three through throughout thus to today together told too took
            towards two under until up upon us use used uses using usually various very via want wants was wasn't way ways we we'd we'll we're we've well went
            were weren't what what's whatever when where whereas whether which while who who's whole whom whose why will with within without won't would
            wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves zero e.g i.e vs cf um uh erm hmm yeah
            """),
        Verbs = Set("""
            is are was were be been being am isn't aren't wasn't weren't do does did don't doesn't didn't has have had hasn't haven't can could cannot can't may
            might must shall should will would won't wouldn't let lets let's make makes made take takes took give gives gave get gets got used using
            needed see sees saw show shows showed shown find finds found know knows knew think thinks thought called means meant
            say says said go goes went come comes came become becomes became keep keeps kept put worked try tries tried want wants
            wanted looked seem seems happen happens happened allow allows allowed lead leads led held follow follows
            followed depend depends contain contains contained consist consists describe describes described define defines defined denote denotes refer
            refers represent represents require requires required provide provides provided include includes produce produces produced create creates created
            compute computes computed calculate calculates solve solves solved learn learns learned choose chooses chose chosen changed
            increased decreased reduce reduces reduced minimise minimises minimize minimizes maximise maximises maximize
            maximizes started stop stops stopped begin begins began ended ran write writes wrote written add adds
            added remove removes removed apply applies applied explain explains explained understand understands understood compare compares compared
            checked assume assumes assumed consider considers considered expect expects expected improve improves improved
            perform performs performed evaluate evaluates propose proposes proposed returned remain remains turned moved
            tell tells told ask asks asked discuss discussed grow grows grew grown fell rose caused exist exists
            occur occurs occurred appear appears measured predict predicts predicted tend tends converge converges
            install installs distribute replace replaces send sends sent receive receives bring brings brought carry carries
            stay stays avoid avoids prevent prevents protect protects connect connects speak speaks suffer suffers punish punishes punished counted treat treats treated judge judges
            cancels select selects approximates detect detects detected encrypt encrypts decrypt decrypts explore explores
            explain beats ignore ignores leave leaves wait waits save saves saved opens closes catches
            accept accepts reject rejects belong belongs affect affects combine combines convert converts generate generates
            obey obeys exceed exceeds spreads draws separates identify identifies handles ensure ensures enable enables
            """),
        Determiners = Set("the a an this that these those its their our your his her all each every some any how what which whether both no many more"),
        Plain = Set("small smaller smallest large larger largest big bigger long longer short shorter high higher highest low lower lowest good better best bad worse worst new old great simple simpler easy hard difficult important common possible different certain main single double close near far fast faster slow slower early late full empty real true false similar equal whole particular general special clear main actual available useful necessary additional extra own able absolute squared expensive cheap cheaper nice interesting complete exact exactly part parts number point value example case time times people day year question problem idea figure picture slide page lecture step steps habit factor amount size unit direction region regions method sort left right bit"),
        Joints = Set("of for and in to the on by with as a an"),
        Pointing = Set("this these here"),
        Subjects = Set("i we you they he she it who which that"),
        VerbEndings = ["s", "ed"],
        Openers = Pattern(@"^((so|um+|uh+|erm+|hmm+|well|ok|okay|alright|all right|right|now|yeah|yes|and so|and then|but then|and|then|also|you know|you see|i mean|like|basically|actually|anyway|of course|again|as i said( before| earlier)?|as i mentioned( before| earlier)?|as we (saw|said|have seen)( before| earlier| last time| last week)?|let me say|i would say|i think( that)?|i guess( that)?|remember that|note that|notice that|recall that|as you can see( here)?|as you (may |might )?know|here we (can )?see( that)?|(so )?what (this|that|it) means is( that)?|(so )?the (important |key |main |central |most important )?(thing|point|message)( (that )?(i|we) want (you )?to (take home|remember|make|understand))? (here )?is( that)?|(to sum up|in summary|to summari[sz]e|in short|in conclusion)(?=[,:])|the (short |simple |quick )?answer (here )?is( that)?)\b[,:]? +|so,? +)"),
        Hesitations = Set("um umm uh uhm uhh erm er hmm mhm"),
        Dangling = Set("this that these those it it's they they're he she his her their its which who whose such there here and but or because so then therefore thus hence however otherwise instead also too similarly likewise both neither one another same that's there's here's what if"),
        Housekeeping = Pattern(@"\b(welcome|good (morning|afternoon|evening)|hello|hi everyone|thank you|thanks|see you|next (week|time|lecture|slide|session|class)|last (week|time|lecture|class)|home ?work|assignment|exam|can you (hear|see)|any questions?|let'?s? (us )?(continue|start|begin|get started|move on|go (back|on)|take a (look|break)|have a look|look at)|back to where|come back to|look at (this|the) (figure|slide|picture|plot|page)|on (this|the next|the previous) slide|take a moment|read this page|same idea in a picture|notice what changed|here you can see|as you can see|click (for|here)|my name is|the next (step|thing|topic|part|chapter|section|point) (is|we)|i (don'?t know|guess)|the (first|second|third|last|next|other) thing|today we|i (will|want to|would like to|am going to|'?ll) |i'?m |we (will|are going to) (talk|look|see|discuss|cover|come|start|go)|you will find|see (the |also )?(phd|paper|book|chapter|section|appendix|exercise)|course web|coffee|microphone|zoom|recording)\b|\?$"),
        Personal = Pattern(@"\b(i|i'm|i've|i'd|i'll|my|me|myself)\b"),
        Emphasis = Pattern(@"\b(most important|key (idea|point|property|insight|message)|main (idea|point|message|reason)|essential(ly)?|crucial|in (summary|short|other words|conclusion)|to summari[sz]e|to sum up|remember|take-?home|fundamental|the whole lecture)\b"),
        Definitions =
        [
            Pattern(@"^by (?<t>.+?),? we (mean|understand) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (is|are)( \w+ly| just| often| also)? (defined as|defined to be|understood as|understood to be|short for|the name (for|given to)) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?),? (is|are)( \w+ly| often| also| then| sometimes)? (called|known as|referred to as|termed) (?<t>[^,.;]+)([,.;].*)?$"),
            Pattern(@"^we call (?<t>[^,.;:]+?) (?<d>(the|a|an|any|all) .+)$"),
            Pattern(@"^(?<t>[^,;:]+?),? (which )?(means?|refers? to|denotes?|describes?|stands? for|(holds?|states?) (?=that)) ?(?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (is|are)( just| simply| basically| essentially| formally| often| usually)? (?<d>(a|an|the|any|one of|those|what|how) .+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (was|were) (?<d>(a|an|groups? of) .+ (that|who|which|of) .+)$"),
        ],
        GenericNouns = Set("idea problem question goal aim reason thing things result results example point points way answer difference case first second third next last rest other others purpose task step steps key fact truth hope advantage disadvantage benefit drawback trick catch challenge issue consequence conclusion motivation intuition plan there here everything nothing something someone people what who where when why how today left right figure picture plot slide line lines part parts side bottom top name number value solution alternative best worst simplest easiest good bad most many some all each exception challenge nice"),
        Judgement = Pattern(@"^((a|an|the) )?(very |really |quite |pretty |rather |so |too )?(name of|good|bad|lot|bit|little|big|huge|great|nice|problem|question|reason|same|case|first|second|third|next|last|following|only|best|worst|better|worse|way|result|important|easy|hard|difficult|main|most important|key|kind|sort|few|simple|simplest|right|wrong|one|ones|thing|other|others|opposite|more|less|closer|larger|smaller|faster|slower|higher|lower)\b"),
        Labels = Set("nb claim definition fact observation conclusion assumption assume url package license depends imports suggests type note notes goal goals example examples question questions left right case remark source sources reference references todo hint warning exercise task answer idea proof theorem lemma input output today agenda outline summary web course contact email click figure table step therefore here usage see also but however first second third pro pros con cons problem solution author date title version name alias description where then result results motivation recall reminder"),
        GoalHeading = Pattern(@"^(learning (goals|objectives|outcomes|targets|aims)|goals of (this|the|today'?s) (lecture|session|class|course)|objectives|(after|by the end of|at the end of) (this|the|today'?s) (lecture|session|class|chapter|module|unit|course)\b.*|what you will learn|you will learn( to| how to)?|in this lecture,? you will learn.*)[:.… ]*$"),
        GenericTitle = Pattern(@"^(part \d+|introduction|intro|outline|agenda|contents?|table of contents|overview|summary|conclusions?|recap|review|(any )?questions?\W*|q ?& ?a|thank(s| you).*|references|bibliography|further reading|literature|acknowledge?ments?|the end|end|welcome.*|title|untitled|about me|contact.*|homework|assignment.*|exercises?|examples?|break|motivation|click .*|learning (goals|objectives|outcomes)|speaker|slide \d+|objectives|.*\?)$"),
        Imperative = Pattern(@"^(?!the |a |an |this |your |our )\w+(?<!ing|s|ed) (the|a|an|your) "),
        Asking = new("What is meant by “{0}”?", "Explain {0}.", "Define {0}.", "Compare {0}.", "Apply {0}.", "Answer the question “{0}”",
            Pattern(@"\b(vs\.?|versus|comparison|compared|differences?|trade-?offs?|pros and cons|advantages)\b"),
            Pattern(@"^how to\b|\b(algorithms?|methods?|procedures?|techniques?|recipes?|workflow|calculation)\b"), "Describe {0}.", "Use {0}."),
    };
}
