namespace Litmus.Nucleation.StiffIntegration;

/// <summary>An autonomous system of ordinary differential equations y′ = f(y) with its Jacobian.</summary>
public interface IStiffSystem
{
    /// <summary>Number of equations n.</summary>
    int Dimension { get; }

    /// <summary>Writes f(y).</summary>
    /// <param name="state">y. Shape: n.</param>
    /// <param name="derivative">f(y). Shape: n.</param>
    void Derivative(ReadOnlySpan<double> state, Span<double> derivative);

    /// <summary>Writes ∂f_i/∂y_j, every entry.</summary>
    /// <param name="state">y. Shape: n.</param>
    /// <param name="jacobian">Row-major. Shape: n × n.</param>
    void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian);
}
