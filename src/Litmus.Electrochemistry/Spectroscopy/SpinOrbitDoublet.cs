using Litmus.Primitives;

namespace Litmus.Electrochemistry.Spectroscopy;

/// <summary>Two photoemission lines of one level, split by spin-orbit coupling. The splitting hardly depends on the bonds of the element.</summary>
public sealed record SpinOrbitDoublet
{
    /// <summary>Binding energy of the line with the larger total angular momentum (3d₅⸝₂, 2p₃⸝₂) [J]; finite and greater than zero.</summary>
    public required double LowerLine { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Binding energy of the other line (3d₃⸝₂, 2p₁⸝₂) [J]; finite and greater than zero.</summary>
    public required double UpperLine { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Upper minus lower line [J].</summary>
    public double Splitting => UpperLine - LowerLine;

    /// <summary>Largest minus smallest splitting of several doublets of one level [J].</summary>
    /// <param name="doublets">The doublets; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static double Spread(IReadOnlyCollection<SpinOrbitDoublet> doublets)
    {
        ArgumentNullException.ThrowIfNull(doublets);
        return doublets.Count == 0
            ? throw new ArgumentException("There is no doublet to compare; give at least one.", nameof(doublets))
            : doublets.Max(doublet => doublet.Splitting) - doublets.Min(doublet => doublet.Splitting);
    }

    /// <summary>The lower line [J] for an upper line at this splitting.</summary>
    /// <param name="upperLine">Binding energy of the upper line [J]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is refused.</exception>
    public double LowerLineOf(double upperLine) => Require.PositiveFinite(upperLine) - Splitting;
}
