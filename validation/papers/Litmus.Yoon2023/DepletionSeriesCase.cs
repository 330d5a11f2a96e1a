using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Does Eq 9 solve the problem that is stated with it, and at which end is lithium stripped? (yoon2023, Eq 8 and 9)</summary>
public sealed class DepletionSeriesCase : IValidationCase
{
    // The profiles are compared at this part of the depletion time.
    private const double TimeFraction = 0.9;

    // From a thin anode, where the eigenfunctions carry the sum, to a thick one, where the images do [m].
    private static readonly double[] Thicknesses = [1e-5, 4e-5, 1.2e-4];

    private readonly Input _diffusivity;
    private readonly Input _currentDensity;
    private readonly Input _concentration = Input.Exact(
        "concentration", Lithium.Concentration, "mol/m3", "dense lithium; the identities hold for any value");
    private readonly Input _thickAnodeCurrent = Input.Exact(
        "thickAnodeCurrent", 10, "1", "dimensionless current I L/(F D C0) of the anode that stands for an endless one: images are below exp(-100)");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DepletionSeriesCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _diffusivity = paper.Setting("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150"));
        _currentDensity = paper.Setting("currentDensity", "stripping-case", "stripping_current_density");
        Description = CaseDescription.Of<DepletionSeriesCase>(
            "depletion-series",
            "Does Eq 9 solve the problem that is stated with it, and at which end is lithium stripped?",
            answers:
            [
                .. Answer.ByArithmetic("eq9-coordinate", "eq9-sand-limit"),
                .. Answer.CannotFail("eq9-solves-fick", "eq9-flux-se", "eq9-flux-cc", "eq9-mass-balance"),
            ],
            inputs: [_diffusivity, _currentDensity, _concentration, _thickAnodeCurrent])
            .WithWords("eq9-coordinate", "x=0", "x=L", "neither");
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double diffusivity = inputs[_diffusivity], current = inputs[_currentDensity], concentration = inputs[_concentration];
        StrippingAnode[] anodes = [.. Thicknesses.Select(thickness => Anode(inputs, thickness))];
        double[] atElectrolyte = [.. anodes.Select(anode => FluxRatio(anode, isCollector: false))];
        double[] atCollector = [.. anodes.Select(anode => FluxRatio(anode, isCollector: true))];
        double fine = WorstValue.Largest(anodes.Select(anode => SharedDifference(inputs, anode, coarsening: 1, cancellationToken)));
        double coarse = WorstValue.Largest(anodes.Select(anode => SharedDifference(inputs, anode, coarsening: 2, cancellationToken)));
        double[] balances = [.. anodes.Select(anode => DepletionChecks.LostOverCharge(anode, TimeFraction * anode.DepletionTime))];

        StrippingAnode thick = Anode(inputs, inputs[_thickAnodeCurrent] * PhysicalConstants.Faraday * diffusivity * concentration / current);
        double chargeConcentration = PhysicalConstants.Faraday * concentration;
        double sand = Math.PI * diffusivity * chargeConcentration * chargeConcentration / (4 * current * current);
        string end = Math.Abs(atElectrolyte[1] - 1) < 0.5 ? "x=0" : Math.Abs(atCollector[1] - 1) < 0.5 ? "x=L" : "neither";

        return CaseObservations.For(Description)
            .Token("eq9-coordinate", end)
            .Note("eq9-coordinate", ("at_electrolyte", atElectrolyte[1]), ("at_collector", atCollector[1]))
            .Scalar("eq9-solves-fick", fine, "1", numericalUncertainty: Math.Abs(coarse - fine) / 3)
            .Scalar("eq9-flux-se", WorstValue.FarthestFrom(1, atElectrolyte), "1")
            .Scalar("eq9-flux-cc", WorstValue.FarthestFrom(0, atCollector), "1")
            .Scalar("eq9-mass-balance", WorstValue.FarthestFrom(1, balances), "1")
            .Scalar("eq9-sand-limit", thick.DepletionTime / sand, "1", numericalUncertainty: DepletionSolver.RootTolerance)
            .Note("anodes", ("thicknesses", string.Join(", ", Thicknesses.Select(Micrometres.Of))), ("fraction", TimeFraction))
            .Complete();
    }

    private StrippingAnode Anode(CaseInputs inputs, double thickness) => new(new StrippingParameters
    {
        DiffusionCoefficient = inputs[_diffusivity],
        Thickness = thickness,
        StrippingCurrentDensity = inputs[_currentDensity],
        InitialConcentration = inputs[_concentration],
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

    // A run that changes no number of an anode takes its difference from the first run.
    private static double SharedDifference(CaseInputs inputs, StrippingAnode anode, int coarsening, CancellationToken cancellationToken) =>
        inputs.Memory.Of<FirstAnswers<(double Thickness, int Coarsening), StrippingParameters, double>>().Of(
            (anode.Parameters.Thickness, coarsening), anode.Parameters, () => LargestDifference(anode, coarsening, cancellationToken));

    private static double LargestDifference(StrippingAnode anode, int coarsening, CancellationToken cancellationToken)
    {
        double time = TimeFraction * anode.DepletionTime;
        FiniteVolumeStrippingResult volumes = DepletionChecks.FiniteVolumes(anode, time, coarsening, cancellationToken);
        return WorstValue.Largest(volumes.Positions.Select((x, i) => Math.Abs(volumes.Concentrations[i] - anode.ConcentrationAt(x, time))))
            / anode.Parameters.InitialConcentration;
    }
}
