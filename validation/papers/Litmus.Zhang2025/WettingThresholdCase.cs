using System.Collections.Immutable;
using Litmus.Cases;
using Litmus.GrainSelection.Thermodynamics;
using Litmus.PhaseField.AllenCahn;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025;

/// <summary>From which anisotropy on does (001) spread over the surface of (101) in the phase field? (zhang2025, Fig 4, Eq 15 to 17)</summary>
/// <remarks>One-dimensional profiles in place of films, so the threshold is free of nuclei, layer time and seeds. It needs a free surface.</remarks>
public sealed class WettingThresholdCase : IValidationCase
{
    private const string Claim = "pf-wetting-threshold";
    private const double LargestAnisotropy = 0.4;

    // Without a free surface nothing is wetted.
    private static readonly double?[] Couplings = [1, 1.5, null];

    private readonly FaceInputs _faces;
    private readonly OrientationInputs _orientations;
    private readonly Input _formulation;

    /// <summary>The case.</summary>
    public WettingThresholdCase(ReferenceDataset data)
    {
        Paper paper = data.Paper("zhang2025");
        _faces = new FaceInputs(paper);
        _orientations = new OrientationInputs(paper);
        Description = CaseDescription.Of<WettingThresholdCase>(
            "wetting-threshold",
            "From which anisotropy on does (001) spread over the surface of (101) in the phase field?",
            answers: [.. Answer.ByModel(Claim)],
            inputs:
            [
                .. _faces.All.Where(input => input != _faces.SurfaceEnergy("101", isLoaded: true) && !input.Name.Contains("Liquid", StringComparison.Ordinal)),
                .. _orientations.All,
                _formulation = Input.Choice(
                    FilmFormulations.ChoiceName,
                    ["exposed surface with g = 1, as in Chen", "exposed surface with g = 1.5, as in Moelans", "closed surface"],
                    chosen: 0,
                    "neither f₀ nor what lies above the film is printed; g = 1 is the form of the work that the paper cites. Found by the scan of the films"),
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double? threshold = Couplings[inputs.OptionOf(_formulation)] is { } coupling
            ? WettingThreshold.Along(anisotropy => Faces(inputs, anisotropy), coupling, 0, LargestAnisotropy, inputs.Memory.Of<WettingMemory>())
            : null;
        CaseObservations observations = CaseObservations.For(Description)
            .Scalar(Claim, threshold ?? LargestAnisotropy, "J/m2", closure: FilmObservations.Closure);
        return (inputs.WantsFigures ? observations.Note(Claim) : observations).Complete();
    }

    // (101) with another surface energy. The other faces are as under load.
    private ImmutableArray<CrystalOrientation> Faces(CaseInputs inputs, double anisotropy)
    {
        Grain Face(string name, double surfaceEnergy) =>
            new() { Orientation = name, SurfaceEnergy = surfaceEnergy, ActivationEnergy = inputs[_faces.Barrier(name)] };
        double lowest = inputs[_faces.SurfaceEnergy("001", isLoaded: true)];
        return _orientations.Convert(
            inputs, [Face("001", lowest), Face("101", lowest + anisotropy), Face("111", inputs[_faces.SurfaceEnergy("111", isLoaded: true)])]);
    }
}
