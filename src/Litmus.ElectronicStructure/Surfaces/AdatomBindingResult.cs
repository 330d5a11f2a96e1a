using Litmus.Crystals;

namespace Litmus.ElectronicStructure.Surfaces;

/// <summary>An atom on a face.</summary>
/// <param name="Energy">Its binding energy [eV]; negative where it is bound more strongly than where it comes from.</param>
/// <param name="Displacement">Where it lies, from the place where the crystal would go on [Å].</param>
public sealed record AdatomBindingResult(double Energy, Vector3D Displacement);
