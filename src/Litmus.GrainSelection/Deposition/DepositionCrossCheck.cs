namespace Litmus.GrainSelection.Deposition;

/// <summary>A printed quantity beside the one that follows from other printed quantities.</summary>
/// <param name="Relation">What follows from what.</param>
/// <param name="Stated">Printed value, in SI.</param>
/// <param name="Implied">Value that follows, in SI.</param>
public sealed record DepositionCrossCheck(string Relation, double Stated, double Implied)
{
    /// <summary>Stated over implied [1].</summary>
    public double Ratio => Stated / Implied;
}
