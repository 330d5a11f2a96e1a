namespace Litmus.Diffusion.Inference;

/// <summary>Weighted distance of a prediction from an interval, in decades: zero inside. With an interval of no width it is an ordinary residual.</summary>
/// <param name="Prediction">Index of the prediction.</param>
/// <param name="Lower">Lower end [decade]; −∞ if open.</param>
/// <param name="Upper">Upper end [decade]; +∞ if open.</param>
/// <param name="Weight">Factor on the distance.</param>
internal readonly record struct Residual(int Prediction, double Lower, double Upper, double Weight)
{
    public double At(double logarithm) => Weight * (logarithm < Lower ? logarithm - Lower : logarithm > Upper ? logarithm - Upper : 0);
}
