using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Does Table S2 hold what the text says of the three faces? (zhang2025, Table S2 and Results)</summary>
public sealed class SurfaceEnergyTableCase(ReferenceDataset data) : IValidationCase
{
    private const string HighestUnderLoad = "es-111-highest-solid";

    /// <inheritdoc/>
    public CaseDescription Description { get; } = CaseDescription.Of<SurfaceEnergyTableCase>(
        "surface-energy-table",
        "Does Table S2 hold what the text says of the three faces?",
        answers:
        [
            "es-001-lowest-loaded", "es-101-largest-shift", "es-101-shift-value", "liquid-es-similar", "barrier-101-lowest",
            "barrier-111-highest", HighestUnderLoad, "es-111-highest-liquid",
        ],
        inputs: [.. PrintedGrains.FaceInputs(data.Paper(PrintedGrains.PaperId))]);

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double Liquid(string face) => inputs[PrintedGrains.SurfaceEnergyName(face, isLoaded: false)];
        double Solid(string face) => inputs[PrintedGrains.SurfaceEnergyName(face, isLoaded: true)];
        double Barrier(string face) => inputs[PrintedGrains.BarrierName(face)];
        double Shift(string face) => Math.Abs(Solid(face) - Liquid(face));
        double Spread(Func<string, double> energy) => PrintedGrains.Faces.Max(energy) - PrintedGrains.Faces.Min(energy);

        CaseObservations observations = CaseObservations.For(Description)
            .Token("es-001-lowest-loaded", PrintedGrains.Faces.MinBy(Solid)!)
            .Token("es-101-largest-shift", PrintedGrains.Faces.MaxBy(Shift)!)
            .Scalar("es-101-shift-value", Solid("101") - Liquid("101"), "J/m2")
            .Scalar("liquid-es-similar", Spread(Liquid) / Spread(Solid), "1")
            .Token("barrier-101-lowest", PrintedGrains.Faces.MinBy(Barrier)!)
            .Token("barrier-111-highest", PrintedGrains.Faces.MaxBy(Barrier)!)
            .Token(HighestUnderLoad, PrintedGrains.Faces.MaxBy(Solid)!)
            .Evidence(HighestUnderLoad, Solid("111") - Solid("001"), Solid("111") - Solid("101"), Solid("101") - Solid("001"))
            .Token("es-111-highest-liquid", PrintedGrains.Faces.MaxBy(Liquid)!);
        if (inputs.WantsFigures)
        {
            observations
                .NoteText(HighestUnderLoad, $"Under load (101) has {Solid("101"):F3} and (111) {Solid("111"):F3} J/m². The text does not say which case it means; without load the statement holds ({Liquid("111"):F2} J/m²).")
                .NoteText("liquid-es-similar", $"The spread is {Spread(Liquid):F3} J/m² without and {Spread(Solid):F3} J/m² under load; between (001) and (101) alone {Liquid("101") - Liquid("001"):F3} and {Solid("101") - Solid("001"):F3} J/m².");
        }

        return observations.Complete();
    }
}
