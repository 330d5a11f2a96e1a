using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Engines.Gpaw;

/// <summary>Inputs in the units of GPAW. They are rounded, so that a change of units changes no structure and no hash of a job.</summary>
public static class GpawUnits
{
    /// <summary>A length in ångström.</summary>
    /// <param name="inputs">The inputs of a run.</param>
    /// <param name="input">A length.</param>
    public static double Angstrom(this CaseInputs inputs, Input input) => Math.Round(inputs[input] * 1e10, 6);

    /// <summary>An energy in electronvolt.</summary>
    /// <param name="inputs">The inputs of a run.</param>
    /// <param name="input">An energy.</param>
    public static double Electronvolt(this CaseInputs inputs, Input input) => Math.Round(inputs[input] / PhysicalConstants.ElementaryCharge, 6);
}
