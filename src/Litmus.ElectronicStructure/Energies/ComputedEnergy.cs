using System.Collections.Immutable;
using Litmus.Crystals;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>The energy of one structure.</summary>
/// <param name="Name">The name of the request.</param>
/// <param name="Energy">Energy of the whole structure [eV]; its zero belongs to the engine.</param>
/// <param name="Positions">Where its atoms are [Å]: those of the request, or those found by relaxation.</param>
public sealed record ComputedEnergy(string Name, double Energy, ImmutableArray<Vector3D> Positions);
