using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Stoichiometry;

/// <summary>A reaction with its coefficients: products positive, reactants negative.</summary>
public sealed record Reaction
{
    private readonly ImmutableArray<(Species Species, double Coefficient)> _terms;

    /// <summary>Creates a reaction from its two sides.</summary>
    /// <param name="reactants">Reactants with their coefficients [1], finite and greater than zero; at least one.</param>
    /// <param name="products">Products with their coefficients [1], finite and greater than zero; at least one.</param>
    /// <exception cref="ArgumentException">A side is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coefficient is refused.</exception>
    public Reaction(IReadOnlyList<(Species Species, double Coefficient)> reactants, IReadOnlyList<(Species Species, double Coefficient)> products)
    {
        ArgumentNullException.ThrowIfNull(reactants);
        ArgumentNullException.ThrowIfNull(products);
        if (reactants.Count == 0 || products.Count == 0)
        {
            throw new ArgumentException(
                $"There are {reactants.Count} reactants and {products.Count} products; a reaction needs at least one of each.", nameof(products));
        }

        _terms =
        [
            .. reactants.Select(term => (term.Species, -Require.PositiveFinite(term.Coefficient, term.Species.Name))),
            .. products.Select(term => (term.Species, Require.PositiveFinite(term.Coefficient, term.Species.Name))),
        ];
    }

    /// <summary>Charge created, Σ ν z [1]; zero when balanced.</summary>
    public double ChargeImbalance => _terms.Sum(term => term.Coefficient * term.Species.Charge);

    /// <summary>Atoms of each element created, Σ ν n [1]; all zero when balanced.</summary>
    public ImmutableSortedDictionary<string, double> AtomImbalance => _terms
        .SelectMany(term => term.Species.Atoms.Select(atom => (Element: atom.Key, Count: term.Coefficient * atom.Value)))
        .GroupBy(atom => atom.Element, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(atom => atom.Count), StringComparer.Ordinal);

    /// <summary>The largest imbalance of an element or of charge [1].</summary>
    public double LargestImbalance => Math.Max(Math.Abs(ChargeImbalance), AtomImbalance.Values.Select(Math.Abs).DefaultIfEmpty(0).Max());
}
