using System.Collections.Immutable;
using Litmus.PhaseField.Activation;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.Primitives;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The physics of an Allen–Cahn run. Dimensionless, or in any consistent units of length, time and energy density.</summary>
public sealed record AllenCahnParameters
{
    /// <summary>Cells and spacing.</summary>
    public required CellGrid Grid { get; init; }

    /// <summary>The orientations with their constants; at least one.</summary>
    public required ImmutableArray<CrystalOrientation> Orientations { get; init; }

    /// <summary>The number of the orientation of each grain; at least one grain.</summary>
    public required ImmutableArray<int> GrainOrientations { get; init; }

    /// <summary>Local free energy density f₀.</summary>
    public required FreeEnergyDensity FreeEnergy { get; init; }

    /// <summary>Factor w of f₀ [energy density of the model]; finite and greater than zero. The barrier of a free surface is w/4 in the Landau form.</summary>
    public required double WellHeight { get; init => field = Require.PositiveFinite(value); }

    /// <summary>When rows become active.</summary>
    public required IActivationRule Activation { get; init; }

    /// <summary>The effect of rows that are not yet active.</summary>
    public required UnactivatedRows UnactivatedRows { get; init; }

    /// <summary>What lies beyond the sides.</summary>
    public LateralBoundary LateralBoundary { get; init; } = LateralBoundary.Periodic;

    /// <summary>Time at which the run ends [time of the model]; finite and greater than zero.</summary>
    public required double Duration { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Number of order parameters: one per grain, and field 0 for the void if it has one.</summary>
    public int FieldCount => GrainOrientations.Length + FirstGrain;

    /// <summary>Field of grain 0: 1 if field 0 is the void's, else 0.</summary>
    public int FirstGrain => FreeEnergy.Void is null ? 0 : 1;

    /// <summary>Takes f₀ and the rule for unactivated rows from a formulation.</summary>
    /// <param name="formulation">The formulation.</param>
    public AllenCahnParameters Under(Formulation formulation)
    {
        ArgumentNullException.ThrowIfNull(formulation);
        return this with { FreeEnergy = formulation.FreeEnergy, UnactivatedRows = formulation.UnactivatedRows };
    }

    /// <summary>Mobility L of a field.</summary>
    /// <param name="field">0 … <see cref="FieldCount"/> − 1.</param>
    public double Mobility(int field) =>
        field < FirstGrain ? FreeEnergy.Void!.Mobility ?? Orientations.Average(o => o.Mobility) : OrientationOf(field).Mobility;

    /// <summary>Gradient energy coefficient κ of a field.</summary>
    /// <param name="field">0 … <see cref="FieldCount"/> − 1.</param>
    public double GradientEnergyCoefficient(int field) =>
        field < FirstGrain
            ? FreeEnergy.Void!.GradientEnergyCoefficient ?? Orientations.Average(o => o.GradientEnergyCoefficient)
            : OrientationOf(field).GradientEnergyCoefficient;

    /// <summary>Name of the orientation of a field, or "void".</summary>
    /// <param name="field">0 … <see cref="FieldCount"/> − 1.</param>
    public string OrientationName(int field) => field < FirstGrain ? "void" : OrientationOf(field).Name;

    /// <summary>D = Δt L κ/Δx² [1] of a field.</summary>
    internal double DiffusionNumber(int field, double step) => step * Mobility(field) * GradientEnergyCoefficient(field) / (Grid.Spacing * Grid.Spacing);

    internal void ThrowIfInconsistent()
    {
        if (Orientations.IsDefaultOrEmpty)
        {
            throw Refused(nameof(Orientations), 0, "There is no orientation; expected at least one.");
        }

        if (GrainOrientations.IsDefaultOrEmpty)
        {
            throw Refused(nameof(GrainOrientations), 0, "There is no grain; expected at least one.");
        }

        for (int grain = 0; grain < GrainOrientations.Length; grain++)
        {
            if (GrainOrientations[grain] < 0 || GrainOrientations[grain] >= Orientations.Length)
            {
                throw Refused(
                    nameof(GrainOrientations),
                    GrainOrientations[grain],
                    $"Grain {grain} has orientation {GrainOrientations[grain]}; expected 0 … {Orientations.Length - 1}.");
            }
        }

        if (FreeEnergy.Void is not null && UnactivatedRows == UnactivatedRows.Exposed)
        {
            throw Refused(
                nameof(UnactivatedRows),
                UnactivatedRows,
                $"{FreeEnergy.Name} fills unactivated rows with the void's order parameter; " +
                $"expected {nameof(UnactivatedRows.Closed)}, because exposed rows hold φ = 0.");
        }
    }

    private static ArgumentOutOfRangeException Refused(string name, object value, string message) => new(name, value, message);

    private CrystalOrientation OrientationOf(int field) => Orientations[GrainOrientations[field - FirstGrain]];
}
