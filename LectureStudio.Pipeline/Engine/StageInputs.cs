using System.Runtime.CompilerServices;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Takes a stage's input type apart: a tuple asks for each of its elements, any other type for itself.</summary>
internal static class StageInputs<TInput>
{
    private const int Most = 7;

    private static readonly bool IsTuple = typeof(ITuple).IsAssignableFrom(typeof(TInput)) && typeof(TInput).IsValueType;

    public static IReadOnlyList<Type> Types { get; } = IsTuple ? [.. Elements(typeof(TInput))] : [typeof(TInput)];

    public static TInput Bind(object?[] inputs) => IsTuple ? (TInput)Make(typeof(TInput), inputs) : (TInput)inputs[0]!;

    /// <summary>A tuple of more than seven elements holds the rest of them in an eighth, which is a tuple again.</summary>
    private static IEnumerable<Type> Elements(Type tuple) => tuple.GetGenericArguments().SelectMany((type, i) => i == Most ? Elements(type) : [type]);

    private static object Make(Type tuple, object?[] inputs) => inputs.Length <= Most
        ? Activator.CreateInstance(tuple, inputs)!
        : Activator.CreateInstance(tuple, [.. inputs[..Most], Make(tuple.GetGenericArguments()[Most], inputs[Most..])])!;
}
