using Litmus.Cases;

namespace Litmus.Yoon2023.Atoms;

/// <summary>Inputs in the units of the engine. They are rounded, so that a change of units changes no structure and no hash of a job.</summary>
internal static class EngineUnits
{
    /// <summary>A length in ångström.</summary>
    public static double Angstrom(this CaseInputs inputs, Input input) => Math.Round(inputs[input] * 1e10, 6);

    /// <summary>A time in picoseconds.</summary>
    public static double Picoseconds(this CaseInputs inputs, Input input) => Math.Round(inputs[input] * 1e12, 9);

    /// <summary>A whole number.</summary>
    public static int Whole(this CaseInputs inputs, Input input) => (int)Math.Round(inputs[input]);
}
