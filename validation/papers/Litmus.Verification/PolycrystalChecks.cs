using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Inference;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Verification;

/// <summary>Mixtures of grains and boundaries, thermally activated laws, and inference, beside networks, equations of others and known roots.</summary>
internal static class PolycrystalChecks
{
    // The temperature of one electronvolt, e/k [K], CODATA 2022.
    private const double KelvinPerElectronvolt = 1.160451812e4;
    private const double Electronvolt = 1.602176634e-19;

    // A tenth of the grain is boundary: f = 1 − 0.9² = 0.19.
    private const double Bulk = 2e-16, Boundary = 3e-13, Width = 1e-9, GrainSize = 1e-8;
    private const string Rounding = "rounding";

    private static readonly PolycrystalParameters Polycrystal = new()
    {
        BulkDiffusionCoefficient = Bulk, BoundaryDiffusionCoefficient = Boundary, BoundaryWidth = Width,
    };

    public static void Add(CaseObservations observations)
    {
        AddLithium(observations);
        AddMixtures(observations);
        AddTripleJunctions(observations);
        AddActivatedLaws(observations);
        AddInference(observations);
    }

    private static void AddLithium(CaseObservations observations)
    {
        Type lithium = typeof(Lithium);
        observations.Check(
            lithium, "density", "body-centred cubic cell of 0.35093 nm (Nadler and Kempter, Anal. Chem. 31 (1959) 2109), two atoms of 6.94 g/mol",
            Lithium.Density, 2 * 6.94e-3 / (6.02214076e23 * Math.Pow(3.5093e-10, 3)), "kg/m3",
            Tolerance.Relative(0.003, "handbooks print 0.534 g/cm³ to three digits, and samples differ by 2 parts in 1000"));
        observations.Check(
            lithium, "molar mass", "6.94 g/mol, IUPAC conventional atomic weight (Prohaska et al., Pure Appl. Chem. 94 (2022) 573)", Lithium.MolarMass,
            6.94e-3, "kg/mol", Tolerance.None("a conventional value has no uncertainty"));
        observations.Check(
            lithium, "concentration", "534/6.94 kmol/m³", Lithium.Concentration, 76_945.24496, "mol/m3",
            Tolerance.Absolute(5e-6, "half a unit of the last digit"));
    }

    private static void AddMixtures(CaseObservations observations)
    {
        const double fraction = 0.19, grains = 1 - fraction;
        observations.Check(
            typeof(BoundaryFraction), "share of boundaries a tenth as wide as the grain", "1 − 0.9²: area of a frame",
            BoundaryFraction.RegularPolygon(Width, GrainSize),
            fraction, "1", Tolerance.Absolute(1e-15, Rounding));
        observations.Check(
            typeof(BoundaryFraction), "grains, boundaries and triple junctions together", "1: they fill the cube",
            Math.Pow(0.9, 3) + BoundaryFraction.BesideTripleJunctions(Width, GrainSize) + BoundaryFraction.TripleJunctions(Width, GrainSize), 1, "1",
            Tolerance.Absolute(1e-15, Rounding));
        Type mixtures = typeof(EffectiveDiffusivity);
        observations.Check(
            mixtures, "Hart's average", "conductors side by side: 0.19 of the one and 0.81 of the other", EffectiveDiffusivity.Hart(Polycrystal, GrainSize),
            (fraction * Boundary) + (grains * Bulk), "m2/s", Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            mixtures, "Maxwell-Garnett in one dimension", "conductors one behind the other: 1/D = 0.19/D_g + 0.81/D_b",
            EffectiveDiffusivity.MaxwellGarnett(Polycrystal, GrainSize, dimension: 1), 1 / ((fraction / Boundary) + (grains / Bulk)), "m2/s",
            Tolerance.Relative(1e-14, Rounding));
        observations.Check(
            mixtures, "Maxwell-Garnett in three dimensions", "Clausius-Mossotti: (D − D_g)/(D + 2D_g) = p (D_b − D_g)/(D_b + 2D_g)",
            Polarisation(EffectiveDiffusivity.MaxwellGarnett(Polycrystal, GrainSize, dimension: 3), Boundary, 2), grains * Polarisation(Bulk, Boundary, 2),
            "1", Tolerance.Absolute(1e-14, Rounding));
        observations.Check(
            mixtures, "Maxwell-Garnett in two dimensions", "Rayleigh's columns: (D − D_g)/(D + D_g) = p (D_b − D_g)/(D_b + D_g)",
            Polarisation(EffectiveDiffusivity.MaxwellGarnett(Polycrystal, GrainSize, dimension: 2), Boundary, 1), grains * Polarisation(Bulk, Boundary, 1),
            "1", Tolerance.Absolute(1e-14, Rounding));
        double across = (0.1 / Boundary) + (0.9 / Bulk);
        observations.Check(
            mixtures, "Belova and Murch's brick layer", "a sheet of a tenth beside a row of sheet and grain",
            EffectiveDiffusivity.BelovaMurch(Polycrystal, GrainSize), (0.1 * Boundary) + (0.9 / across), "m2/s", Tolerance.Relative(1e-14, Rounding));
        double average = (fraction * Boundary) + (grains * Bulk);
        observations.Check(
            typeof(HartInverse), "boundary from the average", "the boundary that made it",
            HartInverse.BoundaryDiffusionCoefficient(average, GrainSize, Width, Bulk), Boundary, "m2/s", Tolerance.Relative(1e-13, Rounding));
        observations.Check(
            typeof(HartInverse), "grain size from the average", "the grain size that made it", HartInverse.GrainSize(Polycrystal, average), GrainSize, "m",
            Tolerance.Relative(1e-13, Rounding));
    }

