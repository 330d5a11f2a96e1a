using System.Collections.Immutable;
using Litmus.Primitives;

namespace Litmus.Electrochemistry.Stoichiometry;

/// <summary>A species of a reaction.</summary>
/// <param name="Name">Its formula.</param>
/// <param name="Atoms">Number of atoms of each element.</param>
/// <param name="Charge">Charge in elementary charges; −1 for an electron.</param>
public sealed record Species(string Name, ImmutableDictionary<string, int> Atoms, int Charge = 0)
{
    /// <summary>An electron.</summary>
    public static Species Electron { get; } = new("e-", ImmutableDictionary<string, int>.Empty, -1);

    /// <summary>A species from its elements.</summary>
    /// <param name="name">Its formula.</param>
    /// <param name="charge">Charge in elementary charges.</param>
    /// <param name="atoms">Elements with their numbers, each at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public static Species Of(string name, int charge, params (string Element, int Count)[] atoms)
    {
        ArgumentNullException.ThrowIfNull(atoms);
        return new Species(
            name,
            atoms.ToImmutableDictionary(atom => atom.Element, atom => Require.AtLeast(atom.Count, minimum: 1, atom.Element), StringComparer.Ordinal),
            charge);
    }
}
