using Litmus.Cases;
using Litmus.Nucleation.Nuclei;
using Litmus.Primitives;
using static Litmus.Sanchez2024.AssumedLithium;

namespace Litmus.Sanchez2024;

/// <summary>How much does a stack pressure change the barrier of a nucleus? (sanchez2024, Section 4, Fig 3E)</summary>
public sealed class StressedNucleusCase : IValidationCase
{
    private const string Stress = "stress-changes-barrier";

    private static readonly Input StackPressure = Input.Assumed("stackPressure", 1, "MPa", 0.3, "Section 3 gives the range from kPa to MPa")
        .Within(0.001, 10, "Section 3: kPa to MPa, read as 1 kPa to 10 MPa");

    private static readonly Input InternalStress = Input.Assumed(
        "internalStress", 100, "MPa", 50, "not printed; of the order of the flow stress of lithium crystals of a micrometre (Section 3, ref 70)")
        .Within(1, 300, "from the flow stress of bulk lithium to that of the smallest pillars");

    private static readonly Input SourceOfStress = Input.Choice(
        "sourceOfStress",
        ["stack pressure", "internal stress of a nucleus that grows in a confined space"],
        0,
        "the text names both; the second was added after the first run");

    private static readonly Input Overpotential = Input.Assumed(
        "overpotential", -50, "mV", 20, "not printed; nucleation overpotentials of solid-state cells are tens of millivolts")
        .Within(-300, -5, "nucleation overpotentials of solid-state cells, from hardly visible to those of liquid electrolytes");

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<StressedNucleusCase>(
        "stressed-nucleus",
        "How much does a stack pressure change the barrier of a nucleus?",
        answers: [.. Answer.ByLaw(Stress)],
        inputs: [StackPressure, InternalStress, SourceOfStress, Overpotential, ContactAngle, FaceEnergy, MolarVolume]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double[] stresses = [inputs[StackPressure], inputs[InternalStress]];
        CapNucleus free = CapNucleus.AtYoungsAngle(inputs[ContactAngle], inputs[FaceEnergy], inputs[MolarVolume]);
        CapNucleus pressed = free with { CompressiveStress = stresses[inputs.OptionOf(SourceOfStress)] };
        double eta = inputs[Overpotential], change = (pressed.Barrier(eta) / free.Barrier(eta)) - 1;
        CaseObservations observations = CaseObservations.For(Description).Scalar(Stress, change, "1");
        if (inputs.WantsFigures)
        {
            double driving = free.DrivingForce(eta);
            observations.Note(
                Stress,
                ("change_percent", change), ("pressure_MPa", inputs[StackPressure]), ("overpotential_mV", -eta), ("driving_MPa", driving),
                ("needed_MPa", driving * (1 - (1 / Math.Sqrt(1.1)))));
        }

        return observations.Complete();
    }
}