    private static void AddTripleJunctions(CaseObservations observations)
    {
        Type junctions = typeof(TripleJunctionDiffusivity);
        observations.Check(
            junctions, "nested spheres with junctions like boundaries", "a grain of 0.9³ in one matrix: Clausius-Mossotti",
            Polarisation(TripleJunctionDiffusivity.NestedSpheres(Polycrystal, Boundary, GrainSize), Boundary, 2), 0.729 * Polarisation(Bulk, Boundary, 2),
            "1", Tolerance.Absolute(1e-14, "the inner sphere is neutral in its own matrix; rounding"));

        // With boundaries like grains the inner level is the grain itself, and the outer one is left: share 0.1²·2.8 = 0.028.
        const double junction = 4e-11;
        double found = TripleJunctionDiffusivity.NestedBruggeman(Polycrystal with { BoundaryDiffusionCoefficient = Bulk }, junction, GrainSize);
        observations.Check(
            junctions, "nested Bruggeman with boundaries like grains", "0.028 = (D − D_b)/(D_tj − D_b) · (D_tj/D)^(1/3), put in",
            (found - Bulk) / (junction - Bulk) * Math.Cbrt(junction / found), 0.028, "1", Tolerance.Relative(1e-12, "a root bisected to rounding"));
        observations.Check(
            junctions, "grain size of equal shares for D_tj = D_g", "x = (9 − √21)/10, from 5x² − 9x + 3 = 0",
            Width / TripleJunctionDiffusivity.GrainSizeOfEqualShares(Width, 1), (9 - Math.Sqrt(21)) / 10, "1", Tolerance.Relative(1e-14, Rounding));
    }

