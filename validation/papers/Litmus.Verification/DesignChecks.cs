using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Polycrystal;

namespace Litmus.Verification;

/// <summary>Depletion and the thresholds of a design, put into an eigenfunction series that is written out here, with F as it is published.</summary>
internal static class DesignChecks
{
    // CODATA 2022.
    private const double Faraday = 96485.33212;
    private const string Series = "0, by 400 eigenfunctions";
    private const string RootDigits = "the root is good to 1e-12, and F to 1e-10";

    private const double Concentration = 76_900, Current = 3, Bulk = 1e-16, Boundary = 5e-13, Width = 1e-9;
    private static readonly DesignTarget Target = new() { StrippingCurrentDensity = Current, ArealCapacity = 50_000 };

    private static readonly PolycrystalParameters Polycrystal = new()
    {
        BulkDiffusionCoefficient = Bulk, BoundaryDiffusionCoefficient = Boundary, BoundaryWidth = Width,
    };

    public static void Add(CaseObservations observations)
    {
        AddSeries(observations);
        AddProfiles(observations);
        AddThresholds(observations);
        AddMaps(observations);
    }

    private static void AddSeries(CaseObservations observations)
    {
        foreach ((double position, double time) in ((double, double)[])[(0.3, 0.05), (0.7, 0.5)])
        {
            observations.Check(
                typeof(DepletionSeries), $"depletion at {position} of the thickness after {time} L²/D", "400 eigenfunctions",
                    DepletionSeries.Value(position, time),
                Depletion(position, time), "1", Tolerance.Absolute(1e-12, "rounding of a sum of 400 terms"));
        }

        double utilised = DepletionRoot.TimeForUtilisation(0.6);
        observations.Check(
            typeof(DepletionRoot), "time at which 0.6 of the inventory is used, put into its equation", Series, (Depletion(0, utilised) * 0.6 / utilised) - 1,
            0, "1", Tolerance.Absolute(1e-11, RootDigits));
        double root = DepletionRoot.DepletionTime(1.7);
        observations.Check(
            typeof(DepletionRoot), "depletion time at a dimensionless current of 1.7, put into its equation", Series, (1.7 * Depletion(0, root)) - 1, 0, "1",
            Tolerance.Absolute(1e-11, RootDigits));
        double half = Faraday * Concentration / (2 * Current);
        observations.Check(
            typeof(DepletionLimits), "Sand's time", "πD(Fc₀/2j)² with F = 96485.33212 C/mol", DepletionLimits.SandTime(1e-14, Current, Concentration),
            Math.PI * 1e-14 * half * half, "s", Tolerance.Relative(1e-9, "twice the published digits of F"));
        observations.Check(
            typeof(DepletionLimits), "share of a thin anode that is used at a dimensionless current of 0.03", "0.99: a parabola of a third stays",
            DepletionLimits.ThinUtilisation(0.03), 0.99, "1", Tolerance.Absolute(1e-15, "rounding"));
        observations.Check(
            typeof(AnodeInventory), "charge of 20 µm", "F c₀ L with F = 96485.33212 C/mol", AnodeInventory.Capacity(2e-5, Concentration),
            Faraday * Concentration * 2e-5, "C/m2", Tolerance.Relative(1e-10, "the published digits of F"));
    }

    private static void AddProfiles(CaseObservations observations)
    {
        const double diffusion = 1e-14, thickness = 2e-5;
        StrippingParameters slab = new()
        {
            DiffusionCoefficient = diffusion, Thickness = thickness, StrippingCurrentDensity = Current, InitialConcentration = Concentration,
        };
        DepletionResult result = new DepletionSolver(slab, new DepletionOptions { PositionCount = 3, TimeFractions = [1] }).Solve();
        double strength = Current * thickness / (Faraday * diffusion * Concentration), time = result.DepletionTime * diffusion / (thickness * thickness);
        observations.Check(
            typeof(DepletionSolver), "concentration at the stripped face when it is depleted", "0", result.Profiles[0].Concentrations[0] / Concentration, 0,
            "1", Tolerance.Absolute(1e-11, "the root is good to 1e-12"));
        observations.Check(
            typeof(DepletionSolver), "concentration at the collector when the stripped face is depleted", "400 eigenfunctions",
            result.Profiles[0].Concentrations[2] / Concentration, 1 - (strength * Depletion(1, time)), "1", Tolerance.Absolute(1e-9, RootDigits));
        observations.Check(
            typeof(StrippingAnode), "flux at the stripped face at half the depletion time", "j/F with F = 96485.33212 C/mol",
            new StrippingAnode(slab).FluxAt(0, result.DepletionTime / 2), Current / Faraday, "mol/m2/s",
            Tolerance.Relative(1e-10, "the published digits of F"));
    }

