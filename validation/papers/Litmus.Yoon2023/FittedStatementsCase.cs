using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.Diffusion.Design;
using Litmus.Diffusion.Inference;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Do the two statements hold that the unprinted inputs were fitted to, and which statements at 300 K cannot hold together? (yoon2023, Results)</summary>
public sealed class FittedStatementsCase : IValidationCase
{
    private const string Closure = "this statement is one of the two that D_GB and D_bulk were fitted to.";

    private const string IonicsLimit = "grain limit of ionics, thick anode";

    // Half a decade either way.
    private static readonly double HalfDecade = Math.Sqrt(10);

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public FittedStatementsCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<FittedStatementsCase>(
            "fitted-statements",
            "Do the two statements hold that the unprinted inputs were fitted to, and which statements at 300 K cannot hold together?",
            answers: ["d-150um", "ionics-grain"],
            inputs:
            [
                .. PolycrystalInference.Inputs(paper, arePrecise: true),
                .. DesignTargetInputs.Names.Skip(1).SelectMany(target => DesignTargetInputs.Of(paper, target)),
                .. DesignTargetInputs.Names.Skip(1).Select(target => paper.Setting($"{target}GrainLimit", "design-targets", "maximum_grain_size_um", ("target", target))),
                paper.Setting("grainLimitHalfWidth", "design-targets", "maximum_grain_size_half_width_um", ("target", "ionics")),
                paper.Setting("coarseDiffusivityHalfWidth", "model-diffusivities", "half_width_cm2_per_s", ("grain_size_um", "150")),
                paper.Setting("diffusivityOf1mm", "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", "300"), ("grain_size_um", "1000")),
                paper.Setting("diffusivityOf1um", "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", "300"), ("grain_size_um", "1")),
                paper.Setting("diffusivityOf10nm", "model-diffusivities", "diffusivity_cm2_per_s", ("temperature_K", "300"), ("grain_size_um", "0.01")),
                paper.Setting("smallestWidth", "parameters", "smallest_boundary_width"),
                paper.Setting("largestWidth", "parameters", "largest_boundary_width"),
                paper.Setting("currentDensity", "stripping-case", "stripping_current_density"),
                paper.Setting("thickness", "stripping-case", "anode_thickness"),
                paper.Setting("depletionTime", "stripping-case", "depletion_time_model"),
                Input.Exact("depletionTimeHalfWidth", 0.5, "h", "half a unit of the last digit of 36 h"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = PolycrystalInference.At300Kelvin(inputs);
        double limit = DesignThresholds.LargestGrainSizeOfThickAnode(PolycrystalInference.Ionics(inputs), polycrystal, PolycrystalInference.Concentration(inputs)).LargestGrainSize;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar("d-150um", EffectiveDiffusivity.Hart(polycrystal, inputs["coarseGrainSize"]), "m2/s", closure: Closure)
            .Scalar("ionics-grain", limit, "m", closure: Closure)
            .NoteText("The two fitted statements are taken as printed, without their rounding, since that is the margin of their claims.")
            .NoteText(PolycrystalInference.Describe(polycrystal));
        if (inputs.WantsFigures)
        {
            AddFeasibleSet(observations, inputs, progress, cancellationToken);
        }

        return observations.Complete();
    }

