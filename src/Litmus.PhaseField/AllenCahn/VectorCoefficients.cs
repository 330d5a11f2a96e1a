using System.Numerics;
using System.Runtime.CompilerServices;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The constants of a field, each in all lanes, and the one step that both storages share, so that they give the same bits.</summary>
internal readonly struct VectorCoefficients<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly TLanes _minusFaces;
    private readonly TLanes _diffusion;
    private readonly TLanes _linear;
    private readonly TLanes _quadratic;
    private readonly TLanes _cubic;
    private readonly TLanes _squares;

    /// <summary>Spreads the constants of a field whose cells have a number of faces.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VectorCoefficients(in FieldCoefficients<T> c, int faceCount)
    {
        _minusFaces = TLanes.Fill(T.CreateTruncating(-faceCount));
        _diffusion = TLanes.Fill(c.Diffusion);
        _linear = TLanes.Fill(c.Linear);
        _quadratic = TLanes.Fill(c.Quadratic);
        _cubic = TLanes.Fill(c.Cubic);
        _squares = TLanes.Fill(c.Squares);
    }

    /// <summary>One explicit step in one vector of cells; <paramref name="neighbours"/> is the sum over the faces.</summary>
    // φ + D (Σ neighbours − faces φ) + φ (r₁ + r₂φ + r₃φ² + r_S S)
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Stepped(TLanes phi, TLanes neighbours, TLanes squares)
    {
        TLanes laplacian = TLanes.MultiplyAdd(_minusFaces, phi, neighbours);
        TLanes rate = TLanes.MultiplyAdd(TLanes.MultiplyAdd(_cubic, phi, _quadratic), phi, TLanes.MultiplyAdd(_squares, squares, _linear));
        return phi + TLanes.MultiplyAdd(_diffusion, laplacian, phi * rate);
    }
}
