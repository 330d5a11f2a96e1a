using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Zhang2025.FirstPrinciples;

/// <summary>Inputs in the units of engines. They are rounded, so that a change of units changes no structure and no hash of a job.</summary>
internal static class EngineUnits
{
    /// <summary>A length in ångström.</summary>
    public static double Angstrom(this CaseInputs inputs, Input input) => Math.Round(inputs[input] * 1e10, 6);

    /// <summary>An energy in electronvolt.</summary>
    public static double Electronvolt(this CaseInputs inputs, Input input) => Math.Round(inputs[input] / PhysicalConstants.ElementaryCharge, 6);
}