    private static void AddFeasibleSet(CaseObservations observations, CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        ImmutableArray<PrintedStatement> statements = Statements(inputs);
        StatementInferenceResult all = Infer(inputs, statements, progress, cancellationToken);
        foreach (Conflict conflict in all.Conflicts)
        {
            string text = $"Cannot hold together: {string.Join("; ", conflict.Statements)}. Their printed intervals would have to be {Text.Of(conflict.Stretch)} times as wide.";
            observations.NoteText(text);
            if (conflict.Statements.Contains(IonicsLimit))
            {
                observations.NoteText("ionics-grain", text);
            }
        }

        foreach (ImmutableArray<string> removal in all.SmallestRemovals)
        {
            observations.NoteText($"All statements but these can hold together: {string.Join("; ", removal)}.");
        }

        observations.Table(new CaseTable(
            "statements-at-the-centre",
            [
                CaseColumn.Of("statement", [.. all.Fits.Select(fit => fit.Name)]),
                CaseColumn.Of("prediction_in_si_units", [.. all.Fits.Select(fit => fit.Prediction)]),
                CaseColumn.InUnit("miss_decade", [.. all.Fits.Select(fit => fit.MissInDecades)]),
            ]));
        List<(string Left, FeasibleRange Range)> ranges = [.. all.Ranges.Select(range => ("none", range))];
        foreach (ImmutableArray<string> removal in all.IsFeasible ? [] : all.SmallestRemovals)
        {
            StatementInferenceResult kept = Infer(inputs, [.. statements.Where(statement => !removal.Contains(statement.Name))], progress: null, cancellationToken);
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

    private static StatementInferenceResult Infer(
        CaseInputs inputs, ImmutableArray<PrintedStatement> statements, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
        new StatementInferenceSolver(
            new StatementInferenceParameters
            {
                // The bulk alone cannot be faster than the coarsest polycrystal that is printed with two digits.
                Parameters = PolycrystalStatements.Unknowns(
                    (1e-12, 1e-9), (1e-17, inputs["coarseDiffusivity"] + inputs["coarseDiffusivityHalfWidth"]), (inputs["smallestWidth"], inputs["largestWidth"])),
                Statements = statements,
                Quantities = [new DerivedQuantity("boundary over bulk diffusion coefficient", PolycrystalStatements.DiffusivityContrast())],
            },
            new StatementInferenceOptions { GridCount = 10, StartCount = 3, SampleCount = 2 }).Solve(progress, cancellationToken);

    private static ImmutableArray<PrintedStatement> Statements(CaseInputs inputs)
    {
        double concentration = PolycrystalInference.Concentration(inputs), coarse = inputs["coarseDiffusivity"], halfWidth = inputs["coarseDiffusivityHalfWidth"], time = inputs["depletionTime"];
        return
        [
            new()
            {
                Name = "D(150 µm) = 2.9e-11 cm²/s", Prediction = PolycrystalStatements.Diffusivity(inputs["coarseGrainSize"]), Lower = coarse - halfWidth, Upper = coarse + halfWidth,
            },
            OrderOfMagnitude("D(1 mm) ~ 1e-11 cm²/s", 1e-3, inputs["diffusivityOf1mm"]),
            OrderOfMagnitude("D(1 µm) ~ 1e-9 cm²/s", 1e-6, inputs["diffusivityOf1um"]),
            OrderOfMagnitude("D(10 nm) ~ 1e-7 cm²/s", 1e-8, inputs["diffusivityOf10nm"]),
            .. DesignTargetInputs.Names.Select(target => new PrintedStatement
            {
                Name = $"grain limit of {target}, thick anode",
                Prediction = PolycrystalStatements.LargestGrainSize(DesignTargetInputs.Read(inputs, target), double.PositiveInfinity, concentration),
                Lower = inputs[$"{target}GrainLimit"] - inputs["grainLimitHalfWidth"],
                Upper = inputs[$"{target}GrainLimit"] + inputs["grainLimitHalfWidth"],
            }),
            new()
            {
                Name = "depletion after 36 h",
                Prediction = PolycrystalStatements.DepletionTime(inputs["coarseGrainSize"], inputs["thickness"], inputs["currentDensity"], concentration),
                Lower = time - inputs["depletionTimeHalfWidth"],
                Upper = time + inputs["depletionTimeHalfWidth"],
            },
        ];
    }

    private static PrintedStatement OrderOfMagnitude(string name, double grainSize, double diffusivity) => new()
    {
        Name = name, Prediction = PolycrystalStatements.Diffusivity(grainSize), Lower = diffusivity / HalfDecade, Upper = diffusivity * HalfDecade,
    };
}
