namespace LectureStudio.Pipeline.Engine;

/// <summary>A kind of job: a name, a settings record and a plan of stages. Derive from <see cref="Workflow{TInput,TSettings}"/>.</summary>
public abstract class Workflow
{
    private Plan? plan;

    /// <summary>The name on the command line, in the API and in <c>job.json</c>: <c>handout</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The name a person sees: "Handout".</summary>
    public abstract string Title { get; }

    /// <summary>One sentence for the card on the New page.</summary>
    public abstract string Description { get; }

    /// <summary>Whether a person may ask for it; one that is not is only part of something else.</summary>
    public virtual bool IsOffered => true;

    /// <summary>The record of what a person gives. Each of its properties is offered to the stages by its type.</summary>
    public abstract Type InputType { get; }

    /// <summary>The record of settings; every property has a default.</summary>
    public abstract Type SettingsType { get; }

    /// <summary>The checked plan.</summary>
    /// <exception cref="InvalidOperationException">The plan does not fit together; the message names the stage and the type.</exception>
    public Plan Plan => plan ??= Build();

    protected abstract void Describe(Plan plan);

    private Plan Build()
    {
        var built = new Plan(this);
        Describe(built);
        built.Check();
        return built;
    }
}

/// <inheritdoc/>
public abstract class Workflow<TInput, TSettings> : Workflow
    where TInput : class
    where TSettings : class, new()
{
    public sealed override Type InputType => typeof(TInput);

    public sealed override Type SettingsType => typeof(TSettings);
}
