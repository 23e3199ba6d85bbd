using LectureStudio.Pipeline.Workflows.Course.Diagrams;

namespace LectureStudio.Tests.Workflows.Course.Diagrams;

public sealed class MermaidTests
{
    [Fact]
    public void A_flowchart_is_parsed_with_forms_labels_chains_and_groups()
    {
        var chart = Chart(
            """
            ---
            title: How a request goes
            ---
            %%{init: {"theme": "dark"}}%%
            flowchart LR
                %% the way in
                A[Client] -->|HTTP| B("Load balancer (L7)") --> C{Healthy?}
                C -- yes --> D[(Orders<br/>database)] & E((Cache)); C -. no .-> F>Retry]
                subgraph back [Back end]
                    direction TB
                    D ==> G{{Report}}
                    E --- G
                end
                G ~~~ H[/In/]
                I@{ shape: cyl, label: "Disk" } <--> H:::hot
                A x--x J
                classDef hot fill:#f00
                class A,B hot
                click A "https://example.org"
                style B stroke:#000
                linkStyle 0 stroke:red
            """);
        Assert.Equal(FlowDirection.Right, chart.Direction);
        Assert.Equal(["A:Client:Box", "B:Load balancer (L7):Rounded", "C:Healthy?:Diamond", "D:Orders\ndatabase:Cylinder", "E:Cache:Circle", "F:Retry:Flag", "G:Report:Hexagon", "H:In:LeanRight", "I:Disk:Cylinder", "J:J:Box"],
            chart.Nodes.Select(n => $"{n.Id}:{n.Label}:{n.Shape}"));
        Assert.Equal(["A>B HTTP Solid Arrow", "B>C  Solid Arrow", "C>D yes Solid Arrow", "C>E yes Solid Arrow", "C>F no Dotted Arrow", "D>G  Thick Arrow", "E>G  Solid None", "G>H  Invisible None", "I>H  Solid Arrow", "A>J  Solid Cross"],
            chart.Links.Select(l => $"{chart.Nodes[l.From].Id}>{chart.Nodes[l.To].Id} {l.Label} {l.Line} {l.End}"));
        Assert.Equal([new FlowGroup("Back end", -1)], chart.Groups);
        Assert.Equal(["D", "E", "G"], chart.Nodes.Where(n => n.Group == 0).Select(n => n.Id));
        Assert.Equal(FlowHead.Arrow, chart.Links[8].Start);
    }

    [Theory]
    [InlineData("graph TD; A-->B; B-->C;", "A>B B>C")]
    [InlineData("graph\nfirst-step --> second-step\nsecond-step-->third.step", "first-step>second-step second-step>third.step")]
    [InlineData("flowchart TD\nA & B --> C & D", "A>C A>D B>C B>D")]
    [InlineData("flowchart BT\nA --text that goes on--> B", "A>B")]
    [InlineData("flowchart TD\nA ---->|long| B\nB -.-> C\nC === D", "A>B B>C C>D")]
    [InlineData("flowchart TD\nα[Größe] --> 步骤[第二步]", "α>步骤")]
    [InlineData("flowchart TD\nA[\"say #quot;hi#quot; [now]\"] --> B", "A>B")]
    [InlineData("```mermaid\ngraph LR\n  A-->B\n```", "A>B")]
    [InlineData("flowchart LR\n e1@A --> B", null)]
    public void Links_are_read_as_people_write_them(string mermaid, string? links)
    {
        if (links is null) Assert.False(MermaidDiagram.Parse(mermaid).IsSound);
        else Assert.Equal(links, string.Join(' ', Chart(mermaid).Links.Select(l => $"{Chart(mermaid).Nodes[l.From].Id}>{Chart(mermaid).Nodes[l.To].Id}")));
    }

