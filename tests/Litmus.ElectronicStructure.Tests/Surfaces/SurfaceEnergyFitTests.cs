using Litmus.Crystals;
using Litmus.ElectronicStructure.Surfaces;

namespace Litmus.ElectronicStructure.Tests.Surfaces;

public sealed class SurfaceEnergyFitTests
{
    private const double JoulePerUnit = 16.02176634;

    // Each cut bond of 1 eV leaves half of it to each surface: 4, 2 and 6 bonds are cut for each atom of the face.
    [TestCase(0, 0, 1, 2.0)]
    [TestCase(1, 0, 1, 1.0)]
    [TestCase(1, 1, 1, 3.0)]
    public void Cut_bonds_give_the_surface_energy(int h, int k, int l, double bonds)
    {
        FaceCell face = new(CrystalLattice.BodyCentred("Li", 3.44), new(h, k, l));
        SurfaceEnergySweep sweep = new() { Face = face, Layers = [5, 7, 9] };

        SurfaceEnergyFit fit = sweep.Solve(SyntheticCalculator.Bonds(3.2));

        fit.SurfaceEnergy.Should().BeApproximately(bonds / face.Area * JoulePerUnit, 1e-9);
        fit.LayerEnergy.Should().BeApproximately(-4, 1e-9);
        fit.Spread.Should().BeLessThan(1e-9);
    }

    [Test]
    public void The_spread_is_the_largest_change_when_slabs_are_left_out()
    {
        SurfaceEnergyFit fit = SurfaceEnergyFit.Fit([5, 7, 9], [-9.0, -13.02, -17.0], area: 10);
        double unit = JoulePerUnit / 20;

        fit.SurfaceEnergy.Should().BeApproximately((-13.0066667 + (7 * 2.0)) * unit, 1e-6);
        fit.Spread.Should().BeApproximately(Math.Abs(-13.02 + (7 * 1.99) - (-13.0066667 + 14)) * unit, 1e-6, "the two thickest slabs alone");
    }

    // Deviations d (1, −3, 3, −1) lie on no line of four slabs: s² = 20 d²/2, and s(γ)² = s² (1/4 + 8²/20). Student's quantile for two degrees is 4.303.
    [Test]
    public void Of_four_slabs_the_spread_is_that_of_the_fit()
    {
        const double Off = 0.01;

        SurfaceEnergyFit fit = SurfaceEnergyFit.Fit([5, 7, 9, 11], [-10 + Off, -14 - (3 * Off), -18 + (3 * Off), -22 - Off], area: 10);

        fit.SurfaceEnergy.Should().BeApproximately(0, 1e-9);
        fit.Spread.Should().BeApproximately(Math.Sqrt(10 * Off * Off * (0.25 + 3.2)) * 4.303 / 2 * JoulePerUnit / 20, 1e-4 * JoulePerUnit * Off);
    }

    [Test]
    public void A_strain_changes_the_area_but_not_the_mesh()
    {
        FaceCell face = new(CrystalLattice.BodyCentred("Li", 3.44), new(0, 0, 1));
        SurfaceEnergySweep sweep = new() { Face = face, Layers = [5, 7] };

        SurfaceEnergySweep strained = sweep with { Strain = StrainState.Isotropic(-0.03) };

        strained.Batch().Settings.Should().Be(sweep.Batch().Settings);
        strained.Solve(SyntheticCalculator.Bonds(3.2)).SurfaceEnergy
            .Should().BeApproximately(sweep.Solve(SyntheticCalculator.Bonds(3.2)).SurfaceEnergy / (0.97 * 0.97), 1e-9);
    }

    [Test]
    public void One_thickness_is_refused()
    {
        Action refused = () => _ = SurfaceEnergyFit.Fit([5], [-9], area: 10);

        refused.Should().Throw<ArgumentException>().WithMessage("The thicknesses are 5 layers*at least two that differ*");
    }
}
