using Litmus.Cases;
using Litmus.Electrochemistry.Crystallography;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed reflections follow from the printed lattices? (wang2023, Fig 1c, Fig S1a)</summary>
/// <remarks>The observed positions are the references of the claims; only the fit of one lattice to all reflections of Li2Te takes them as settings.</remarks>
public sealed class DiffractionCase(ReferenceDataset data) : IValidationCase
{
    private static readonly MillerIndices[] Copper = [new(1, 1, 1), new(2, 0, 0), new(2, 2, 0)];
    private static readonly MillerIndices[] Telluride = [new(0, 0, 1), new(1, 0, 0), new(1, 0, 1), new(1, 0, 3)];
    private static readonly MillerIndices[] Lithiated = [new(1, 1, 1), new(2, 0, 0), new(2, 2, 0), new(3, 1, 1), new(2, 2, 2), new(3, 3, 1)];

    /// <inheritdoc/>
    public CaseDescription Description { get; } = Describe(data.Paper(PaperId));

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double wavelength = inputs["wavelength"];
        (string Slug, ILattice Lattice, MillerIndices[] Planes)[] phases =
        [
            ("xrd-cu", new CubicLattice { LatticeConstant = inputs["latticeConstantCu"] }, Copper),
            ("xrd-cu2te", new HexagonalLattice { BasalConstant = inputs["latticeConstantCu2TeA"], AxialConstant = inputs["latticeConstantCu2TeC"] }, Telluride),
            ("xrd-li2te", new CubicLattice { LatticeConstant = inputs["latticeConstantLi2Te"] }, Lithiated),
        ];
        CaseObservations observations = CaseObservations.For(Description);
        foreach ((string slug, ILattice lattice, MillerIndices[] planes) in phases)
        {
            foreach (MillerIndices plane in planes)
            {
                observations.Scalar($"{slug}-{plane}", BraggLaw.TwoTheta(lattice.Spacing(plane), wavelength), "rad");
            }
        }

        CubicLatticeFit fit = CubicLatticeFit.Minimax(Lithiated, [.. Lithiated.Select(plane => inputs[$"twoTheta{plane}"])], wavelength);
        observations.Scalar("xrd-li2te-one-lattice", fit.LargestDeviation, "rad");
        if (inputs.WantsFigures)
        {
            double[] single = [.. Lithiated.Select(plane => BraggLaw.Spacing(inputs[$"twoTheta{plane}"], wavelength) * Math.Sqrt((plane.H * plane.H) + (plane.K * plane.K) + (plane.L * plane.L)))];
            observations.NoteText("xrd-li2te-one-lattice", $"The best lattice constant is {fit.LatticeConstant * 1e9:F4} nm, with {fit.LargestDeviation * 180 / Math.PI:F3} deg for the worst reflection; one by one they give {string.Join(", ", single.Select(constant => (constant * 1e9).ToString("F4")))} nm.");
        }

        return observations.Complete();
    }

    private static CaseDescription Describe(Paper paper)
    {
        PrintedNumbers numbers = new(paper);
        return CaseDescription.Of<DiffractionCase>(
            "diffraction",
            "Do the printed reflections follow from the printed lattices?",
            answers:
            [
                .. Copper.Select(plane => $"xrd-cu-{plane}"), .. Telluride.Select(plane => $"xrd-cu2te-{plane}"), .. Lithiated.Select(plane => $"xrd-li2te-{plane}"),
                "xrd-li2te-one-lattice",
            ],
            inputs:
            [
                numbers.Printed("latticeConstantCu", Parameters, "latticeConstantCu"),
                numbers.Printed("latticeConstantCu2TeA", Parameters, "latticeConstantCu2TeA"),
                numbers.Printed("latticeConstantCu2TeC", Parameters, "latticeConstantCu2TeC"),
                LithiumTelluride.LatticeConstant,
                numbers.Printed("wavelength", Parameters, "xrayWavelength"),
                .. Lithiated.Select(plane => numbers.Setting($"twoTheta{plane}", "diffraction-angles", "two_theta_deg", ("phase", "Li2Te"), ("reflection", plane.ToString()))),
            ]);
    }
}
