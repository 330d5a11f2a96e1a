using Litmus.Cases;
using Litmus.Diffusion.Depletion;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Yoon2023;

/// <summary>
/// What do finite volumes leave at the interface at the depletion time? They share no code with the series. (yoon2023, Results, Battery design guidelines)
/// </summary>
public sealed class DepletedInterfaceCase : IValidationCase
{
    private readonly StrippingInputs _stripping;

    /// <summary>Describes the case with the printed numbers.</summary>
    /// <param name="data">The reference data.</param>
    public DepletedInterfaceCase(ReferenceDataset data)
    {
        _stripping = new StrippingInputs(new PrintedNumbers(data.Paper("yoon2023")));
        Description = CaseDescription.Of<DepletedInterfaceCase>(
            "depleted-interface",
            "What does an independent solution leave at the interface at the depletion time?",
            answers: [.. Answer.CannotFail("interface-zero-at-td")],
            inputs: [.. _stripping.All, .. BulkLithium.All]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        StrippingAnode anode = new(_stripping.At(inputs, inputs[_stripping.Thickness]));
        double fine = LeftAtInterface(anode, 1, cancellationToken), coarse = LeftAtInterface(anode, 2, cancellationToken);

        // The method is of second order, so the grid error is a third of the difference from half the grid.
        return CaseObservations.For(Description)
            .Scalar("interface-zero-at-td", fine, "1", numericalUncertainty: Math.Abs(fine - coarse) / 3)
            .Complete();
    }

    private static double LeftAtInterface(StrippingAnode anode, int coarsening, CancellationToken cancellationToken) =>
        DepletionChecks.FiniteVolumes(anode, anode.DepletionTime, coarsening, cancellationToken).InterfaceConcentrations[^1]
        / anode.Parameters.InitialConcentration;
}
