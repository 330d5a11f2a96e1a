using Litmus.Cases;
using Litmus.ElectronicStructure.Surfaces;
using Litmus.Engines.Gpaw;
using Litmus.Primitives;
using Litmus.Zhang2025.FirstPrinciples;

namespace Litmus.Zhang2025;

/// <summary>How do the surface energies of (101) and (001) compare in sodium and potassium? (zhang2025, Results, load stress; Fig S4)</summary>
/// <remarks>The paper prints none of them. The films of sodium and potassium take the ratios that are computed here.</remarks>
public sealed class SodiumPotassiumSurfacesCase : IValidationCase
{
    private const string Claim = "na-k-anisotropy-below-loaded-li", Table = "sodium-potassium-surface-energy";

    private readonly FaceSlabs _sodium = new(
        "sodium", "Na", 4.2, "minimum of the equation of state in zhang2025/bulk-moduli, to three decimals", meshLength: 50);

    private readonly FaceSlabs _potassium = new(
        "potassium", "K", 5.28, "5.282 Å by all-electron calculations with the same functional (WIEN2k, Δ-benchmark), to two decimals", meshLength: 50);

    /// <summary>The case.</summary>
    public SodiumPotassiumSurfacesCase() => Description = CaseDescription.Of<SodiumPotassiumSurfacesCase>(
        "sodium-potassium-surfaces",
        "How do the surface energies of (101) and (001) compare in sodium and potassium?",
        answers: [.. Answer.ByModel(Claim)],
        inputs: [.. _sodium.Inputs, .. _potassium.Inputs]) with
    {
        Engine = "gpaw",
        IsExpensive = true,
        MinimumTier = Tier.Standard,
    };

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        GpawCalculator calculator = new(inputs.Engines);
        SurfaceEnergyFit Fit(SurfaceEnergySweep sweep) => sweep.Solve(calculator, progress: null, cancellationToken);
        SurfaceEnergyFit[] sodium = [Fit(_sodium.Of(inputs, "001", 5, 7, 9)), Fit(_sodium.Of(inputs, "101", 5, 7, 9))];
        SurfaceEnergyFit[] potassium = [Fit(_potassium.Of(inputs, "001", 5, 7)), Fit(_potassium.Of(inputs, "101", 5, 7))];
        double[] ratios = [RatioOf(sodium), RatioOf(potassium)];

        // Potassium has two thicknesses, which show no spread. That of sodium stands for both.
        double uncertainty = ratios.Max() * Math.Sqrt(sodium.Sum(fit => Math.Pow(fit.Spread / fit.SurfaceEnergy, 2)));
        CaseObservations observations = CaseObservations.For(Description).Scalar(Claim, ratios.Max(), "1", uncertainty);
        if (inputs.WantsFigures)
        {
            observations.Note(Claim, ("sodium", ratios[0]), ("potassium", ratios[1]), ("uncertainty", uncertainty));
            SurfaceEnergyFit[] fits = [.. sodium, .. potassium];
            observations.Table(new CaseTable(Table,
            [
                CaseColumn.Of("metal", ["Na", "Na", "K", "K"]),
                CaseColumn.Of("face", ["001", "101", "001", "101"]),
                CaseColumn.Of("surface_energy_J_per_m2", [.. fits.Select(fit => fit.SurfaceEnergy)]),
                CaseColumn.Of("spread_J_per_m2", [.. fits.Select(fit => fit.Spread)]),
            ]));
        }

        return observations.Complete();
    }

    private static double RatioOf(SurfaceEnergyFit[] faces) => faces[1].SurfaceEnergy / faces[0].SurfaceEnergy;
}
