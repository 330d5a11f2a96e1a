using Litmus.Primitives;

namespace Litmus.Electrochemistry.Spectroscopy;

/// <summary>Two photoemission lines of one level, split by spin-orbit coupling; the splitting belongs to the element and hardly depends on its bonds.</summary>
public sealed record SpinOrbitDoublet
{
    /// <summary>Binding energy of the line with the larger total angular momentum (3d₅⸝₂, 2p₃⸝₂) [J]; finite and greater than zero.</summary>
    public required double LowerLine { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Binding energy of the other line (3d₃⸝₂, 2p₁⸝₂) [J]; finite and greater than zero.</summary>
    public required double UpperLine { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Upper less lower line [J].</summary>
    public double Splitting => UpperLine - LowerLine;

    /// <summary>Largest less smallest splitting of several doublets of one level [J].</summary>
    /// <param name="doublets">The doublets; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static double Spread(IReadOnlyCollection<SpinOrbitDoublet> doublets)
    {
        ArgumentNullException.ThrowIfNull(doublets);
        return doublets.Count == 0
            ? throw new ArgumentException("There is no doublet to compare; give at least one.", nameof(doublets))
            : doublets.Max(doublet => doublet.Splitting) - doublets.Min(doublet => doublet.Splitting);
    }

    /// <summary>The lower line that an upper line has with this splitting [J].</summary>
    /// <param name="upperLine">Binding energy of the upper line [J]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The energy is refused.</exception>
    public double LowerLineOf(double upperLine) => Require.PositiveFinite(upperLine) - Splitting;
}
