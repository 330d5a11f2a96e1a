using Litmus.Cases;

namespace Litmus.Wang2023;

/// <summary>How well the paper's computed energies are known.</summary>
internal static class ComputedEnergies
{
    private const double Accuracy = 0.02;

    /// <summary>The energy with the range that the method leaves. Its digits say less: Table 2 gives one surface two energies, 0.066 eV apart.</summary>
    public static Input WithAccuracy(Input energy) => energy.Within(
        energy.Value - Accuracy,
        energy.Value + Accuracy,
        "usual accuracy of adsorption energies on slabs with 4 x 4 x 1 k points and a cut-off of 400 eV, 0.02 eV");
}
