using System.Numerics;
using System.Runtime.CompilerServices;
using Litmus.PhaseField.FreeEnergies;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The constants of one field for one explicit step, in all lanes, and the step itself. Both storages share it, so they give the same bits.</summary>
/// <remarks>φ ← φ + D Σ(φ_neighbour − φ) + φ (r₁ + r₂φ + r₃φ² + r_S S), with S = Σφ².</remarks>
internal readonly struct VectorCoefficients<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    // Minus the number of faces of a cell.
    private readonly TLanes _minusFaces;

    // D = Δt L κ/Δx².
    private readonly TLanes _diffusion;

    // r₁ = −Δt L w c₁.
    private readonly TLanes _linear;

    // r₂ = −Δt L w c₂.
    private readonly TLanes _quadratic;

    // r₃ = −Δt L w (c₃ − 2g).
    private readonly TLanes _cubic;

    // r_S = −Δt L w 2g.
    private readonly TLanes _squares;

    private VectorCoefficients(AllenCahnParameters parameters, int field, double substep)
    {
        WellPolynomial well = parameters.FreeEnergy.Well(field);
        double coupling = 2 * parameters.FreeEnergy.Coupling, mobility = substep * parameters.Mobility(field), rate = -mobility * parameters.WellHeight;
        _minusFaces = Fill(parameters.Grid.DepthCount == 1 ? -4 : -6);
        _diffusion = Fill(parameters.DiffusionNumber(field, substep));
        _linear = Fill(rate * well.Linear);
        _quadratic = Fill(rate * well.Quadratic);
        _cubic = Fill(rate * (well.Cubic - coupling));
        _squares = Fill(rate * coupling);
    }

    /// <summary>The constants of all fields.</summary>
    public static VectorCoefficients<TLanes, T>[] Of(AllenCahnParameters parameters, double substep) =>
        [.. Enumerable.Range(0, parameters.FieldCount).Select(field => new VectorCoefficients<TLanes, T>(parameters, field, substep))];

    /// <summary>One explicit step in one vector of cells; <paramref name="neighbours"/> is the sum over the faces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Stepped(TLanes phi, TLanes neighbours, TLanes squares)
    {
        TLanes laplacian = TLanes.MultiplyAdd(_minusFaces, phi, neighbours);
        TLanes rate = TLanes.MultiplyAdd(TLanes.MultiplyAdd(_cubic, phi, _quadratic), phi, TLanes.MultiplyAdd(_squares, squares, _linear));
        return phi + TLanes.MultiplyAdd(_diffusion, laplacian, phi * rate);
    }

    private static TLanes Fill(double value) => TLanes.Fill(T.CreateChecked(value));
}
