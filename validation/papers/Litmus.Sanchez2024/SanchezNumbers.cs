using Litmus.Cases;
using Litmus.ReferenceData;

namespace Litmus.Sanchez2024;

/// <summary>The printed number that several cases use.</summary>
internal static class SanchezNumbers
{
    /// <summary>The Coulombic efficiency that the paper calls reached.</summary>
    public static Input Efficiency(ReferenceDataset data) =>
        new PrintedNumbers(data.Paper("sanchez2024")).Printed("efficiency", "numbers", "coulombic_efficiency_reached");
}
