using System.Numerics;
using System.Runtime.Intrinsics;

namespace Litmus.PhaseField.AllenCahn;

/// <summary>The constants of a field, each in all lanes.</summary>
internal readonly struct VectorCoefficients<T>(in FieldCoefficients<T> c)
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public readonly Vector512<T> Diffusion = Vector512.Create(c.Diffusion);
    public readonly Vector512<T> Linear = Vector512.Create(c.Linear);
    public readonly Vector512<T> Quadratic = Vector512.Create(c.Quadratic);
    public readonly Vector512<T> Cubic = Vector512.Create(c.Cubic);
    public readonly Vector512<T> Squares = Vector512.Create(c.Squares);
}