    private static void AddThresholds(CaseObservations observations)
    {
        const double thickness = 1e-5;
        Type thresholds = typeof(DesignThresholds);
        double required = DesignThresholds.RequiredDiffusionCoefficient(Target, thickness, Concentration);
        observations.Check(
            thresholds, "diffusion coefficient that a target needs, put into the series", Series, Left(required, thickness), 0, "1",
            Tolerance.Absolute(1e-9, RootDigits));
        double smallest = DesignThresholds.SmallestThickness(Target, required, Concentration).SmallestThickness;
        observations.Check(
            thresholds, "thinnest anode at that coefficient", "the thickness that it was found for", smallest, thickness, "m",
            Tolerance.Relative(1e-10, "two roots, each good to 1e-12, of a steep function"));
        double grainSize = DesignThresholds.LargestGrainSize(Target, Polycrystal, thickness, Concentration).LargestGrainSize;
        observations.Check(
            thresholds, "largest grain size for a target, put into the mixture and the series", Series, Left(Mixture(grainSize), thickness), 0, "1",
            Tolerance.Absolute(1e-9, RootDigits));
    }

    private static void AddMaps(CaseObservations observations)
    {
        const double thickness = 1e-5;
        CapacityMapResult capacities = new CapacityMapSolver(
            new CapacityMapParameters { Polycrystal = Polycrystal, Thickness = thickness, InitialConcentration = Concentration },
            new CapacityMapOptions
            {
                CurrentDensities = new LogarithmicAxis { First = 0.5, Last = 5, Count = 2 },
                GrainSizes = new LogarithmicAxis { First = 1e-7, Last = 1e-6, Count = 2 },
            }).Solve();
        double time = capacities.CapacityAt(grainSize: 1, currentDensity: 1) / 5, diffusion = Mixture(1e-6);
        observations.Check(
            typeof(CapacityMapSolver), "capacity of grains of 1 µm at 5 A/m², put into the series", Series,
            1 - (5 * thickness / (Faraday * diffusion * Concentration) * Depletion(0, time * diffusion / (thickness * thickness))), 0, "1",
            Tolerance.Absolute(1e-9, RootDigits));

        DesignMapResult designs = new DesignMapSolver(
            new DesignMapParameters { Polycrystal = Polycrystal, Targets = [Target], InitialConcentration = Concentration },
            new DesignMapOptions
            {
                Thicknesses = new LogarithmicAxis { First = thickness, Last = 2 * thickness, Count = 2 },
                GrainSizes = new LogarithmicAxis { First = 1e-8, Last = 1e-5, Count = 2 },
            }).Solve();
        observations.Check(
            typeof(DesignMapSolver), "edge of the region at 10 µm, put into the mixture and the series", Series,
            Left(Mixture(designs.Regions[0].Boundary[0].LargestGrainSize), thickness), 0, "1", Tolerance.Absolute(1e-9, RootDigits));
    }

    // The share of the concentration that is left at the stripped face when the target has been delivered.
    private static double Left(double diffusion, double thickness) =>
        1 - (Current * thickness / (Faraday * diffusion * Concentration) * Depletion(0, 50_000 / Current * diffusion / (thickness * thickness)));

    // Hart's average of boundaries with the share 1 − (1 − w/d)².
    private static double Mixture(double grainSize)
    {
        double grains = Math.Pow(1 - (Width / grainSize), 2);
        return ((1 - grains) * Boundary) + (grains * Bulk);
    }

    // s(ξ, τ) of s_τ = s_ξξ with a unit flux out of ξ = 0 and none at ξ = 1.
    private static double Depletion(double position, double time)
    {
        double sum = time + ((1 - position) * (1 - position) / 2) - (1.0 / 6);
        for (int n = 1; n <= 400; n++)
        {
            double root = n * Math.PI;
            sum -= 2 / (root * root) * Math.Cos(root * position) * Math.Exp(-root * root * time);
        }

        return sum;
    }
}
