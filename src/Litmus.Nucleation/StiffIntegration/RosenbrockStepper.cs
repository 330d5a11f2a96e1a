namespace Litmus.Nucleation.StiffIntegration;

/// <summary>One step of RODAS3, a Rosenbrock method of order 3: four stages, embedded order 2, L-stable, stiffly accurate.</summary>
/// <remarks>
/// (I/(hγ) − J) K_i = f(y + Σ a_ij K_j) + Σ c_ij K_j/h with γ = 1/2; y₁ = y + 2K₁ + K₃ + K₄. K₄ is the difference to the embedded solution.
/// A step costs three f, one Jacobian and one factorisation, and conserves linear invariants of f to rounding.
/// Source: A. Sandu, J. G. Verwer, J. G. Blom, E. J. Spee, G. R. Carmichael, F. A. Potra, Atmos. Environ. 31, 3459 (1997).
/// </remarks>
public sealed class RosenbrockStepper
{
    private readonly IStiffSystem _system;
    private readonly int _size;
    private readonly DenseFactorisation _factorisation;
    private readonly double[] _jacobian;
    private readonly double[] _slope;
    private readonly double[] _stageState;
    private readonly double[] _stageSlope;
    private readonly double[] _k1;
    private readonly double[] _k2;
    private readonly double[] _k3;
    private readonly double[] _k4;

    /// <summary>Creates a stepper; it belongs to one thread.</summary>
    public RosenbrockStepper(IStiffSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        _system = system;
        _size = system.Dimension;
        _factorisation = new DenseFactorisation(_size);
        _jacobian = new double[_size * _size];
        _slope = new double[_size];
        _stageState = new double[_size];
        _stageSlope = new double[_size];
        _k1 = new double[_size];
        _k2 = new double[_size];
        _k3 = new double[_size];
        _k4 = new double[_size];
    }

    /// <summary>f at the state of the last <see cref="Prepare"/>. Shape: n.</summary>
    public ReadOnlySpan<double> Slope => _slope;

    /// <summary>Evaluates f and its Jacobian at the start of the next steps.</summary>
    /// <param name="state">y. Shape: n.</param>
    public void Prepare(ReadOnlySpan<double> state)
    {
        _system.Derivative(state, _slope);
        _system.Jacobian(state, _jacobian);
    }

    /// <summary>Tries a step from the prepared state. Several may be tried.</summary>
    /// <param name="state">y, as given to <see cref="Prepare"/>. Shape: n.</param>
    /// <param name="step">Step h; not zero.</param>
    /// <param name="next">y after the step. Shape: n.</param>
    /// <param name="error">Difference to the embedded solution. Shape: n.</param>
    /// <returns>False when the matrix of the stages is singular.</returns>
    public bool TryStep(ReadOnlySpan<double> state, double step, Span<double> next, Span<double> error)
    {
        Span<double> matrix = _factorisation.Matrix;
        for (int i = 0; i < matrix.Length; i++)
        {
            matrix[i] = -_jacobian[i];
        }

        for (int i = 0; i < _size; i++)
        {
            matrix[(i * _size) + i] += 2 / step;
        }

        if (!_factorisation.Factorise())
        {
            return false;
        }

        for (int i = 0; i < _size; i++)
        {
            _k1[i] = _slope[i];
        }

        _factorisation.Solve(_k1);
        for (int i = 0; i < _size; i++)
        {
            _k2[i] = _slope[i] + (4 * _k1[i] / step);
        }

        _factorisation.Solve(_k2);
        for (int i = 0; i < _size; i++)
        {
            _stageState[i] = state[i] + (2 * _k1[i]);
        }

        _system.Derivative(_stageState, _stageSlope);
        for (int i = 0; i < _size; i++)
        {
            _k3[i] = _stageSlope[i] + ((_k1[i] - _k2[i]) / step);
        }

        _factorisation.Solve(_k3);
        for (int i = 0; i < _size; i++)
        {
            _stageState[i] += _k3[i];
        }

        _system.Derivative(_stageState, _stageSlope);
        for (int i = 0; i < _size; i++)
        {
            _k4[i] = _stageSlope[i] + ((_k1[i] - _k2[i] - (8.0 / 3 * _k3[i])) / step);
        }

        _factorisation.Solve(_k4);
        for (int i = 0; i < _size; i++)
        {
            next[i] = _stageState[i] + _k4[i];
            error[i] = _k4[i];
        }

        return true;
    }
}
