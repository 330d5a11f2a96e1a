namespace Litmus.PhaseField.AllenCahn;

/// <summary>In what the order parameters are stored and stepped.</summary>
public enum FieldPrecision
{
    /// <summary>64 bits, 53 of them significant.</summary>
    Double,

    /// <summary>32 bits, 24 of them significant: half the memory and twice the speed; boundaries that move slower than about 10⁻⁷ a step stand still.</summary>
    Single,
}
