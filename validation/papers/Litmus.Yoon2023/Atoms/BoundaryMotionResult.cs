using Litmus.Cases.Engines;

namespace Litmus.Yoon2023.Atoms;

/// <summary>What the dynamics of a bicrystal gave.</summary>
/// <param name="Structure">Its structure at 0 K.</param>
/// <param name="LatticeConstant">Lattice constant at the temperature [Å].</param>
/// <param name="Answer">The answer of the engine, with the names of <c>BoundaryMotion.Results</c>.</param>
internal sealed record BoundaryMotionResult(BoundaryStructure Structure, double LatticeConstant, EngineAnswer Answer)
{
    /// <summary>Estimates of D without the sliding of the grains [m²/s]: two parts of the trajectory for each of the two boundaries.</summary>
    public IReadOnlyList<double> Free => Answer.Result.SeriesOf("d");

    /// <summary>The same with the sliding left in [m²/s].</summary>
    public IReadOnlyList<double> WithSliding => Answer.Result.SeriesOf("d_sliding");

    /// <summary>Diffusivity along x in the plane, without sliding [m²/s].</summary>
    public double AlongX => Answer.Result.SeriesOf("d_x").Average();

    /// <summary>Diffusivity along z in the plane, the axis of a tilt, without sliding [m²/s].</summary>
    public double AlongZ => Answer.Result.SeriesOf("d_z").Average();

    /// <summary>Mean width of both boundaries [Å].</summary>
    public double Width => Answer.Result.SeriesOf("width").Average();

    /// <summary>Distance between the outermost places of a boundary, the larger one of both boundaries [Å].</summary>
    public double Drift => Answer.Result.SeriesOf("centre").Chunk(Answer.Result.SeriesOf("centre").Count / 2).Max(track => track.Max() - track.Min());

    /// <summary>Whether a boundary moves by more than the distance of neighbouring atoms, √3/2 of the lattice constant.</summary>
    public bool LeavesItsPlace => Drift > Math.Sqrt(0.75) * LatticeConstant;

    /// <summary>Number of atoms.</summary>
    public int Atoms => (int)Answer.Result["atoms"];

    /// <summary>Mean temperature of the atoms that move freely [K].</summary>
    public double FreeTemperature => Answer.Result["free_temperature"];
}
