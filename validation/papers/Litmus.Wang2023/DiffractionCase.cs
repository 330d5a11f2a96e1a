using Litmus.Cases;
using Litmus.Cases.Notes;
using Litmus.Electrochemistry.Crystallography;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Do the printed reflections follow from the printed lattices? (wang2023, Fig 1c, Fig S1a)</summary>
/// <remarks>The claims hold the observed positions. Only the fits of one lattice to all reflections of a phase take positions as settings.</remarks>
public sealed class DiffractionCase : IValidationCase
{
    private static readonly MillerIndices[] Copper = [new(1, 1, 1), new(2, 0, 0), new(2, 2, 0)];
    private static readonly MillerIndices[] Telluride = [new(0, 0, 1), new(1, 0, 0), new(1, 0, 1), new(1, 0, 3)];
    private static readonly MillerIndices[] Lithiated = [new(1, 1, 1), new(2, 0, 0), new(2, 2, 0), new(3, 1, 1), new(2, 2, 2), new(3, 3, 1)];

    private readonly Input _latticeConstantCu, _latticeConstantCu2TeA, _latticeConstantCu2TeC, _wavelength;
    private readonly Input[] _copperPositions, _telluridePositions, _twoTheta;

    /// <summary>Reads the printed lattice constants and the positions of Li2Te.</summary>
    public DiffractionCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        _latticeConstantCu = paper.Printed("latticeConstantCu", Parameters, "latticeConstantCu");
        _latticeConstantCu2TeA = paper.Printed("latticeConstantCu2TeA", Parameters, "latticeConstantCu2TeA");
        _latticeConstantCu2TeC = paper.Printed("latticeConstantCu2TeC", Parameters, "latticeConstantCu2TeC");
        _wavelength = paper.Printed("wavelength", Parameters, "xrayWavelength");
        Input[] Positions(string name, string phase, MillerIndices[] planes) =>
        [
            .. planes.Select(plane => paper.Setting(
                name + plane, "diffraction-angles", "two_theta_deg", ("phase", phase), ("reflection", plane.ToString()))),
        ];
        _copperPositions = Positions("copper", "Cu", Copper);
        _telluridePositions = Positions("telluride", "Cu2Te", Telluride);
        _twoTheta = Positions("twoTheta", "Li2Te", Lithiated);
        Description = CaseDescription.Of<DiffractionCase>(
            "diffraction",
            "Do the printed reflections follow from the printed lattices?",
            answers:
            [
                .. Copper.SelectMany(plane => Answer.ByLaw($"xrd-cu-{plane}")), .. Telluride.SelectMany(plane => Answer.ByLaw($"xrd-cu2te-{plane}")),
                .. Lithiated.SelectMany(plane => Answer.ByLaw($"xrd-li2te-{plane}")),
                .. Answer.ByModel("xrd-cu-one-lattice", "xrd-cu2te-one-lattice", "xrd-li2te-one-lattice"),
            ],
            inputs:
            [
                _latticeConstantCu, _latticeConstantCu2TeA, _latticeConstantCu2TeC, LithiumTelluride.LatticeConstant, _wavelength,
                .. _copperPositions, .. _telluridePositions, .. _twoTheta,
            ]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double wavelength = inputs[_wavelength];
        (string Slug, ILattice Lattice, MillerIndices[] Planes)[] phases =
        [
            ("xrd-cu", new CubicLattice { LatticeConstant = inputs[_latticeConstantCu] }, Copper),
            ("xrd-cu2te", new HexagonalLattice { BasalConstant = inputs[_latticeConstantCu2TeA], AxialConstant = inputs[_latticeConstantCu2TeC] }, Telluride),
            ("xrd-li2te", new CubicLattice { LatticeConstant = inputs[LithiumTelluride.LatticeConstant] }, Lithiated),
        ];
        CaseObservations observations = CaseObservations.For(Description);
        foreach ((string slug, ILattice lattice, MillerIndices[] planes) in phases)
        {
            foreach (MillerIndices plane in planes)
            {
                observations.Scalar($"{slug}-{plane}", BraggLaw.TwoTheta(lattice.Spacing(plane), wavelength), "rad");
            }
        }

        double[] At(Input[] positions) => [.. positions.Select(position => inputs[position])];
        double[] observed = At(_twoTheta);
        LatticeFits fits = inputs.Memory.Of<LatticeFits>();
        CubicLatticeFit fit = fits.Of(Lithiated, observed, wavelength, CubicLatticeFit.Minimax);
        CubicLatticeFit copper = fits.Of(Copper, At(_copperPositions), wavelength, CubicLatticeFit.Minimax);
        HexagonalLatticeFit telluride = fits.Of(Telluride, At(_telluridePositions), wavelength, HexagonalLatticeFit.Minimax);
        observations
            .Scalar("xrd-cu-one-lattice", copper.LargestDeviation, "rad")
            .Scalar("xrd-cu2te-one-lattice", telluride.LargestDeviation, "rad")
            .Scalar("xrd-li2te-one-lattice", fit.LargestDeviation, "rad");
        if (inputs.WantsFigures)
        {
            CubicLattice unit = new() { LatticeConstant = 1 };
            IEnumerable<double> single = Lithiated.Zip(observed, (plane, position) => BraggLaw.Spacing(position, wavelength) / unit.Spacing(plane));
            observations
                .Note(
                    "xrd-cu-one-lattice", ("constant_nm", copper.LatticeConstant), ("deviation_deg", copper.LargestDeviation),
                    ("printed_nm", inputs[_latticeConstantCu]))
                .Note(
                    "xrd-cu2te-one-lattice", ("basal_nm", telluride.BasalConstant), ("axial_nm", telluride.AxialConstant),
                    ("deviation_deg", telluride.LargestDeviation), ("printed_basal_nm", inputs[_latticeConstantCu2TeA]),
                    ("printed_axial_nm", inputs[_latticeConstantCu2TeC]));
            observations.Note(
                "xrd-li2te-one-lattice",
                [
                    ("constant_nm", fit.LatticeConstant),
                    ("deviation_deg", fit.LargestDeviation),
                    .. single.Select((constant, i) => NoteValue.Of($"c{Lithiated[i]}_nm", constant)),
                ]);
        }

        return observations.Complete();
    }
}
