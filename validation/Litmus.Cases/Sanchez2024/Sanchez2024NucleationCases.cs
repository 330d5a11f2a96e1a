namespace Litmus.Cases.Sanchez2024;

/// <summary>The cases of sanchez2024 that ask about nucleation, its equations, and the pathways of a cycle. The paper prints no input of theirs.</summary>
internal static class Sanchez2024NucleationCases
{
    /// <summary>Every case.</summary>
    public static IReadOnlyList<IValidationCase> All() => [new NucleationEquationsCase(), new NucleationDensityCase(), new PathwayTraceCase(), new BuriedInterfaceCase()];
}
