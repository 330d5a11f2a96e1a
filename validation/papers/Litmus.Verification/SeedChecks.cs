using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Deposition;
using Litmus.GrainSelection.PhaseFieldConstants;
using Litmus.GrainSelection.Seed;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives.Deposition;

namespace Litmus.Verification;

/// <summary>Conversions, creep, seeds and records of a deposition, beside constants as they are published and round numbers.</summary>
internal static class SeedChecks
{
    // CODATA 2022: F, and the temperature of one electronvolt e/k [K].
    private const double Faraday = 96485.33212;
    private const double KelvinPerElectronvolt = 1.160451812e4;
    private const double Electronvolt = 1.602176634e-19;
    private const string PublishedConstants = "the published digits of F or e/k";
    private const string Rounding = "rounding";

    public static void Add(CaseObservations observations, GrainCompetition competition)
    {
        AddActivated(observations, competition);
        AddGrid(observations);
        AddSeed(observations);
        AddRecord(observations);
    }

    private static void AddActivated(CaseObservations observations, GrainCompetition competition)
    {
        Grain grain = competition.Parameters.First with { ActivationEnergy = Electronvolt };
        observations.Check(
            typeof(GrainCompetition), "diffusion coefficient for 1 eV at 11604.51812 K", "D₀/e: e/k of CODATA 2022",
            competition.DiffusionCoefficient(grain, KelvinPerElectronvolt), competition.Parameters.DiffusionPrefactor * Math.Exp(-1), "m2/s",
            Tolerance.Relative(1e-9, PublishedConstants));
        PhaseFieldConversion conversion = new() { MobilityPrefactor = 3, BarrierWeight = 2, GradientPrefactor = 5, SurfaceEnergyWeight = 4 };
        observations.Check(
            typeof(PhaseFieldConversion), "mobility for half an electronvolt with weight 2 at 11604.51812 K", "L₁/e: e/k of CODATA 2022",
            conversion.Mobility(Electronvolt / 2, KelvinPerElectronvolt), 3 * Math.Exp(-1), "1", Tolerance.Relative(1e-9, PublishedConstants));
        observations.Check(
            typeof(PhaseFieldConversion), "gradient energy coefficient of a quarter of the reference energy with weight 4", "κ₁ e",
            conversion.GradientEnergyCoefficient(0.1, 0.4), 5 * Math.E, "1", Tolerance.Relative(1e-14, Rounding));

        // The mean of 0.4 and 0.6 is 0.5, and 4 · 0.2/0.5 = 1.6.
        Grain[] grains = [grain with { SurfaceEnergy = 0.4 }, grain with { SurfaceEnergy = 0.6 }];
        ImmutableArray<OrientationConstants> pair = conversion.Convert(grains, KelvinPerElectronvolt).Orientations;
        observations.Check(
            typeof(PhaseFieldConversion), "ratio of the coefficients of 0.6 and 0.4 J/m²", "e^1.6: both are compared with their mean",
            pair[1].GradientEnergyCoefficient / pair[0].GradientEnergyCoefficient, Math.Exp(1.6), "1",
            Tolerance.Relative(1e-13, Rounding));
        CreepLaw creep = new() { ReferenceStrainRate = 1e-6, ReferenceStress = 2e5, StressExponent = 5 };
        observations.Check(
            typeof(CreepLaw), "strain at twice the stress with an exponent of 5 in 100 s", "32 times that of the reference", creep.Strain(4e5, 100), 3.2e-3,
            "1", Tolerance.Relative(1e-14, Rounding));
    }

