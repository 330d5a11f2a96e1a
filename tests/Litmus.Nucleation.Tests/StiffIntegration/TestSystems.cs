using Litmus.Nucleation.StiffIntegration;

namespace Litmus.Nucleation.Tests.StiffIntegration;

/// <summary>y′ = −y³/2, y = 1/√(1 + t) from y(0) = 1. A method of this family solves y′ = −y² exactly.</summary>
internal sealed class CubicDecay : IStiffSystem
{
    public int Dimension => 1;

    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative) => derivative[0] = -state[0] * state[0] * state[0] / 2;

    public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian) => jacobian[0] = -1.5 * state[0] * state[0];
}

/// <summary>y′ = y³/2, y = 1/√(1 − t), which ends at t = 1 from y(0) = 1.</summary>
internal sealed class BlowUp : IStiffSystem
{
    public int Dimension => 1;

    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative) => derivative[0] = state[0] * state[0] * state[0] / 2;

    public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian) => jacobian[0] = 1.5 * state[0] * state[0];
}

/// <summary>Robertson's kinetics: −0.04y₁ + 10⁴y₂y₃ and so on.</summary>
internal sealed class Robertson : IStiffSystem
{
    public int Dimension => 3;

    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
    {
        derivative[0] = (-0.04 * state[0]) + (1e4 * state[1] * state[2]);
        derivative[2] = 3e7 * state[1] * state[1];
        derivative[1] = -derivative[0] - derivative[2];
    }

    public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian)
    {
        jacobian[0] = -0.04;
        jacobian[1] = 1e4 * state[2];
        jacobian[2] = 1e4 * state[1];
        jacobian[6] = 0;
        jacobian[7] = 6e7 * state[1];
        jacobian[8] = 0;
        for (int column = 0; column < 3; column++)
        {
            jacobian[3 + column] = -jacobian[column] - jacobian[6 + column];
        }
    }
}

/// <summary>Van der Pol's oscillator, y₁′ = y₂, εy₂′ = (1 − y₁²)y₂ − y₁ with ε = 10⁻⁶.</summary>
internal sealed class VanDerPol : IStiffSystem
{
    private const double Epsilon = 1e-6;

    public int Dimension => 2;

    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
    {
        derivative[0] = state[1];
        derivative[1] = (((1 - (state[0] * state[0])) * state[1]) - state[0]) / Epsilon;
    }

    public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian)
    {
        jacobian[0] = 0;
        jacobian[1] = 1;
        jacobian[2] = ((-2 * state[0] * state[1]) - 1) / Epsilon;
        jacobian[3] = (1 - (state[0] * state[0])) / Epsilon;
    }
}
