using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;

namespace Litmus.Zhang2025.Films;

/// <summary>A film to be grown: its orientations with their constants, and the choices.</summary>
/// <param name="Name">Name for tables.</param>
/// <param name="Orientations">The orientations.</param>
/// <param name="Choices">The choices.</param>
internal sealed record FilmPlan(string Name, ImmutableArray<CrystalOrientation> Orientations, FilmChoices Choices)
{
    /// <summary>Single precision by default: area fractions agree with double precision to three digits, at two thirds of the cost.</summary>
    public FieldPrecision Precision { get; init; } = FieldPrecision.Single;

    /// <summary>Number of an orientation.</summary>
    /// <exception cref="ArgumentException">The plan has no such orientation.</exception>
    public int OrientationNumber(string name)
    {
        int number = Orientations.IndexOf(Orientations.FirstOrDefault(orientation => orientation.Name == name)!);
        return number >= 0 ? number : throw new ArgumentException($"The film '{Name}' has no orientation {name}.", nameof(name));
    }

    /// <summary>The physics of one seed.</summary>
    public AllenCahnParameters Parameters(ulong seed) => new()
    {
        Grid = Choices.Grid,
        Orientations = Orientations,
        GrainOrientations = Choices.NucleusOrientations(Orientations.Length, seed),
        FreeEnergy = Choices.Formulation.FreeEnergy,
        UnactivatedRows = Choices.Formulation.UnactivatedRows,
        WellHeight = Choices.WellHeight,
        Activation = Choices.Activation,
        LateralBoundary = Choices.Sides,
        Duration = Choices.Duration,
    };

    /// <summary>The state at the start of one seed.</summary>
    public PhaseFieldState Start(ulong seed) =>
        Choices.Nuclei(Orientations.Length, seed).Place(Choices.Formulation.FreeEnergy.BulkValue, Choices.Formulation.FreeEnergy.Void is not null);
}