    [Theory]
    [InlineData("flowchart TD\nA[open --> B", "line 2")]
    [InlineData("flowchart TD\nA -> B", "is no link")]
    [InlineData("flowchart TD\nsubgraph x\nA --> B", "no end")]
    [InlineData("flowchart TD\nA --> B\nend", "without a subgraph")]
    [InlineData("flowchart TD\nA -->", "a box is missing")]
    [InlineData("flowchart TD", "no boxes")]
    [InlineData("This is prose, not a diagram.", "no kind of diagram")]
    [InlineData("", "no diagram")]
    [InlineData("sequenceDiagram\nAlice->>Bob: Hi\nloop every day", "not closed")]
    [InlineData("sequenceDiagram\nThis is prose about Alice", "line 2")]
    [InlineData("erDiagram\nCUSTOMER ||--o{ ORDER : places\nORDER {\nint id PK", "not closed")]
    [InlineData("pie\n\"Dogs\" : many", "line 2")]
    [InlineData("stateDiagram-v2\n[*] --> Idle\nIdle -> Busy", "line 3")]
    [InlineData("stateDiagram-v2\n[*] --> Idle\nstate Broken {\nIdle --> Busy", "not closed")]
    [InlineData("stateDiagram-v2\nA --> B\nnote right of A\nIt waits.", "no end")]
    [InlineData("stateDiagram-v2\nIt goes from idle to busy, and back.", "line 2")]
    [InlineData("classDiagram\nAnimal is a class of things", "line 2")]
    [InlineData("classDiagram\nclass Animal {\n+int age", "not closed")]
    [InlineData("pie title Pets\nshowData", "nothing in it")]
    [InlineData("mindmap\n  root\n    A\n  other", "second root")]
    public void What_is_broken_is_refused_with_the_reason(string mermaid, string reason) => Assert.Contains(reason, MermaidDiagram.Parse(mermaid).Fault);

    [Theory]
    [InlineData("sequenceDiagram\nautonumber\nparticipant A as Alice\nA->>+B: Hello: you\nNote over A,B: both\nalt ok\nB-->>-A: Hi\nelse not\nB--xA: no\nend")]
    [InlineData("classDiagram\nclass Animal {\n+int age\n+eat() void\n}\nAnimal <|-- Duck : is a\nAnimal \"1\" --> \"*\" Egg")]
    [InlineData("stateDiagram-v2\n[*] --> Still\nStill --> Moving : push\nstate Moving {\n[*] --> Fast\n}\nMoving --> [*]")]
    [InlineData("erDiagram\nCUSTOMER ||--o{ ORDER : places\nORDER {\nint id PK\nstring name\n}")]
    [InlineData("pie title Pets\n\"Dogs\" : 386\n\"Cats\" : 85.5")]
    [InlineData("gantt\ntitle Plan\ndateFormat YYYY-MM-DD\nsection A\nTask one :a1, 2024-01-01, 30d")]
    [InlineData("stateDiagram-v2\ndirection LR\nstate \"Waits for input\" as Wait\nWait --> Fork: go\nstate Fork <<fork>>\nnote right of Wait\nAny text, with { and -> in it.\nend note\nWait : for a person")]
    [InlineData("classDiagram\nclass Shape~T~\nShape : +area() double\nclass Circle {\n<<interface>>\n+double radius\n}\nShape <|.. Circle\nnote for Circle \"round\"")]
    [InlineData("mindmap\n  root((x))\n    A\n    B")]
    [InlineData("gitGraph\ncommit\nbranch develop\ncheckout develop\ncommit id: \"x\"")]
    public void Other_kinds_pass_line_by_line(string mermaid) => Assert.Null(MermaidDiagram.Parse(mermaid).Fault);

    [Fact]
    public void Endless_and_hostile_diagrams_are_refused_in_no_time()
    {
        Assert.False(MermaidDiagram.Parse("flowchart TD\n" + string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"A{i} --> A{i + 1}"))).IsSound);
        Assert.False(MermaidDiagram.Parse("flowchart TD\nA" + new string('[', 1900)).IsSound);
        Assert.False(MermaidDiagram.Parse("flowchart TD\nA -- " + new string('-', 1900)).IsSound);
        Assert.False(MermaidDiagram.Parse(new string('x', 60_000)).IsSound);
    }

    private static Flowchart Chart(string mermaid)
    {
        var diagram = MermaidDiagram.Parse(mermaid);
        Assert.Null(diagram.Fault);
        return diagram.Chart!;
    }
}
