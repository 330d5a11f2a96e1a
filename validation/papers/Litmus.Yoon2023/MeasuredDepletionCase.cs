using Litmus.Cases;
using Litmus.Comparison.Results;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.Polycrystal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>Does any grain size give the depletion time that was measured? (yoon2023, Results, Battery design guidelines)</summary>
public sealed class MeasuredDepletionCase : IValidationCase
{
    private const int PointCount = 81;

    private readonly PolycrystalInference _inference;
    private readonly GrainSizeRange _grainSizes;
    private readonly Input _currentDensity;
    private readonly Input _thickness;
    private readonly Input _measured;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public MeasuredDepletionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        _inference = new PolycrystalInference(paper);
        _grainSizes = new GrainSizeRange(paper);
        _currentDensity = paper.Setting("currentDensity", "stripping-case", "stripping_current_density");
        _thickness = paper.Setting("thickness", "stripping-case", "anode_thickness");
        _measured = paper.Setting("measuredDepletionTime", "stripping-case", "depletion_time_measured");
        Description = CaseDescription.Of<MeasuredDepletionCase>(
            "measured-depletion",
            "Does any grain size give the depletion time that was measured?",
            answers: [.. Answer.ByModel("krauskopf-any-grain")],
            inputs: [.. _inference.All, .. _grainSizes.All, _currentDensity, _thickness, _measured]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        PolycrystalParameters polycrystal = _inference.At300Kelvin(inputs);
        double[] sizes = [.. _grainSizes.Points(inputs, PointCount)];
        double ofCrystal = DepletionTime(inputs, polycrystal.BulkDiffusionCoefficient), measured = inputs[_measured];
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(
                "krauskopf-any-grain", ofCrystal, "s", numericalUncertainty: DepletionSolver.RootTolerance * ofCrystal, closure: PolycrystalInference.Closure)
            .Note(
                "krauskopf-any-grain",
                ("crystal_h", ofCrystal), ("measured_h", measured), ("share_percent", measured / ofCrystal),
                ("coarsest_um", sizes[^1]), ("coarsest_h", DepletionTime(inputs, EffectiveDiffusivity.Hart(polycrystal, sizes[^1]))));
        if (inputs.WantsFigures)
        {
            AddFigure(observations, inputs, sizes, polycrystal);
        }

        return observations.Complete();
    }

    private double DepletionTime(CaseInputs inputs, double diffusivity) => new StrippingAnode(new StrippingParameters
    {
        DiffusionCoefficient = diffusivity,
        Thickness = inputs[_thickness],
        StrippingCurrentDensity = inputs[_currentDensity],
        InitialConcentration = BulkLithium.Concentration(inputs),
    }).DepletionTime;

    private void AddFigure(CaseObservations observations, CaseInputs inputs, double[] sizes, PolycrystalParameters polycrystal)
    {
        observations.Table(new CaseTable(
            "depletion-by-grain-size",
            [
                CaseColumn.Of("grain_size_um", sizes),
                CaseColumn.Of("depletion_time_h", [.. sizes.Select(d => DepletionTime(inputs, EffectiveDiffusivity.Hart(polycrystal, d)))]),
            ]));
        observations.Table(new CaseTable("measured", [CaseColumn.Of("depletion_time_h", [inputs[_measured]])]));
        observations.Figure(new FigureDescription(
            "depletion-by-grain-size",
            "Depletion time of the measured cell against the grain size",
            "0.1 mA/cm² from 120 µm of lithium. The curve levels off above the measured time, so no grain size gives it. Diffusivities are inferred.",
            new FigureAxis("grain size (µm)", IsLogarithmic: true),
            new FigureAxis("depletion time (h)", IsLogarithmic: true),
            [
                new FigureLayer(FigureMark.Line, "depletion-by-grain-size", "grain_size_um", "depletion_time_h", Label: "computed"),
                new FigureLayer(FigureMark.Rule, "measured", string.Empty, "depletion_time_h", Label: "measured"),
            ],
            Description.Answers));
    }
}
