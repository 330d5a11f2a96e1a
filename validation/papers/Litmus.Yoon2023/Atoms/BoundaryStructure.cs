using Litmus.Cases.Engines;
using Litmus.Crystals;
using Litmus.MolecularDynamics.Statics;

namespace Litmus.Yoon2023.Atoms;

/// <summary>A relaxed bicrystal.</summary>
/// <param name="Model">Its boundary.</param>
/// <param name="Structure">Its atoms. The boundaries lie at y = 0 and in the middle of the box.</param>
/// <param name="Area">Area of one boundary [Å²].</param>
/// <param name="Energy">Energy of the box [eV].</param>
/// <param name="BoundaryEnergy">Energy of the boundary [J/m²].</param>
/// <param name="Tried">The structures that were tried, with their energies [J/m²]; none where none were.</param>
/// <param name="Trial">Translation and overlap.</param>
internal sealed record BoundaryStructure(
    BoundaryModel Model, AtomicStructure Structure, double Area, double Energy, double BoundaryEnergy,
    IReadOnlyList<(BoundaryTrial Trial, double Energy)> Tried, BoundaryTrial Trial)
{
    /// <summary>The least energy that was tried and differs from the best one by more than 1 mJ/m² [J/m²]; else the greatest one.</summary>
    public double NextEnergy => TriedEnergies.Order().FirstOrDefault(energy => energy > TriedEnergies.Min() + 1e-3, TriedEnergies.Max());

    private IEnumerable<double> TriedEnergies => Tried.Select(tried => tried.Energy);

    /// <summary>What the search gained by doubling its translations [J/m²]: 0 where a structure with coarse translations is the best one.</summary>
    /// <param name="translations">Translations that were tried along each repeat; even.</param>
    public double GainOf(int translations) =>
        Tried.Where(tried => tried.Trial.IsOnGrid(translations / 2)).Min(tried => tried.Energy) - TriedEnergies.Min();

    /// <summary>Reads a structure from the answer of a relaxation.</summary>
    public static BoundaryStructure Of(
        BoundaryModel model, EngineResult result, double shear, double area, LithiumCrystal crystal,
        IReadOnlyList<(BoundaryTrial Trial, double Energy)> tried, BoundaryTrial trial)
    {
        IReadOnlyList<double> x = result.SeriesOf("x"), y = result.SeriesOf("y"), z = result.SeriesOf("z");
        AtomicStructure structure = LithiumCrystal.Structure(
            CellOf(result["lx"], result["ly"], result["lz"], shear), [.. x.Select((_, atom) => new Vector3D(x[atom], y[atom], z[atom]))]);
        double energy = DefectEnergies.FindBoundaryEnergy(
            LithiumCrystal.Joules(result["energy"]), result["atoms"], LithiumCrystal.Joules(crystal.Energy), area);
        return new BoundaryStructure(model, structure, area, result["energy"], energy, tried, trial);
    }

    /// <summary>The box of a bicrystal.</summary>
    public static Cell CellOf(double lengthX, double lengthY, double lengthZ, double shear) =>
        new(new(lengthX, 0, 0), new(0, lengthY, 0), new(shear, 0, lengthZ));

    /// <summary>Distance of an atom from the boundary at y = 0, with its sign [Å].</summary>
    public double Height(int atom)
    {
        double y = Structure.Positions[atom].Y, length = Structure.Cell.B.Y;
        return y - (length * Math.Round(y / length));
    }

    /// <summary>The structure with all lengths times a factor, as thermal expansion has it.</summary>
    public AtomicStructure Scaled(double factor) => LithiumCrystal.Structure(
        new Cell(factor * Structure.Cell.A, factor * Structure.Cell.B, factor * Structure.Cell.C), [.. Structure.Positions.Select(place => factor * place)]);
}
