namespace Litmus.PhaseField.OneDimensional;

/// <summary>Newton steps for two coupled profiles: a block-tridiagonal system of 2 × 2 blocks.</summary>
internal sealed class PairNewton(BoundaryParameters parameters, double spacing, int count)
{
    // Upper factors U = D⁻¹·(off-diagonal), row-major 2 × 2, and the right sides.
    private readonly double[] _u11 = new double[count];
    private readonly double[] _u12 = new double[count];
    private readonly double[] _u21 = new double[count];
    private readonly double[] _u22 = new double[count];
    private readonly double[] _r1 = new double[count];
    private readonly double[] _r2 = new double[count];

    /// <summary>Solves (1/τ − J) δ = F and adds δ; the two ends stay fixed.</summary>
    /// <returns>The largest residual |F| before the step.</returns>
    public double Step(double[] first, double[] second, double pseudoTime)
    {
        double c1 = parameters.FirstGradientEnergyCoefficient / (spacing * spacing), c2 = parameters.SecondGradientEnergyCoefficient / (spacing * spacing);
        double w = parameters.WellHeight, largest = 0;
        (_u11[0], _u12[0], _u21[0], _u22[0], _r1[0], _r2[0]) = (0, 0, 0, 0, 0, 0);
        for (int node = 1; node < count - 1; node++)
        {
            double a = first[node], b = second[node];
            double f1 = (c1 * (first[node - 1] - (2 * a) + first[node + 1])) - (w * parameters.Energy.Slope(a, b));
            double f2 = (c2 * (second[node - 1] - (2 * b) + second[node + 1])) - (w * parameters.Energy.Slope(b, a));
            largest = Math.Max(largest, Math.Max(Math.Abs(f1), Math.Abs(f2)));
            double mixed = w * parameters.Energy.MixedCurvature(a, b);
            // With δ(k) = r(k) + U(k) δ(k + 1), row k becomes (D − C U(k − 1)) δ(k) − C δ(k + 1) = F + C r(k − 1), C = diag(c₁, c₂).
            double d11 = (1 / pseudoTime) + (2 * c1) + (w * parameters.Energy.Curvature(a, b)) - (c1 * _u11[node - 1]);
            double d12 = mixed - (c1 * _u12[node - 1]);
            double d21 = mixed - (c2 * _u21[node - 1]);
            double d22 = (1 / pseudoTime) + (2 * c2) + (w * parameters.Energy.Curvature(b, a)) - (c2 * _u22[node - 1]);
            double g1 = f1 + (c1 * _r1[node - 1]), g2 = f2 + (c2 * _r2[node - 1]);
            double determinant = (d11 * d22) - (d12 * d21);
            (_u11[node], _u12[node]) = (d22 * c1 / determinant, -d12 * c2 / determinant);
            (_u21[node], _u22[node]) = (-d21 * c1 / determinant, d11 * c2 / determinant);
            (_r1[node], _r2[node]) = (((d22 * g1) - (d12 * g2)) / determinant, ((d11 * g2) - (d21 * g1)) / determinant);
        }

        double next1 = 0, next2 = 0;
        for (int node = count - 2; node > 0; node--)
        {
            (next1, next2) = (_r1[node] + (_u11[node] * next1) + (_u12[node] * next2), _r2[node] + (_u21[node] * next1) + (_u22[node] * next2));
            first[node] += next1;
            second[node] += next2;
        }

        return largest;
    }
}
