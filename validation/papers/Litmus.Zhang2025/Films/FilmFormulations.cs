using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.FreeEnergies;

namespace Litmus.Zhang2025.Films;

/// <summary>The formulations that the paper leaves open.</summary>
internal static class FilmFormulations
{
    /// <summary>Name of the choice between them.</summary>
    public const string ChoiceName = "formulation";

    // In the void formulations small nuclei shrink. The drive here is near its upper bound of 1/3, which helps them most.
    private const double StrongDrive = 0.3;

    /// <summary>The formulations between which the input chooses, the reference first: those in which films of lithium grow, as the paper shows them.</summary>
    public static ImmutableArray<(string Words, Formulation Formulation)> Candidates { get; } =
    [
        ("Landau form with g = 1, exposed surface", Formulation.ChenExposed),
        ("Landau form with g = 1, closed surface", Formulation.ChenClosed),
        ("Landau form with g = 1.5, exposed surface", Formulation.MoelansExposed),
        ("Landau form with g = 1.5, closed surface", Formulation.MoelansClosed),
        (
            "metastable void, strongly driven",
            new Formulation("MetastableVoid (Δ = 0.3)", FreeEnergyDensity.MetastableVoid(StrongDrive, g: 1), UnactivatedRows.Closed)),
        (
            "order parameter for the void, strongly driven",
            new Formulation("VoidOrderParameter (Δ = 0.3)", FreeEnergyDensity.VoidOrderParameter(StrongDrive), UnactivatedRows.Closed)),
    ];

    /// <summary>All that a study shows: those in which films may not grow as well.</summary>
    public static ImmutableArray<Formulation> Studied { get; } = [.. Formulation.All, .. Candidates.Skip(4).Select(candidate => candidate.Formulation)];

    /// <summary>The choice.</summary>
    public static Input Choice() => Input.Choice(
        ChoiceName,
        [.. Candidates.Select(candidate => candidate.Words)],
        chosen: 0,
        "neither f₀ nor what lies above the growing film is printed; found by a scan for one in which (001) prevails under load and (101) without load");

    /// <summary>A candidate whose coupling of two grains is scaled.</summary>
    /// <param name="option">Number of the candidate.</param>
    /// <param name="factor">Factor on its coupling g; a formulation without one ignores it.</param>
    public static Formulation Coupled(int option, double factor)
    {
        Formulation formulation = Candidates[option].Formulation;
        FreeEnergyDensity energy = formulation.FreeEnergy;
        return option switch
        {
            < 4 => formulation with { FreeEnergy = FreeEnergyDensity.Landau(1, 1, energy.Coupling * factor) },
            4 => formulation with { FreeEnergy = FreeEnergyDensity.MetastableVoid(StrongDrive, energy.Coupling * factor) },
            _ => formulation,
        };
    }
}