    private static void AddGrid(CaseObservations observations)
    {
        // Explicit Euler multiplies a chequerboard of ±1 by 1 − 8 L κ Δt/Δx²: the five-point Laplacian gives −8/Δx².
        ExplicitGrid grid = new() { ColumnCount = 200, RowCount = 70, Spacing = 0.5, TimeStep = 0.05, Duration = 400 };
        double step = grid.LargestStableStep(1.5, 0.8);
        observations.Check(
            typeof(ExplicitGrid), "factor on a chequerboard at the largest stable step", "−1: von Neumann", 1 - (8 * 1.5 * 0.8 * step / 0.25), -1, "1",
            Tolerance.Absolute(1e-14, Rounding));
        observations.Check(
            typeof(ExplicitGrid), "steps of 0.05 in 400", "8000", grid.StepCount, 8000, "1", Tolerance.None("a count"));
        observations.Check(
            typeof(ExplicitGrid), "distance of 25 nuclei along 200 cells of 0.5", "4", grid.MeanNucleusSpacing(25), 4, "1",
            Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(ExplicitGrid), "70 cells of 0.5 filled in 400", "0.0875", grid.FillRate, 0.0875, "1", Tolerance.Relative(1e-15, Rounding));
    }

    private static void AddSeed(CaseObservations observations)
    {
        observations.Check(
            typeof(Lithiation), "capacity of Li₁₅Si₄", "3579 mAh/g, M. N. Obrovac and L. Christensen, Electrochem. Solid-State Lett. 7 (2004) A93",
            Lithiation.SpecificCapacity(3.75, 28.085e-3) * 1e-3 / 3.6, 3579, "mAh/g", Tolerance.Absolute(0.5, "half a unit of the last published digit"));
        observations.Check(
            typeof(Lithiation), "lithium for each silicon at 96 485.33212/28.085 C/g", "1", Lithiation.LithiumPerAtom(Faraday / 28.085e-3, 28.085e-3), 1,
            "Li", Tolerance.Relative(1e-10, PublishedConstants));
        observations.Check(
            typeof(Lithiation), "fraction of lithium in Li₂₂Si₅", "22/27", Lithiation.LithiumFraction(4.4), 22.0 / 27, "1",
            Tolerance.Relative(1e-15, Rounding));
        SeedLayer seed = new() { Thickness = 1e-6, Density = 2000, MolarMass = 0.024 };
        observations.Check(
            typeof(SeedLayer), "capacity of 1 µm of 2 g/cm³ with 1000 mAh/g", "0.2 mAh/cm²", seed.ArealCapacity(3.6e6), 7200, "C/m2",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            typeof(SeedLayer), "swelling by four lithium of 9 in a host of 12 cm³/mol", "four times as thick", seed.SwellingRatio(4, 9e-6), 4, "1",
            Tolerance.Relative(1e-14, Rounding));
        LinearModulusMixing mixing = new() { LithiumModulus = 12e9, HostModulus = 100e9 };
        observations.Check(
            typeof(LinearModulusMixing), "modulus at a quarter of lithium between 12 and 100 GPa", "78 GPa", mixing.Modulus(0.25), 78e9, "Pa",
            Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(LinearModulusMixing), "composition with a modulus of 78 GPa", "a quarter of lithium",
            mixing.TryFindComposition(78e9, out double composition) ? composition : double.NaN, 0.25, "1", Tolerance.Relative(1e-15, Rounding));
    }

    private static void AddRecord(CaseObservations observations)
    {
        const double density = 534, molarMass = 6.94e-3;
        DepositionRecord record = new()
        {
            ArealCapacity = 36_000, CurrentDensity = 10, Duration = 3600, Thickness = 36_000 * molarMass / (Faraday * density),
            Rate = 10 * molarMass / (Faraday * density),
        };
        double[] ratios = [.. record.CrossChecks(new FaradayDeposition { Density = density, MolarMass = molarMass }).Select(check => check.Ratio)];
        observations.Check(
            typeof(DepositionRecord), "relations between the five numbers of 1 mAh/cm² in an hour", "4", ratios.Length, 4, "1", Tolerance.None("a count"));
        observations.Check(
            typeof(DepositionRecord), "largest deviation of a relation", "0: thickness and rate by F = 96485.33212 C/mol",
            ratios.Max(ratio => Math.Abs(ratio - 1)), 0, "1",
            Tolerance.Absolute(1e-10, PublishedConstants));
    }
}