    private static void AddActivatedLaws(CaseObservations observations)
    {
        const string published = "the published digits of e/k";
        ArrheniusLaw law = new() { Prefactor = 3e-7, ActivationEnergy = Electronvolt };
        observations.Check(
            typeof(ArrheniusLaw), "1 eV at 11604.51812 K", "D₀/e: e/k of CODATA 2022", law.At(KelvinPerElectronvolt), 3e-7 * Math.Exp(-1), "m2/s",
            Tolerance.Relative(1e-9, published));
        observations.Check(
            typeof(ArrheniusLaw), "energy between 300 K and 400 K for a factor of 10", "ln 10 · (k/e)/(1/300 − 1/400) with k/e = 8.617333262e-5 eV/K",
            ArrheniusLaw.ActivationEnergyBetween(300, 1, 400, 10) / Electronvolt, Math.Log(10) * 8.617333262e-5 * 1200, "eV",
            Tolerance.Relative(1e-9, published));
        double[] temperatures = [250, 300, 400, 500];
        ArrheniusFit fit = ArrheniusLaw.Fit(temperatures,
            [.. temperatures.Select(temperature => 3e-7 * Math.Exp(-0.25 * KelvinPerElectronvolt / temperature))]);
        observations.Check(
            typeof(ArrheniusLaw), "energy fitted to four points of a law of 0.25 eV", "0.25 eV", fit.Law.ActivationEnergy / Electronvolt, 0.25, "eV",
            Tolerance.Relative(1e-9, published));
        observations.Check(
            typeof(Vacancies), "fraction at 11604.51812 K for 1 eV", "1/e", Vacancies.EquilibriumFraction(Electronvolt, KelvinPerElectronvolt), Math.Exp(-1),
            "1", Tolerance.Relative(1e-9, published));
        observations.Check(
            typeof(Vacancies), "coefficient of a simulation with one vacancy in 100 sites, at 1/e", "100/e times as large",
            Vacancies.ScaleToEquilibrium(2e-12, 0.01, Electronvolt, KelvinPerElectronvolt), 2e-10 * Math.Exp(-1), "m2/s",
            Tolerance.Relative(1e-9, published));
        observations.Check(
            typeof(DiffusionLength), "length after 10⁴ s at 10⁻¹⁴ m²/s", "10 µm", DiffusionLength.After(1e-14, 1e4), 1e-5, "m",
            Tolerance.Relative(1e-15, Rounding));
        observations.Check(
            typeof(DiffusionLength), "time to 10 µm at 10⁻¹⁴ m²/s", "10⁴ s", DiffusionLength.TimeToReach(1e-14, 1e-5), 1e4, "s",
            Tolerance.Relative(1e-15, Rounding));
    }

    // x between 2 and 8 and x² between 9 and 100 leave 3 to 8; x up to 1 and x from 10 on are a decade apart.
    private static void AddInference(CaseObservations observations)
    {
        Type inference = typeof(StatementInferenceSolver);
        StatementInferenceResult agreeing = Inferred(("x", 2, 8, 1), ("x²", 9, 100, 2));
        observations.Check(inference, "smallest value of two statements", "3", agreeing.Ranges[0].Smallest, 3, "1",
            Tolerance.Relative(1e-6, "extents are bisected to 1e-7 decades"));
        observations.Check(inference, "largest value of two statements", "8", agreeing.Ranges[0].Largest, 8, "1",
            Tolerance.Relative(1e-6, "extents are bisected to 1e-7 decades"));
        StatementInferenceResult contradicting = Inferred(("small", 0.1, 1, 1), ("large", 10, 100, 1));
        observations.Check(
            inference, "widening that reconciles x ≤ 1 and x ≥ 10", "half a decade for each", contradicting.GapInDecades, 0.5, "decade",
            Tolerance.Absolute(1e-5, "widths are bisected to 1e-6"));
        observations.Check(
            inference, "stretch that reconciles two intervals of a decade, a decade apart", "2: each end moves by half a decade",
            contradicting.Conflicts[0].Stretch, 2, "1", Tolerance.Absolute(1e-5, "widths are bisected to 1e-6"));

        // The bound has no width that could be stretched, so the interval alone reaches it: log 8 − log 2 is four times half of log 2 − log 1.
        StatementInferenceResult bounded = Inferred(("1 to 2", 1, 2, 1), ("at least 8", 8, double.PositiveInfinity, 1));
        observations.Check(
            inference, "widening that reconciles x from 1 to 2 with x ≥ 8", "log 2 decades for each", bounded.GapInDecades, Math.Log10(2), "decade",
            Tolerance.Absolute(1e-5, "widths are bisected to 1e-6"));
        observations.Check(
            inference, "stretch that reconciles x from 1 to 2 with x ≥ 8", "5: only the interval of two ends is stretched", bounded.Conflicts[0].Stretch, 5,
            "1", Tolerance.Absolute(1e-5, "widths are bisected to 6e-6 at this stretch"));
    }

    private static StatementInferenceResult Inferred(params (string Name, double Lower, double Upper, int Power)[] statements) =>
        new StatementInferenceSolver(new StatementInferenceParameters
        {
            Parameters = [new InferredParameter { Name = "x", Lower = 0.01, Upper = 1000 }],
            Statements =
            [
                .. statements.Select(statement => new PrintedStatement
                {
                    Name = statement.Name, Lower = statement.Lower, Upper = statement.Upper, Prediction = values => Math.Pow(values[0], statement.Power),
                }),
            ],
        }).Solve();

    private static double Polarisation(double inside, double around, double weight) => (inside - around) / (inside + (weight * around));
}
