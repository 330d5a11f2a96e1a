using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Diffusion.FiniteVolume;
using Litmus.LithiumMetal;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>What is left at the interface at the depletion time, by finite volumes that share no code with the series? (yoon2023, Results, Battery design guidelines)</summary>
public sealed class DepletedInterfaceCase : IValidationCase
{
    private const int CellCount = 400;
    private const int StepCount = 800;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DepletedInterfaceCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper("yoon2023"));
        Description = CaseDescription.Of<DepletedInterfaceCase>(
            "depleted-interface",
            "What is left at the interface at the depletion time, by an independent solution?",
            answers: ["interface-zero-at-td"],
            inputs:
            [
                paper.Setting("currentDensity", "stripping-case", "stripping_current_density"),
                paper.Setting("thickness", "stripping-case", "anode_thickness"),
                paper.Printed("diffusivity", "model-diffusivities", "diffusivity_cm2_per_s", ("grain_size_um", "150")),
                LithiumDeposit.Density,
                LithiumDeposit.MolarMass,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StrippingAnode anode = new(new StrippingParameters
        {
            DiffusionCoefficient = inputs["diffusivity"],
            Thickness = inputs["thickness"],
            StrippingCurrentDensity = inputs["currentDensity"],
            InitialConcentration = PolycrystalInference.Concentration(inputs),
        });
        (double left, double uncertainty) = ConcentrationLeft(anode, cancellationToken);
        return CaseObservations.For(Description).Scalar("interface-zero-at-td", left, "1", numericalUncertainty: uncertainty).Complete();
    }

    // The concentration that finite volumes leave at the interface at the depletion time of the series, with the grid error from half the grid (second order).
    private static (double Fraction, double Uncertainty) ConcentrationLeft(StrippingAnode anode, CancellationToken cancellationToken)
    {
        double fine = LeftOn(anode, CellCount, StepCount, cancellationToken), coarse = LeftOn(anode, CellCount / 2, StepCount / 2, cancellationToken);
        return (fine, Math.Abs(fine - coarse) / 3);
    }

    private static double LeftOn(StrippingAnode anode, int cellCount, int stepCount, CancellationToken cancellationToken)
    {
        FiniteVolumeStrippingParameters parameters = new()
        {
            DiffusionCoefficient = anode.Parameters.DiffusionCoefficient,
            Thickness = anode.Parameters.Thickness,
            StrippingCurrentDensity = anode.Parameters.StrippingCurrentDensity,
            InitialConcentration = anode.Parameters.InitialConcentration,
            Duration = anode.DepletionTime,
        };
        FiniteVolumeStrippingResult result = new FiniteVolumeStrippingSolver(parameters, new FiniteVolumeStrippingOptions { CellCount = cellCount, StepCount = stepCount })
            .Solve(cancellationToken: cancellationToken);
        return result.InterfaceConcentrations[^1] / anode.Parameters.InitialConcentration;
    }
}
