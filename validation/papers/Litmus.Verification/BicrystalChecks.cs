using Litmus.Cases;
using Litmus.Crystals.Bicrystals;

namespace Litmus.Verification;

/// <summary>Bicrystals against what the coincidence lattice and the perfect crystal say.</summary>
internal static class BicrystalChecks
{
    private const double LatticeConstant = 3.5;

    public static void Add(CaseObservations observations)
    {
        CoincidenceBoundary twist = new("Σ31", BoundaryKind.TwistAcrossX, new(5, -6, -1), new(1, 1, -1));
        observations.Check(
            typeof(CoincidenceBoundary), "sites of Σ31 (11-1) twist", "31 = m² + mn + n²", twist.SitesInPlane, 31, "1", Tolerance.Relative(1e-12, "rounding"));
        CoincidenceBoundary tilt = CoincidenceBoundary.TiltAbout("Σ29", new(0, 0, 1), new(5, 2, 0));
        observations.Check(
            typeof(CoincidenceBoundary), "angle of Σ29 (520)", "2 atan(2/5) = 43.6028°", tilt.AngleFrom(new(1, 0, 0)), 43.602818972701, "1",
            Tolerance.Relative(1e-12, "rounding"));
        foreach (CoincidenceBoundary boundary in (CoincidenceBoundary[])[twist, tilt, CoincidenceBoundary.TiltAbout("Σ11", new(0, 1, -1), new(3, 1, 1))])
        {
            Bicrystal bicrystal = Build(boundary);
            double expected = bicrystal.Area * bicrystal.LengthY / Math.Pow(LatticeConstant, 3);
            observations.Check(
                typeof(BicrystalBuilder), $"atoms of the second grain, {boundary.Name}", "its volume over a³/2", bicrystal.Second.Length, expected, "1",
                Tolerance.Absolute(1e-6, "a count against a product of lengths"));
        }

        Bicrystal perfect = Build(new CoincidenceBoundary("none", BoundaryKind.Tilt, new(1, -1, 1), new(1, 1, 0)));
        (double X, double Y, double Z)[] atoms = [.. perfect.Positions];
        observations.Check(
            typeof(Bicrystal), "bicrystal without misorientation", "14 neighbours within 1.05 a everywhere",
            atoms.Max(atom => Math.Abs(atoms.Count(other => perfect.Distance(atom, other) is > 0.01 and < 1.05 * LatticeConstant) - 14)), 0, "1",
            Tolerance.None("a count"));
    }

    private static Bicrystal Build(CoincidenceBoundary boundary) =>
        new BicrystalBuilder(boundary, new BicrystalParameters { LatticeConstant = LatticeConstant, LeastThickness = 12, LeastWidth = 9 }).Build();
}
