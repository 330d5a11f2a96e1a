using Litmus.Primitives;

namespace Litmus.ElectronicStructure.Energies;

/// <summary>From the units of engines to SI, by the exact elementary charge.</summary>
public static class AtomicUnits
{
    /// <summary>Joule per square metre in one electronvolt per square ångström.</summary>
    public const double SurfaceEnergy = PhysicalConstants.ElementaryCharge * 1e20;

    /// <summary>Gigapascal in one electronvolt per cubic ångström.</summary>
    public const double Gigapascal = PhysicalConstants.ElementaryCharge * 1e30 / 1e9;
}
