using System.Collections.Immutable;
using Litmus.MolecularDynamics.Boundaries;

namespace Litmus.MolecularDynamics.Tests;

public sealed class BoundaryTests
{
    [TestCase(0.0, 2.0)]
    [TestCase(1.3, 3.0)]
    [TestCase(-2.1, 4.0)]
    public void A_gaussian_profile_gives_back_its_centre_and_width(double centre, double deviation)
    {
        EnergyProfile profile = Profile(centre, deviation, length: 100, slices: 100);

        BoundaryPeak peak = PeakFit.Fit(profile, 0);

        peak.Centre.Should().BeApproximately(centre, 1e-4);
        peak.Deviation.Should().BeApproximately(deviation, 1e-4);
        peak.Height.Should().BeApproximately(0.05, 1e-6);
        peak.Width.Should().BeApproximately(3.3302184446307908 * deviation, 1e-3, "2√(2 ln 4) = 3.33022");
    }

    [Test]
    public void Width_is_where_the_profile_falls_to_a_quarter()
    {
        BoundaryPeak peak = new(-1.6, 0.04, 0, 3);

        double half = peak.Width / 2;

        Math.Exp(-half * half / 18).Should().BeApproximately(0.25, 1e-12);
    }

    [Test]
    public void A_boundary_that_moves_is_followed()
    {
        EnergyProfile[] profiles = [.. Enumerable.Range(0, 8).Select(step => Profile(50 + (1.5 * step), 3, 100, 100))];

        BoundaryTrack track = BoundaryTrack.Find(profiles, 50, 10);

        track.Peaks.Select(peak => Math.Round(peak.Centre, 3)).Should().Equal(50, 51.5, 53, 54.5, 56, 57.5, 59, 60.5);
        track.At(25).Centre.Should().BeApproximately(53, 1e-3);
    }

    // Atoms that keep their place along y lack the potential energy kT/2 of that direction: 0.013 eV at 300 K.
    [Test]
    public void Slabs_that_keep_their_place_do_not_widen_a_peak()
    {
        EnergyProfile free = Profile(0, 3, length: 60, slices: 100);
        EnergyProfile pinned = free with { Energies = [.. free.Energies.Select((energy, slice) => IsPinned(free.Middle(slice)) ? energy - 0.013 : energy)] };

        PeakFit.Fit(pinned, 0).Deviation.Should().BeGreaterThan(3.3, "the slabs pass for the crystal");
        PeakFit.Fit(pinned, 0, slabReach: 6).Deviation.Should().BeApproximately(3, 1e-4);

        static bool IsPinned(double y) => Math.Abs((y % 30) - 15) <= 5;
    }

    [Test]
    public void A_flat_profile_has_no_boundary()
    {
        EnergyProfile flat = new(100, [.. Enumerable.Repeat(10.0, 100)], [.. Enumerable.Repeat(-1.6, 100)]);

        Action act = () => PeakFit.Fit(flat, 0);

        act.Should().Throw<PeakNotFoundException>().WithMessage("*near y = 0.00*");
    }

    [Test]
    public void Profiles_of_the_engine_are_read()
    {
        string[] lines = ["# a", "# b", "# c", "250 2 20", "  1 0.25 12 -1.5", "  2 0.75 8 -1.6", "500 2 20", "  1 0.25 11 -1.4", "  2 0.75 9 -1.7"];

        IReadOnlyList<EnergyProfile> profiles = EnergyProfile.FromChunks(lines, 10);

        profiles.Should().HaveCount(2);
        profiles[1].Energies.Should().Equal(-1.4, -1.7);
        profiles[0].Middle(1).Should().Be(7.5);
    }

    private static EnergyProfile Profile(double centre, double deviation, double length, int slices)
    {
        ImmutableArray<double> energies =
        [
            .. Enumerable.Range(0, slices).Select(slice =>
            {
                double y = ((slice + 0.5) * length / slices) - centre;
                y -= length * Math.Round(y / length);
                return -1.6 + (0.05 * Math.Exp(-y * y / (2 * deviation * deviation)));
            }),
        ];
        return new EnergyProfile(length, [.. Enumerable.Repeat(10.0, slices)], energies);
    }
}
