namespace Litmus.Diffusion.Polycrystal;

/// <summary>A fitted Arrhenius law.</summary>
/// <param name="Law">Prefactor and activation energy.</param>
/// <param name="RootMeanSquareResidual">Root mean square of ln D − ln D_fit [1].</param>
/// <param name="PointCount">Number of points in the window.</param>
public sealed record ArrheniusFit(ArrheniusLaw Law, double RootMeanSquareResidual, int PointCount);
