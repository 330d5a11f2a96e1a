using Litmus.Cases;
using Litmus.Primitives;
using Litmus.ReferenceData;

namespace Litmus.Zhang2025;

/// <summary>Does Table S2 agree with what the text says of the three faces? (zhang2025, Table S2 and Results)</summary>
public sealed class SurfaceEnergyTableCase : IValidationCase
{
    private const string HighestUnderLoad = "es-111-highest-solid";

    private const string Similar = "liquid-es-similar";

    private readonly FaceInputs _faces;

    /// <summary>The case.</summary>
    public SurfaceEnergyTableCase(ReferenceDataset data)
    {
        _faces = new FaceInputs(data.Paper("zhang2025"));
        Description = CaseDescription.Of<SurfaceEnergyTableCase>(
            "surface-energy-table",
            "Does Table S2 agree with what the text says of the three faces?",
            answers:
            [
                .. Answer.ByRestatement(
                    "es-001-lowest-loaded", "es-101-largest-shift", Similar, "barrier-101-lowest", "barrier-111-highest", HighestUnderLoad,
                    "es-111-highest-liquid"),
                .. Answer.ByArithmetic("es-101-shift-value"),
            ],
            inputs: [.. _faces.All])
            .WithWords("es-001-lowest-loaded", FaceInputs.Names)
            .WithWords("es-101-largest-shift", FaceInputs.Names)
            .WithWords("barrier-101-lowest", FaceInputs.Names)
            .WithWords("barrier-111-highest", FaceInputs.Names)
            .WithWords("es-111-highest-liquid", FaceInputs.Names);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double Liquid(string face) => inputs[_faces.SurfaceEnergy(face, isLoaded: false)];
        double Solid(string face) => inputs[_faces.SurfaceEnergy(face, isLoaded: true)];
        double Barrier(string face) => inputs[_faces.Barrier(face)];
        double Shift(string face) => Math.Abs(Solid(face) - Liquid(face));
        double Spread(Func<string, double> energy) => FaceInputs.Names.Max(energy) - FaceInputs.Names.Min(energy);

        CaseObservations observations = CaseObservations.For(Description)
            .Token("es-001-lowest-loaded", FaceInputs.Names.MinBy(Solid)!)
            .Token("es-101-largest-shift", FaceInputs.Names.MaxBy(Shift)!)
            .Scalar("es-101-shift-value", Solid("101") - Liquid("101"), "J/m2")
            .Scalar(Similar, Spread(Liquid) / Spread(Solid), "1")
            .Token("barrier-101-lowest", FaceInputs.Names.MinBy(Barrier)!)
            .Token("barrier-111-highest", FaceInputs.Names.MaxBy(Barrier)!)
            .Scalar(HighestUnderLoad, Solid("111") - Math.Max(Solid("001"), Solid("101")), "J/m2")
            .Token("es-111-highest-liquid", FaceInputs.Names.MaxBy(Liquid)!);
        if (inputs.WantsFigures)
        {
            observations
                .Note(HighestUnderLoad, ("face101_J_per_m2", Solid("101")), ("face111_J_per_m2", Solid("111")), ("liquid111_J_per_m2", Liquid("111")))
                .Note(
                    Similar,
                    ("liquid_J_per_m2", Spread(Liquid)),
                    ("solid_J_per_m2", Spread(Solid)),
                    ("liquid_pair_J_per_m2", Liquid("101") - Liquid("001")),
                    ("solid_pair_J_per_m2", Solid("101") - Solid("001")));
        }

        return observations.Complete();
    }
}
