namespace LectureStudio.Tests.Benchmarks.Segmentation;

/// <summary>Short explanations written for the benchmark, a subject each. The first half may be used for choosing constants, the second only for reporting.</summary>
internal static class Passages
{
    public static IReadOnlyList<string> Dev { get; } =
    [
        """
        Photosynthesis is how green plants turn light into sugar.
        Inside every leaf there are small bodies called chloroplasts, and they hold a pigment called chlorophyll.
        Chlorophyll takes up red and blue light and sends back the green, which is why leaves look green to us.
        The energy of the light splits water, and the oxygen leaves the leaf as waste.
        In a second step the plant builds sugar from carbon dioxide.
        That second step needs no light at all, it only needs what the first step has stored.
        On a hot day the leaf closes its pores to save water, and then it runs out of carbon dioxide.
        Some plants, such as maize, have found a way around that and collect carbon dioxide at night or in other cells.
        """,
        """
        A price tells buyers and sellers the same thing at the same time.
        When the price of bread rises, fewer people buy bread and more bakers want to sell it.
        The demand curve falls and the supply curve climbs, and they meet at one price.
        At that price nobody who wants to trade is left without a partner.
        If the city sets a price below it, the shelves are empty and people stand in line.
        If it sets a price above, bread is left over in the evening.
        Economists call the first a shortage and the second a surplus.
        Taxes move the curve of the sellers, and who pays the tax in the end depends on how steep both curves are.
        """,
        """
        Now we come to sorting a list of numbers.
        The simplest method looks for the smallest number and puts it in front, and then does it again with the rest.
        For ten numbers that is fine, for a million numbers it takes hours.
        Merge sort cuts the list into halves, sorts both halves, and merges them.
        Merging is easy because both lists are sorted already, so we only compare the two numbers in front.
        The list can be halved only about twenty times for a million numbers, so the work grows slowly.
        Quicksort picks one number, the pivot, and puts smaller numbers to the left and larger numbers to the right.
        With an unlucky pivot quicksort is as slow as the simple method, and that is why the pivot is chosen at random.
        """,
        """
        The French Revolution began with an empty treasury.
        King Louis had spent more on wars than his taxes brought in, and the nobles refused to pay.
        So he called the estates to Versailles, for the first time in more than a hundred years.
        The third estate spoke for nearly everybody in France and had a third of the votes.
        In June its members swore not to go home before the country had a constitution.
        In July the people of Paris stormed the Bastille, a prison with hardly a prisoner in it.
        In August the assembly ended the privileges of the nobles in a single night.
        Four years later the king was dead and the republic was at war with half of Europe.
        """,
        """
        Let's talk about the heart and what it does all day.
        It has four chambers, two that collect blood and two that pump it out.
        The right side sends the blood to the lungs, the left side sends it through the body.
        Valves between the chambers close behind the blood so that it cannot flow back.
        The sound you hear with a stethoscope is those valves closing.
        A small group of cells in the right atrium sets the rhythm, about seventy beats a minute.
        When you run, nerves tell these cells to go faster, and the muscle squeezes harder as well.
        If a coronary artery is blocked, the muscle behind it gets no oxygen, and that is a heart attack.
        """,
        """
        Every sentence has a verb, and in English the verb stands after its subject.
        In Japanese it stands at the end, and in Irish it stands at the beginning.
        Linguists count which orders are common, and subject before object is by far the most common.
        Languages that put the verb last like to put prepositions after the noun too.
        Children learn the word order of their language before they are two years old.
        They hardly ever make mistakes with it, although nobody has told them a rule.
        Some linguists take that as evidence for a grammar we are born with.
        Others say that children count, like linguists, and that counting is enough to learn a grammar.
        """,
    ];

    public static IReadOnlyList<string> HeldOut { get; } =
    [
        """
        Today we look at why the continents move.
        The crust of the earth is broken into about a dozen large plates and some small ones.
        They swim on the mantle, which is rock, but so hot that it creeps over millions of years.
        Where two plates part, lava rises and makes new sea floor, as in the middle of the Atlantic.
        Where two plates collide, one of them dives under the other and melts.
        Volcanoes stand in a row above the plate that melts, along the whole coast of the Pacific.
        If both plates carry continents, neither dives, and mountains such as the Himalaya are folded up.
        Earthquakes happen where plates slide past each other and get stuck for some decades.
        """,
        """
        A vaccine shows the immune system an enemy before it comes.
        It may hold a dead virus, a weak one, or just a protein from the shell of a virus.
        White blood cells take the protein up and show it to other white blood cells.
        A few of those happen to fit, and they multiply and make antibodies.
        After some weeks most of these cells are gone, but memory cells stay for years.
        When the real virus arrives, the memory cells make antibodies within days instead of weeks.
        If enough people are immune, the virus finds nobody to infect, and even those who are not vaccinated are safe.
        For measles that needs ninety-five people out of a hundred.
        """,
        """
        Okay so what happens when you type an address into a browser?
        The browser first asks a name server which number belongs to that name.
        Then it opens a connection to that number and both sides agree on a key.
        From then on everything is encrypted, so nobody on the way can read it.
        The browser sends a request, which is a few lines of text, and the server sends back a page.
        The page names pictures, scripts and fonts, and the browser asks for each of them.
        Many servers let the browser keep a copy, which is called caching, and it saves most requests on the next visit.
        What is slow in the end is mostly not the network but the scripts of the page.
        """,
        """
        Rembrandt painted light by painting darkness first.
        He put a brown ground on the canvas and built the shadows from thin, transparent glazes.
        The lights came last, in thick white paint that stands up from the canvas.
        If you look at a portrait from the side you can see the ridges of the brush on the forehead and the collar.
        The eye goes to the brightest and sharpest part, and that is always a face or a hand.
        Vermeer, his younger contemporary, did the opposite and let daylight fall evenly from a window on the left.
        His paintings are smooth, and tiny dots of paint make pearls and bread sparkle.
        Both painters sold badly at the end of their lives and died with debts.
        """,
        """
        A lever lets you lift a weight with a small force, if you are willing to go a long way.
        The force times the length of the arm is the same on both sides.
        Put the pivot close to the stone and push at the far end of the bar.
        You push ten times as far as the stone rises, and you need a tenth of the force.
        The work, which is force times distance, is not reduced at all.
        A pulley does the same with a rope, and a ramp does it with a slope.
        Gears are levers that turn, and the ratio of the teeth is the ratio of the arms.
        Friction always takes its part, so in practice you put in more work than you get out.
        """,
        """
        In law a contract needs two parties who want the same thing and say so.
        One makes an offer and the other accepts it, and it need not be written down.
        If you nod at the baker and take the bread, you have made a contract of sale.
        A price tag in a window is not an offer, it only invites customers to make one.
        The seller may still refuse, for example because the price tag was wrong.
        Children under seven cannot make contracts at all, and older minors need their parents.
        Whoever was deceived or threatened can dissolve a contract, but has to do it without delay.
        If one party does not perform, the other can claim damages in court.
        """,
    ];
}
