using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Does Eq 9 solve the problem that is stated with it, and at which end is lithium stripped? (yoon2023, Eq 8 and 9)</summary>
public sealed class DepletionSeriesCase : IValidationCase
{
    private const int CellCount = 400;
    private const int StepCount = 800;
    private const int IntervalCount = 4000;

    // When the profiles are looked at, as a part of the depletion time.
    private const double TimeFraction = 0.9;

    // From a thin anode, where the eigenfunctions carry the sum, to a thick one, where the images do [m].
    private static readonly double[] Thicknesses = [1e-5, 4e-5, 1.2e-4];

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DepletionSeriesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<DepletionSeriesCase>(
            "depletion-series",
            "Does Eq 9 solve the problem that is stated with it, and at which end is lithium stripped?",
            answers:
            [
                "eq9-coordinate", "eq9-solves-fick", "eq9-flux-se", "eq9-flux-cc", "eq9-mass-balance", "eq9-sand-limit",
            ],
            inputs:
            [
                paper.Setting("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150")),
                paper.Setting("currentDensity", "stripping-case", "stripping_current_density"),
                Input.Exact("concentration", Lithium.Concentration, "mol/m3", "dense lithium; the identities hold for any value"),
                Input.Exact("thickAnodeCurrent", 10, "1", "dimensionless current I L/(F D C0) of the anode that stands for an endless one: images are below exp(-100)"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double diffusivity = inputs["diffusivity"], current = inputs["currentDensity"], concentration = inputs["concentration"];
        StrippingAnode[] anodes = [.. Thicknesses.Select(thickness => Anode(inputs, thickness))];
        double[] atElectrolyte = [.. anodes.Select(anode => FluxRatio(anode, isCollector: false))], atCollector = [.. anodes.Select(anode => FluxRatio(anode, isCollector: true))];
        double fine = WorstValue.Largest(anodes.Select(anode => LargestDifference(anode, CellCount, StepCount, cancellationToken)));
        double coarse = WorstValue.Largest(anodes.Select(anode => LargestDifference(anode, CellCount / 2, StepCount / 2, cancellationToken)));
        double[] balances = [.. anodes.Select(LostOverCharge)];

        StrippingAnode thick = Anode(inputs, inputs["thickAnodeCurrent"] * PhysicalConstants.Faraday * diffusivity * concentration / current);
        double chargeConcentration = PhysicalConstants.Faraday * concentration;
        double sand = Math.PI * diffusivity * chargeConcentration * chargeConcentration / (4 * current * current);
        string end = Math.Abs(atElectrolyte[1] - 1) < 0.5 ? "x=0" : Math.Abs(atCollector[1] - 1) < 0.5 ? "x=L" : "neither";

        return CaseObservations.For(Description)
            .Token("eq9-coordinate", end)
            .NoteText(
                "eq9-coordinate",
                $"The gradient of Eq 9 carries {Text.Of(atElectrolyte[1])} of the current at x = 0 and {Text.Of(atCollector[1])} of it at x = L. Read with the electrolyte at x = 0, as the paper itself does where it "
                + "defines the depletion time by C(0, t_d) = 0, equation and conditions agree; the text before Eq 9 puts both ends at x = L.")
            .Scalar("eq9-solves-fick", fine, "1", numericalUncertainty: Math.Abs(coarse - fine) / 3)
            .Scalar("eq9-flux-se", WorstValue.FarthestFrom(1, atElectrolyte), "1")
            .Scalar("eq9-flux-cc", WorstValue.FarthestFrom(0, atCollector), "1")
            .Scalar("eq9-mass-balance", WorstValue.FarthestFrom(1, balances), "1")
            .Scalar("eq9-sand-limit", thick.DepletionTime / sand, "1", numericalUncertainty: DepletionSolver.RootTolerance)
            .NoteText("Anodes of 10, 40 and 120 µm at 0.9 of their depletion time; the value farthest from the expected one is given.")
            .Complete();
    }

    private static StrippingAnode Anode(CaseInputs inputs, double thickness) => new(new StrippingParameters
    {
        DiffusionCoefficient = inputs["diffusivity"],
        Thickness = thickness,
        StrippingCurrentDensity = inputs["currentDensity"],
        InitialConcentration = inputs["concentration"],
    });

    // D dC/dx over j/F at an end, by the one-sided five-point difference, fourth order in the spacing L/1000; positive towards the electrolyte.
    private static double FluxRatio(StrippingAnode anode, bool isCollector)
    {
        StrippingParameters physics = anode.Parameters;
        double spacing = physics.Thickness / 1000, time = TimeFraction * anode.DepletionTime, sum = 0;
        ReadOnlySpan<double> weights = [-25, 48, -36, 16, -3];
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * anode.ConcentrationAt(isCollector ? physics.Thickness - (i * spacing) : i * spacing, time);
        }

        double gradient = (isCollector ? -sum : sum) / (12 * spacing);
        return physics.DiffusionCoefficient * gradient * PhysicalConstants.Faraday / physics.StrippingCurrentDensity;
    }

    private static double LargestDifference(StrippingAnode anode, int cellCount, int stepCount, CancellationToken cancellationToken)
    {
        double time = TimeFraction * anode.DepletionTime;
        FiniteVolumeStrippingParameters parameters = new()
        {
            DiffusionCoefficient = anode.Parameters.DiffusionCoefficient,
            Thickness = anode.Parameters.Thickness,
            StrippingCurrentDensity = anode.Parameters.StrippingCurrentDensity,
            InitialConcentration = anode.Parameters.InitialConcentration,
            Duration = time,
        };
        FiniteVolumeStrippingResult volumes = new FiniteVolumeStrippingSolver(parameters, new FiniteVolumeStrippingOptions { CellCount = cellCount, StepCount = stepCount })
            .Solve(cancellationToken: cancellationToken);
        return WorstValue.Largest(volumes.Positions.Select((x, i) => Math.Abs(volumes.Concentrations[i] - anode.ConcentrationAt(x, time)))) / anode.Parameters.InitialConcentration;
    }

    // F ∫ (C₀ − C) dx over j t, by Simpson's rule.
    private static double LostOverCharge(StrippingAnode anode)
    {
        double time = TimeFraction * anode.DepletionTime;
        return StrippedCharge.Of(anode, time, IntervalCount) / (anode.Parameters.StrippingCurrentDensity * time);
    }
}
