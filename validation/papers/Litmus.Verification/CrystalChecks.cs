using Litmus.Cases;
using Litmus.Electrochemistry.Crystallography;

namespace Litmus.Verification;

/// <summary>Positions of reflections and densities, beside the observed values of a standard reference material and numbers of handbooks.</summary>
internal static class CrystalChecks
{
    // Powder diffraction file 27-1402, silicon: wavelength, lattice constant and observed positions.
    private const double Wavelength = 1.5405981e-10;
    private const double Silicon = 5.43088e-10;
    private const string Card = "powder diffraction file, card 27-1402";
    private const double Degree = Math.PI / 180;

    public static void Add(CaseObservations observations)
    {
        CubicLattice silicon = new() { LatticeConstant = Silicon };
        MillerIndices[] planes = [new(1, 1, 1), new(2, 2, 0), new(3, 1, 1), new(4, 0, 0)];
        double[] observed = [28.442, 47.302, 56.120, 69.130];
        for (int i = 0; i < planes.Length; i++)
        {
            observations.Check(
                typeof(BraggLaw), $"silicon {planes[i]} at Cu Kα₁", Card, BraggLaw.TwoTheta(silicon.Spacing(planes[i]), Wavelength) / Degree, observed[i],
                "deg", Tolerance.Absolute(0.005, "positions of a diffractometer with an internal standard, good to a few thousandths"));
        }

        observations.Check(
            typeof(BraggLaw), "spacing behind a position of 60°", "the wavelength: λ = 2 d sin 30°", BraggLaw.Spacing(60 * Degree, Wavelength), Wavelength,
            "m", Tolerance.Relative(1e-14, "rounding"));
        observations.Check(
            typeof(CubicLattice), "spacing of 311 in silicon", "a/√11", silicon.Spacing(planes[2]), Silicon / Math.Sqrt(11), "m",
            Tolerance.Relative(1e-15, "rounding"));
        observations.Check(
            typeof(CubicLattice), "volume of the cell of silicon", "160.18 Å³, on the same card", silicon.CellVolume * 1e30, 160.18, "Angstrom3",
            Tolerance.Absolute(0.005, "half a unit of the last published digit"));
        CubicLatticeFit fit = CubicLatticeFit.Minimax(planes, [.. observed.Select(position => position * Degree)], Wavelength);
        observations.Check(
            typeof(CubicLatticeFit), "silicon from four observed positions", Card, fit.LatticeConstant * 1e10, 5.43088, "Angstrom",
            Tolerance.Absolute(0.0005, "0.003° of the lowest reflection is 1e-4 of the constant"));
        observations.Check(
            typeof(CrystalDensity), "silicon, eight atoms of 28.085 g/mol", "2.329 g/cm³, CRC Handbook of Chemistry and Physics",
            CrystalDensity.Of(silicon, 8, 28.085e-3), 2329, "kg/m3", Tolerance.Absolute(0.5, "half a unit of the last published digit"));
        AddHexagonal(observations);
    }

    private static void AddHexagonal(CaseObservations observations)
    {
        // An ideal close packing: c/a = √(8/3), and a·√(8/3)/2 between its layers.
        HexagonalLattice ideal = new() { BasalConstant = 3e-10, AxialConstant = 3e-10 * Math.Sqrt(8.0 / 3) };
        observations.Check(
            typeof(HexagonalLattice), "volume for each of the two atoms of an ideal packing", "a³/√2, as in the cubic one", ideal.CellVolume / 2 * 1e30,
            27 / Math.Sqrt(2), "Angstrom3", Tolerance.Relative(1e-14, "rounding"));
        observations.Check(
            typeof(HexagonalLattice), "spacing of 002 in an ideal packing", "a √(2/3): the distance of the layers",
            ideal.Spacing(new MillerIndices(0, 0, 2)) * 1e10,
            3 * Math.Sqrt(2.0 / 3), "Angstrom", Tolerance.Relative(1e-14, "rounding"));

        // 1/d² = (4/3)(h² + hk + k²)/a² + l²/c², written out here; positions of magnesium, a = 3.2094 Å, c = 5.2105 Å (CRC Handbook).
        const double basal = 3.2094e-10, axial = 5.2105e-10;
        MillerIndices[] planes = [new(1, 0, 0), new(0, 0, 2), new(1, 0, 1), new(1, 1, 0)];
        double Sine(MillerIndices plane)
        {
            double inPlane = 4.0 / 3 * ((plane.H * plane.H) + (plane.H * plane.K) + (plane.K * plane.K)) / (basal * basal);
            return Wavelength / 2 * Math.Sqrt(inPlane + (plane.L * plane.L / (axial * axial)));
        }

        double[] positions = [.. planes.Select(plane => 2 * Math.Asin(Sine(plane)))];
        HexagonalLatticeFit fit = HexagonalLatticeFit.Minimax(planes, positions, Wavelength);
        const string search = "two nested searches of 50 golden sections of 40 %, 1e-11, on a minimum with the slope of a corner";
        observations.Check(
            typeof(HexagonalLatticeFit), "basal constant of magnesium from four positions", "the constant that made them", fit.BasalConstant * 1e10, 3.2094,
            "Angstrom", Tolerance.Relative(1e-8, search));
        observations.Check(
            typeof(HexagonalLatticeFit), "axial constant of magnesium from four positions", "the constant that made them", fit.AxialConstant * 1e10, 5.2105,
            "Angstrom", Tolerance.Relative(1e-8, search));
    }
}
