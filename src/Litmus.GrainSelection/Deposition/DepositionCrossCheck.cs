namespace Litmus.GrainSelection.Deposition;

/// <summary>A printed quantity and its value from other printed quantities.</summary>
/// <param name="Relation">The quantities compared.</param>
/// <param name="Stated">Printed value, in SI.</param>
/// <param name="Implied">Value from the others, in SI.</param>
public sealed record DepositionCrossCheck(string Relation, double Stated, double Implied)
{
    /// <summary>Stated over implied [1].</summary>
    public double Ratio => Stated / Implied;
}
