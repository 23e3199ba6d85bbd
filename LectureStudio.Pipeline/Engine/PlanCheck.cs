namespace LectureStudio.Pipeline.Engine;

/// <summary>Proves at start-up that a plan fits together: every input is given by exactly one earlier stage or by the workflow's input.</summary>
internal static class PlanCheck
{
    public static void Run(Workflow workflow, IReadOnlyList<Type> stages)
    {
        if (stages.Count == 0) throw Wrong(workflow, "has no stages");
        if (workflow.SettingsType.GetProperty(StageSpec.ReviewSetting) is { } review && review.PropertyType != typeof(bool)) throw Wrong(workflow, $"the setting {StageSpec.ReviewSetting} is not a bool");
        var given = workflow.InputType.GetProperties().ToDictionary(p => p.PropertyType, _ => "the workflow's input");
        foreach (var stage in stages)
        {
            var (inputs, output) = Signature(workflow, stage);
            foreach (var input in inputs)
            {
                if (typeof(IStageSettings).IsAssignableFrom(input)) CheckSettings(workflow, stage, input);
                else if (!given.ContainsKey(input)) throw Wrong(workflow, $"{stage.Name} asks for {input.Name}, which no earlier stage gives");
            }
            if (!given.TryAdd(output, stage.Name)) throw Wrong(workflow, $"{stage.Name} gives {output.Name}, which {given[output]} gives already");
        }
    }

    /// <summary>Input and output types of a stage type, read without making one.</summary>
    internal static (IReadOnlyList<Type> Inputs, Type Output) Signature(Workflow workflow, Type stage)
    {
        var type = stage;
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Stage<,>))) type = type.BaseType;
        if (type is null) throw Wrong(workflow, $"{stage.Name} does not derive from Stage<TInput, TOutput>");
        var arguments = type.GetGenericArguments();
        var inputs = (IReadOnlyList<Type>)typeof(StageInputs<>).MakeGenericType(arguments[0]).GetProperty(nameof(StageInputs<int>.Types))!.GetValue(null)!;
        return (inputs, arguments[1]);
    }

    private static void CheckSettings(Workflow workflow, Type stage, Type settings)
    {
        foreach (var property in settings.GetProperties())
        {
            var source = workflow.SettingsType.GetProperty(property.Name);
            if (source is null || source.PropertyType != property.PropertyType)
                throw Wrong(workflow, $"{stage.Name} declares the setting {property.Name} ({property.PropertyType.Name}), which {workflow.SettingsType.Name} does not have");
        }
    }

    private static InvalidOperationException Wrong(Workflow workflow, string what) => new($"The workflow {workflow.Name} does not fit together: {what}.");
}
