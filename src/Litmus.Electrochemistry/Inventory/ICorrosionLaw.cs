namespace Litmus.Electrochemistry.Inventory;

/// <summary>How the charge lost at rest grows with time.</summary>
public interface ICorrosionLaw
{
    /// <summary>Charge lost [C m⁻²], at most the initial charge.</summary>
    /// <param name="initialCapacity">Charge of the lithium at the start Q₀ [C m⁻²]; finite, zero or greater.</param>
    /// <param name="time">Time at rest t [s]; finite, zero or greater.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is refused.</exception>
    double Loss(double initialCapacity, double time);
}
