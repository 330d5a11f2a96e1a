using Litmus.Primitives;

namespace Litmus.Crystals.Bicrystals;

/// <summary>Size of a bicrystal. The cell is periodic and holds two boundaries.</summary>
public sealed record BicrystalParameters
{
    /// <summary>Lattice constant a [Å]; finite and greater than zero.</summary>
    public required double LatticeConstant { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Least thickness of a grain, which is the distance between the boundaries [Å]; finite and greater than zero.</summary>
    public required double LeastThickness { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Least width of the cell along X and along Z [Å]; finite and greater than zero.</summary>
    public required double LeastWidth { get; init => field = Require.PositiveFinite(value); }
}
