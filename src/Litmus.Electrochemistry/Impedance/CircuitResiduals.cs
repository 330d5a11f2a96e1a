namespace Litmus.Electrochemistry.Impedance;

/// <summary>
/// Weighted residuals of a circuit and their derivatives. Parameters θ: ln R_b, then ln R, ln Q, logit a for each arc.
/// Residuals: real and imaginary part of (Z(θ) − Z)/|Z| at each frequency.
/// With x = R Q (iω)ᵃ and D = 1 + x: ∂Z/∂ln R = R/D², ∂Z/∂ln Q = −R x/D², ∂Z/∂logit a = −R x ln(iω) a(1 − a)/D².
/// </summary>
internal sealed class CircuitResiduals
{
    private readonly double[] _logFrequency;
    private readonly double[] _real;
    private readonly double[] _imaginary;
    private readonly double[] _weight;

    public CircuitResiduals(ImpedanceSpectrum spectrum, int arcCount)
    {
        _logFrequency = [.. spectrum.Frequencies.Select(frequency => Math.Log(2 * Math.PI * frequency))];
        _real = [.. spectrum.Impedances.Select(impedance => impedance.Real)];
        _imaginary = [.. spectrum.Impedances.Select(impedance => impedance.Imaginary)];
        _weight = [.. spectrum.Impedances.Select(impedance => 1 / impedance.Magnitude)];
        (ArcCount, ParameterCount, ResidualCount) = (arcCount, 1 + (3 * arcCount), 2 * spectrum.Count);
    }

    public int ArcCount { get; }

    public int ParameterCount { get; }

    public int ResidualCount { get; }

    /// <summary>Writes the residuals and returns their sum of squares.</summary>
    public double Evaluate(double[] parameters, double[] residuals)
    {
        double sum = 0, series = Math.Exp(parameters[0]);
        for (int i = 0; i < _logFrequency.Length; i++)
        {
            double real = series - _real[i], imaginary = -_imaginary[i];
            for (int arc = 0; arc < ArcCount; arc++)
            {
                ArcTerms terms = TermsAt(parameters, arc, _logFrequency[i]);
                real += terms.Resistance * terms.InverseReal;
                imaginary += terms.Resistance * terms.InverseImaginary;
            }

            residuals[2 * i] = real * _weight[i];
            residuals[(2 * i) + 1] = imaginary * _weight[i];
            sum += (residuals[2 * i] * residuals[2 * i]) + (residuals[(2 * i) + 1] * residuals[(2 * i) + 1]);
        }

        return sum;
    }

    /// <summary>Writes the normal equations: JᵀJ (row-major) and Jᵀr.</summary>
    public void Normal(double[] parameters, double[] residuals, double[] normal, double[] gradient)
    {
        Array.Clear(normal);
        Array.Clear(gradient);
        int n = ParameterCount;
        Span<double> real = stackalloc double[n], imaginary = stackalloc double[n];
        for (int i = 0; i < _logFrequency.Length; i++)
        {
            double weight = _weight[i], logFrequency = _logFrequency[i];
            real[0] = Math.Exp(parameters[0]) * weight;
            imaginary[0] = 0;
            for (int arc = 0; arc < ArcCount; arc++)
            {
                ArcTerms terms = TermsAt(parameters, arc, logFrequency);
                double a = terms.Exponent, scale = terms.Resistance * weight;

                // 1/D², then x/D² = 1/D − 1/D².
                double squareReal = (terms.InverseReal * terms.InverseReal) - (terms.InverseImaginary * terms.InverseImaginary);
                double squareImaginary = 2 * terms.InverseReal * terms.InverseImaginary;
                double slopeReal = terms.InverseReal - squareReal, slopeImaginary = terms.InverseImaginary - squareImaginary;
                int at = 1 + (3 * arc);
                real[at] = scale * squareReal;
                imaginary[at] = scale * squareImaginary;
                real[at + 1] = -scale * slopeReal;
                imaginary[at + 1] = -scale * slopeImaginary;
                double logit = scale * a * (1 - a), quarterTurn = Math.PI / 2;
                real[at + 2] = -logit * ((slopeReal * logFrequency) - (slopeImaginary * quarterTurn));
                imaginary[at + 2] = -logit * ((slopeReal * quarterTurn) + (slopeImaginary * logFrequency));
            }

            for (int row = 0; row < n; row++)
            {
                gradient[row] += (real[row] * residuals[2 * i]) + (imaginary[row] * residuals[(2 * i) + 1]);
                for (int column = 0; column <= row; column++)
                {
                    normal[(row * n) + column] += (real[row] * real[column]) + (imaginary[row] * imaginary[column]);
                }
            }
        }

        for (int row = 0; row < n; row++)
        {
            for (int column = 0; column < row; column++)
            {
                normal[(column * n) + row] = normal[(row * n) + column];
            }
        }
    }

    public static double Exponent(double logit) => 1 / (1 + Math.Exp(-logit));

    private static ArcTerms TermsAt(double[] parameters, int arc, double logFrequency)
    {
        int at = 1 + (3 * arc);
        double a = Exponent(parameters[at + 2]);
        double magnitude = Math.Exp(parameters[at] + parameters[at + 1] + (a * logFrequency));
        (double sine, double cosine) = Math.SinCos(a * Math.PI / 2);
        double real = 1 + (magnitude * cosine), imaginary = magnitude * sine, square = (real * real) + (imaginary * imaginary);
        return new ArcTerms(Math.Exp(parameters[at]), a, real / square, -imaginary / square);
    }

    /// <summary>R, a and the real and imaginary part of 1/D.</summary>
    private readonly record struct ArcTerms(double Resistance, double Exponent, double InverseReal, double InverseImaginary);
}
