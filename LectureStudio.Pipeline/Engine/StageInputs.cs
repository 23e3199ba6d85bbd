using System.Runtime.CompilerServices;

namespace LectureStudio.Pipeline.Engine;

/// <summary>Takes a stage's input type apart: a tuple asks for each of its elements, any other type for itself.</summary>
internal static class StageInputs<TInput>
{
    private static readonly bool IsTuple = typeof(ITuple).IsAssignableFrom(typeof(TInput)) && typeof(TInput).IsValueType;

    public static IReadOnlyList<Type> Types { get; } = IsTuple ? typeof(TInput).GetGenericArguments() : [typeof(TInput)];

    public static TInput Bind(object?[] inputs) =>
        IsTuple ? (TInput)Activator.CreateInstance(typeof(TInput), inputs)! : (TInput)inputs[0]!;
}
