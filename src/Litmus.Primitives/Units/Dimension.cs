namespace Litmus.Primitives.Units;

/// <summary>Exponents of the SI base quantities of a unit.</summary>
public readonly record struct Dimension(int Length, int Mass, int Time, int Current, int Temperature, int Amount)
{
    /// <summary>No dimension.</summary>
    public static Dimension None => default;

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator +(Dimension a, Dimension b) =>
        new(a.Length + b.Length, a.Mass + b.Mass, a.Time + b.Time, a.Current + b.Current, a.Temperature + b.Temperature, a.Amount + b.Amount);

    /// <summary>The dimension of a power.</summary>
    public static Dimension operator *(Dimension a, int power) =>
        new(a.Length * power, a.Mass * power, a.Time * power, a.Current * power, a.Temperature * power, a.Amount * power);
}
