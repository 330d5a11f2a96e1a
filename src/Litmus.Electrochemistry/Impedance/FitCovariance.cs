using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Litmus.Electrochemistry.Impedance;

/// <summary>
/// Variances of linear combinations of fitted parameters, g·C·g with C = s² (JᵀJ)⁻¹. The eigenvectors of the matrix, scaled to a unit diagonal,
/// separate determined combinations from undetermined ones such as the split of two overlapping arcs.
/// </summary>
internal sealed class FitCovariance
{
    // An eigenvalue this far below the largest is rounding: its direction is not determined.
    private const double Undetermined = 1e-13;

    // A combination with a smaller component along an undetermined direction does not depend on it.
    private const double Negligible = 1e-9;

    private readonly double[] _scale;
    private readonly double[] _eigenvalues;
    private readonly Matrix<double> _eigenvectors;
    private readonly double _variance;

    public FitCovariance(double[] normal, int parameterCount, double residualVariance)
    {
        _scale = [.. Enumerable.Range(0, parameterCount)
            .Select(i => normal[(i * parameterCount) + i] > 0 ? 1 / Math.Sqrt(normal[(i * parameterCount) + i]) : 1)];
        Matrix<double> scaled = Matrix<double>.Build.Dense(parameterCount, parameterCount, (i, j) => normal[(i * parameterCount) + j] * _scale[i] * _scale[j]);
        Evd<double> decomposition = scaled.Evd(Symmetricity.Symmetric);
        _eigenvalues = [.. decomposition.EigenValues.Select(value => value.Real)];
        _eigenvectors = decomposition.EigenVectors;
        _variance = residualVariance;
    }

    /// <summary>√(g·C·g); infinite when the combination is not determined.</summary>
    public double StandardUncertainty(double[] combination)
    {
        double[] scaled = [.. combination.Select((value, i) => value * _scale[i])];
        double largest = _eigenvalues.Max(), norm = Math.Sqrt(scaled.Sum(value => value * value)), sum = 0;
        for (int k = 0; k < _eigenvalues.Length; k++)
        {
            double projection = 0;
            for (int i = 0; i < scaled.Length; i++)
            {
                projection += scaled[i] * _eigenvectors[i, k];
            }

            if (_eigenvalues[k] > Undetermined * largest)
            {
                sum += projection * projection / _eigenvalues[k];
            }
            else if (Math.Abs(projection) > Negligible * norm)
            {
                return double.PositiveInfinity;
            }
        }

        return Math.Sqrt(sum * _variance);
    }
}
