using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Inference;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>
/// Do the two statements hold that the unprinted inputs were fitted to, and which statements at 300 K cannot hold together? (yoon2023, Results)
/// </summary>
public sealed class FittedStatementsCase : IValidationCase
{
    private const string Closure = "this statement is one of the two that D_GB and D_bulk were fitted to.";

    private const string IonicsLimit = "grain limit of ionics, thick anode";

    // Half a decade either way.
    private static readonly double HalfDecade = Math.Sqrt(10);

    private readonly PolycrystalInference _inference;
    private readonly Input _grainLimitHalfWidth;
    private readonly Input _coarseDiffusivityHalfWidth;
    private readonly Input _diffusivityOf1mm;
    private readonly Input _diffusivityOf1um;
    private readonly Input _diffusivityOf10nm;
    private readonly Input _smallestWidth;
    private readonly Input _largestWidth;
    private readonly Input _currentDensity;
    private readonly Input _thickness;
    private readonly Input _depletionTime;
    private readonly Input _depletionTimeHalfWidth = Input.Exact("depletionTimeHalfWidth", 0.5, "h", "half a unit of the last digit of 36 h");

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public FittedStatementsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper, arePrecise: true);
        _grainLimitHalfWidth = paper.Definition("grainLimitHalfWidth", "design-targets", "maximum_grain_size_half_width_um", ("target", "ionics"));
        _coarseDiffusivityHalfWidth = paper.Definition(
            "coarseDiffusivityHalfWidth", "model-diffusivities", "half_width_cm2_per_s", ("grain_size_um", "150"));
        _diffusivityOf1mm = DiffusivityOf("diffusivityOf1mm", "1000");
        _diffusivityOf1um = DiffusivityOf("diffusivityOf1um", "1");
        _diffusivityOf10nm = DiffusivityOf("diffusivityOf10nm", "0.01");
        _smallestWidth = paper.Setting("smallestWidth", "parameters", "smallest_boundary_width");
        _largestWidth = paper.Setting("largestWidth", "parameters", "largest_boundary_width");
        _currentDensity = paper.Setting("currentDensity", "stripping-case", "stripping_current_density");
        _thickness = paper.Setting("thickness", "stripping-case", "anode_thickness");
        _depletionTime = paper.Setting("depletionTime", "stripping-case", "depletion_time_model");
        Description = CaseDescription.Of<FittedStatementsCase>(
            "fitted-statements",
            "Do the two statements hold that the unprinted inputs were fitted to, and which statements at 300 K cannot hold together?",
            answers: [.. Answer.ByRestatement("d-150um", "ionics-grain")],
            inputs:
            [
                .. _inference.All, _grainLimitHalfWidth, _coarseDiffusivityHalfWidth,
                _diffusivityOf1mm, _diffusivityOf1um, _diffusivityOf10nm, _smallestWidth, _largestWidth, _currentDensity, _thickness, _depletionTime,
                _depletionTimeHalfWidth,
            ]);

        Input DiffusivityOf(string name, string grainSize) =>
            paper.Setting(name, "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", "300"), ("grain_size_um", grainSize));
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double limit = DesignThresholds.LargestGrainSizeOfThickAnode(
            _inference.Targets[0].Of(inputs), polycrystal, BulkLithium.Concentration(inputs)).LargestGrainSize;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-150um", EffectiveDiffusivity.Hart(polycrystal, inputs[_inference.CoarseGrainSize]), "m2/s", closure: Closure)
            .Scalar("ionics-grain", limit, "m", closure: Closure)
            .Note("fitted-as-printed");
        PolycrystalInference.Describe(observations, polycrystal);
        if (inputs.WantsFigures)
        {
            AddFeasibleSet(observations, inputs, progress, cancellationToken);
        }

        return observations.Complete();
    }

    private void AddFeasibleSet(CaseObservations observations, CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        ImmutableArray<PrintedStatement> statements = Statements(inputs);
        StatementInferenceResult all = Infer(inputs, statements, progress, cancellationToken);
        foreach (Conflict conflict in all.Conflicts)
        {
            string names = string.Join("; ", conflict.Statements);
            observations.Note("conflict", ("statements", names), ("stretch", conflict.Stretch));
            if (conflict.Statements.Contains(IonicsLimit))
            {
                observations.Note("ionics-grain/conflict", ("statements", names), ("stretch", conflict.Stretch));
            }
        }

        foreach (ImmutableArray<string> removal in all.SmallestRemovals)
        {
            observations.Note("removal", ("statements", string.Join("; ", removal)));
        }

        observations.Table(new CaseTable(
            "statements-at-the-centre",
            [
                CaseColumn.Of("statement", [.. all.Fits.Select(fit => fit.Name)]),
                CaseColumn.Of("prediction_in_si_units", [.. all.Fits.Select(fit => fit.Prediction)]),
                CaseColumn.Of("miss_decade", [.. all.Fits.Select(fit => fit.MissInDecades)]),
            ]));
        List<(string Left, FeasibleRange Range)> ranges = [.. all.Ranges.Select(range => ("none", range))];
        foreach (ImmutableArray<string> removal in all.IsFeasible ? [] : all.SmallestRemovals)
        {
            ImmutableArray<PrintedStatement> others = [.. statements.Where(statement => !removal.Contains(statement.Name))];
            StatementInferenceResult kept = Infer(inputs, others, progress: null, cancellationToken);
            ranges.AddRange(kept.Ranges.Select(range => (string.Join("; ", removal), range)));
        }

        if (ranges.Count > 0)
        {
            observations.Table(new CaseTable(
                "feasible-set",
                [
                    CaseColumn.Of("statements_left_out", [.. ranges.Select(entry => entry.Left)]),
                    CaseColumn.Of("quantity", [.. ranges.Select(entry => entry.Range.Name)]),
                    CaseColumn.Of("smallest_in_si_units", [.. ranges.Select(entry => entry.Range.Smallest)]),
                    CaseColumn.Of("largest_in_si_units", [.. ranges.Select(entry => entry.Range.Largest)]),
                ]));
        }
    }

    private StatementInferenceResult Infer(
        CaseInputs inputs, ImmutableArray<PrintedStatement> statements, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        // The bulk alone cannot be faster than the coarsest polycrystal that is printed with two digits.
        double fastestBulk = inputs[_inference.CoarseDiffusivity] + inputs[_coarseDiffusivityHalfWidth];
        StatementInferenceParameters parameters = new()
        {
            Parameters = PolycrystalStatements.Unknowns((1e-12, 1e-9), (1e-17, fastestBulk), (inputs[_smallestWidth], inputs[_largestWidth])),
            Statements = statements,
            Quantities = [new DerivedQuantity("boundary over bulk diffusion coefficient", PolycrystalStatements.DiffusivityContrast())],
        };
        StatementInferenceOptions options = new() { GridCount = 10, StartCount = 3, SampleCount = 2 };
        return new StatementInferenceSolver(parameters, options).Solve(progress, cancellationToken);
    }

    private ImmutableArray<PrintedStatement> Statements(CaseInputs inputs)
    {
        double concentration = BulkLithium.Concentration(inputs), grainSize = inputs[_inference.CoarseGrainSize];
        return
        [
            Rounded(
                "D(150 µm) = 2.9e-11 cm²/s", PolycrystalStatements.Diffusivity(grainSize),
                inputs[_inference.CoarseDiffusivity], inputs[_coarseDiffusivityHalfWidth]),
            OrderOfMagnitude("D(1 mm) ~ 1e-11 cm²/s", 1e-3, inputs[_diffusivityOf1mm]),
            OrderOfMagnitude("D(1 µm) ~ 1e-9 cm²/s", 1e-6, inputs[_diffusivityOf1um]),
            OrderOfMagnitude("D(10 nm) ~ 1e-7 cm²/s", 1e-8, inputs[_diffusivityOf10nm]),
            .. DesignTargetInputs.Names.Select((name, i) => Rounded(
                $"grain limit of {name}, thick anode",
                PolycrystalStatements.LargestGrainSize(_inference.Targets[i].Of(inputs), double.PositiveInfinity, concentration),
                inputs[_inference.GrainLimits[i]], inputs[_grainLimitHalfWidth])),
            Rounded(
                "depletion after 36 h", PolycrystalStatements.DepletionTime(grainSize, inputs[_thickness], inputs[_currentDensity], concentration),
                inputs[_depletionTime], inputs[_depletionTimeHalfWidth]),
        ];
    }

    private static PrintedStatement Rounded(string name, Prediction prediction, double value, double halfWidth) =>
        new() { Name = name, Prediction = prediction, Lower = value - halfWidth, Upper = value + halfWidth };

    private static PrintedStatement OrderOfMagnitude(string name, double grainSize, double diffusivity) => new()
    {
        Name = name, Prediction = PolycrystalStatements.Diffusivity(grainSize), Lower = diffusivity / HalfDecade, Upper = diffusivity * HalfDecade,
    };
}
