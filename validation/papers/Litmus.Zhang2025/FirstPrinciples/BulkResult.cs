using Litmus.ElectronicStructure.Bulk;
using Litmus.ElectronicStructure.Energies;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>The equation of state of a metal with what changes it.</summary>
/// <param name="Sweep">The volumes.</param>
/// <param name="Energies">Energies at the volumes [eV].</param>
/// <param name="Fit">The fit that is judged.</param>
/// <param name="Narrow">The fit without the two outermost volumes.</param>
/// <param name="OtherMesh">The fit with another mesh.</param>
/// <param name="HigherCutOff">The fit with a higher cut-off.</param>
internal sealed record BulkResult(
    BulkSweep Sweep, IReadOnlyList<double> Energies, EquationOfState Fit, EquationOfState Narrow, EquationOfState OtherMesh, EquationOfState HigherCutOff)
{
    /// <summary>Lattice constant at the minimum [Å].</summary>
    public double LatticeConstant => Sweep.LatticeConstantAt(Fit.Volume);

    /// <summary>An energy above the minimum for each volume at the minimum [MJ m⁻³].</summary>
    /// <param name="energy">The energy [eV].</param>
    public double EnergyDensity(double energy) => 1000 * AtomicUnits.Gigapascal * (energy - Fit.Energy) / Fit.Volume;

    /// <summary>Standard uncertainty of the bulk modulus [GPa]: the changes by mesh, cut-off and range of volumes, added in squares.</summary>
    public double Uncertainty => Math.Sqrt(Readings.Skip(1).Sum(reading => Math.Pow(reading.Fit.BulkModulus - Fit.BulkModulus, 2)));

    /// <summary>The fits by what was changed, the judged one first.</summary>
    public IReadOnlyList<(string Name, EquationOfState Fit)> Readings =>
        [("as judged", Fit), ("another mesh", OtherMesh), ("higher cut-off", HigherCutOff), ("without the outermost volumes", Narrow)];
}
