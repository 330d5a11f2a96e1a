using Litmus.Crystals;
using Litmus.ElectronicStructure.Bulk;

namespace Litmus.ElectronicStructure.Tests.Bulk;

public sealed class EquationOfStateTests
{
    private const double GigapascalPerUnit = 160.2176634;

    [Test]
    public void The_equation_that_made_the_energies_comes_back(
        [Values(8.0, 20.3)] double volume, [Values(5.0, 140.0)] double modulus, [Values(3.4, 5.1)] double derivative)
    {
        double[] volumes = [.. EquationOfState.Volumes(volume * 1.01, 0.03, 7)];

        EquationOfState fit = EquationOfState.Fit(volumes, [.. volumes.Select(v => Birch(v, volume, modulus, derivative) - 1.9)]);

        fit.Volume.Should().BeApproximately(volume, 1e-8 * volume, "the form is linear in its four coefficients");
        fit.BulkModulus.Should().BeApproximately(modulus, 1e-6 * modulus);
        fit.BulkModulusDerivative.Should().BeApproximately(derivative, 1e-4);
        fit.Energy.Should().BeApproximately(-1.9, 1e-10);
        fit.Residual.Should().BeLessThan(1e-10);
    }

    [Test]
    public void The_fitted_curve_is_the_equation([Values(9.5, 10.0, 10.6)] double volume)
    {
        double[] volumes = [.. EquationOfState.Volumes(10, 0.03, 7)];

        EquationOfState fit = EquationOfState.Fit(volumes, [.. volumes.Select(v => Birch(v, 10, 120, 4.5) - 3)]);

        fit.EnergyAt(volume).Should().BeApproximately(Birch(volume, 10, 120, 4.5) - 3, 1e-9, "rounding of the fit");
    }

    [Test]
    public void A_sweep_finds_the_lattice_constant_behind_the_energies()
    {
        BulkSweep sweep = new() { Lattice = CrystalLattice.BodyCentred("Li", 3.5) };
        double volume = Math.Pow(3.44, 3) / 2;

        EquationOfState fit = sweep.Solve(new SyntheticCalculator(structure => Birch(structure.Cell.Volume, volume, 14, 3.4)));

        sweep.LatticeConstantAt(fit.Volume).Should().BeApproximately(3.44, 1e-6);
        fit.BulkModulus.Should().BeApproximately(14, 1e-4);
    }

    [Test]
    public void Energies_that_only_fall_have_no_minimum()
    {
        Action refused = () => _ = EquationOfState.Fit([9, 10, 11, 12, 13], [5, 4, 3.1, 2.3, 1.6]);

        refused.Should().Throw<NoMinimumException>().WithMessage("The fitted energy has no minimum between 9 and 13.*");
    }

    [Test]
    public void Fewer_than_five_volumes_are_refused()
    {
        Action refused = () => _ = EquationOfState.Fit([9, 10, 11, 12], [5, 4, 4, 5]);

        refused.Should().Throw<ArgumentException>().WithMessage("There are 4 volumes and 4 energies*");
    }

    [Test]
    public void The_normal_answers_a_strain_in_the_plane([Values(-0.03, 0.02)] double inPlane)
    {
        FaceCell face = new(CrystalLattice.BodyCentred("Li", 3.44), new(1, 0, 1));
        NormalSweep sweep = new() { Face = face, InPlane = inPlane, Normals = [-0.06, -0.02, 0.02, 0.06, 0.1] };
        double volume = Math.Pow(3.44, 3) / 2;

        double normal = sweep.Solve(new SyntheticCalculator(structure => Math.Pow((structure.Cell.Volume / volume) - 1, 2)));

        normal.Should().BeApproximately((1 / Math.Pow(1 + inPlane, 2)) - 1, 1e-9, "this energy knows only the volume, so the crystal keeps it");
    }

    private static double Birch(double v, double v0, double b0, double derivative)
    {
        double x = Math.Pow(v0 / v, 2.0 / 3);
        return 9 * v0 * b0 / GigapascalPerUnit / 16 * ((Math.Pow(x - 1, 3) * derivative) + ((x - 1) * (x - 1) * (6 - (4 * x))));
    }
}
