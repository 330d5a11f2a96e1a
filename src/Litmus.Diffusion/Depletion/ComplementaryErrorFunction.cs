namespace Litmus.Diffusion.Depletion;

/// <summary>The scaled complementary error function, erfc and its integral for z ≥ 0, to a few units in the last place.</summary>
/// <remarks>
/// Rational approximations of W. J. Cody, Math. Comp. 23 (1969) 631, in their published 18 digits.
/// Beyond z = 4 they give 1/√π − z erfcx(z) directly, so ierfc loses no digits to a difference.
/// </remarks>
public static class ComplementaryErrorFunction
{
    /// <summary>1/√π.</summary>
    internal const double InverseRootPi = 0.56418958354775628695;

    /// <summary>Beyond this argument exp(−z²) and its products count as zero: exp(−900) = 1e-391 is below the smallest double.</summary>
    internal const double Clip = 30;

    /// <summary>erfcx(z) = exp(z²) erfc(z) [1].</summary>
    /// <param name="z">Argument, at least 0.</param>
    public static double Scaled(double z) => z switch
    {
        < 0.46875 => Math.Exp(z * z) * (1 - ErrorFunctionNearZero(z)),
        <= 4 => ScaledInTheMiddle(z),
        _ => (InverseRootPi - Tail(z)) / z,
    };

    /// <summary>1/√π − z erfcx(z) [1], the factor of exp(−z²) in ierfc(z).</summary>
    /// <param name="z">Argument, at least 0.</param>
    public static double ScaledIntegral(double z) => z switch
    {
        < 0.46875 => InverseRootPi - (z * Scaled(z)),
        <= 4 => InverseRootPi - (z * ScaledInTheMiddle(z)),
        _ => Tail(z),
    };

    /// <summary>erfc(z) [1]; zero beyond z = 30.</summary>
    /// <param name="z">Argument, at least 0.</param>
    public static double Value(double z) => z > Clip ? 0 : Math.Exp(-z * z) * Scaled(z);

    /// <summary>ierfc(z) = ∫_z^∞ erfc = exp(−z²)/√π − z erfc(z) [1]; zero beyond z = 30.</summary>
    /// <param name="z">Argument, at least 0.</param>
    public static double Integral(double z) => z > Clip ? 0 : Math.Exp(-z * z) * ScaledIntegral(z);

    private static double ErrorFunctionNearZero(double z)
    {
        double y = z * z;
        double numerator = (((((((1.85777706184603153e-1 * y) + 3.16112374387056560e0) * y) + 1.13864154151050156e2) * y) + 3.77485237685302021e2) * y)
            + 3.20937758913846947e3;
        double denominator = ((((((y + 2.36012909523441209e1) * y) + 2.44024637934444173e2) * y) + 1.28261652607737228e3) * y) + 2.84423683343917062e3;
        return z * numerator / denominator;
    }

    private static double ScaledInTheMiddle(double z)
    {
        double numerator = (2.15311535474403846e-8 * z) + 5.64188496988670089e-1;
        numerator = (numerator * z) + 8.88314979438837594e0;
        numerator = (numerator * z) + 6.61191906371416295e1;
        numerator = (numerator * z) + 2.98635138197400131e2;
        numerator = (numerator * z) + 8.81952221241769090e2;
        numerator = (numerator * z) + 1.71204761263407058e3;
        numerator = (numerator * z) + 2.05107837782607147e3;
        numerator = (numerator * z) + 1.23033935479799725e3;
        double denominator = z + 1.57449261107098347e1;
        denominator = (denominator * z) + 1.17693950891312499e2;
        denominator = (denominator * z) + 5.37181101862009858e2;
        denominator = (denominator * z) + 1.62138957456669019e3;
        denominator = (denominator * z) + 3.29079923573345963e3;
        denominator = (denominator * z) + 4.36261909014324716e3;
        denominator = (denominator * z) + 3.43936767414372164e3;
        denominator = (denominator * z) + 1.23033935480374942e3;
        return numerator / denominator;
    }

    // 1/√π − z erfcx(z) for z > 4.
    private static double Tail(double z)
    {
        double y = 1 / (z * z);
        double numerator = (((((((((1.63153871373020978e-2 * y) + 3.05326634961232344e-1) * y) + 3.60344899949804439e-1) * y)
            + 1.25781726111229246e-1) * y) + 1.60837851487422766e-2) * y)
            + 6.58749161529837803e-4;
        double denominator = ((((((((y + 2.56852019228982242e0) * y) + 1.87295284992346725e0) * y) + 5.27905102951428412e-1) * y)
            + 6.05183413124413191e-2) * y) + 2.33520497626869185e-3;
        return y * numerator / denominator;
    }
}
