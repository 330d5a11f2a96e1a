namespace Litmus.PhaseField.AllenCahn;

/// <summary>The number format of the order parameters.</summary>
public enum FieldPrecision
{
    /// <summary>64 bits, 53 of them significant.</summary>
    Double,

    /// <summary>32 bits, 24 of them significant: half the memory and twice the speed. Boundaries slower than about 10⁻⁷ cells per step stand still.</summary>
    Single,
}
