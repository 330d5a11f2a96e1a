using Litmus.Primitives;

namespace Litmus.MolecularDynamics.Decks;

/// <summary>Lengths of the stages of a diffusion run, in steps, and what is recorded.</summary>
public sealed record DiffusionLengths
{
    /// <summary>
    /// Half width of the two slabs at a quarter and three quarters of the box that keep their y [Å]. Default 5. With 0 an atom that lies exactly there is still
    /// held, so the planes of a crystal must lie elsewhere; the result <c>pinned_atoms</c> says how many are.
    /// </summary>
    public double PinnedHalfWidth { get; init => field = Require.NonNegativeFinite(value); } = 5;

    /// <summary>Steps at atmospheric pressure; even. Default 5000.</summary>
    public int Relax { get; init => field = Require.AtLeast(value, 2); } = 5_000;

    /// <summary>Steps at constant volume before the record. Default 2500.</summary>
    public int Settle { get; init => field = Require.AtLeast(value, 0); } = 2_500;

    /// <summary>Steps of the record. Default 50 000.</summary>
    public int Produce { get; init => field = Require.AtLeast(value, 250); } = 50_000;

    /// <summary>Steps between two records of positions. Default 125.</summary>
    public int Sample { get; init => field = Require.AtLeast(value, 1); } = 125;

    /// <summary>Slices of the box along y for the energy profile. Default 100, as in yoon2023.</summary>
    public int Slices { get; init => field = Require.AtLeast(value, 10); } = 100;

    /// <summary>Steps between two energy profiles, a multiple of 25. Default 2500.</summary>
    public int Profile { get; init => field = Require.AtLeast(value, 25); } = 2_500;
}
