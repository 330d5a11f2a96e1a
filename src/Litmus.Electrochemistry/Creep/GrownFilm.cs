namespace Litmus.Electrochemistry.Creep;

/// <summary>A film after growth under pressure.</summary>
/// <param name="DenseThickness">Thickness without creep v t [m].</param>
/// <param name="Thickness">Thickness h [m].</param>
/// <param name="RelativeThinning">(v t − h)/(v t) [1].</param>
/// <param name="BalanceThickness">Thickness at which growth and thinning are equal [m]; infinite without thinning.</param>
public sealed record GrownFilm(double DenseThickness, double Thickness, double RelativeThinning, double BalanceThickness);
