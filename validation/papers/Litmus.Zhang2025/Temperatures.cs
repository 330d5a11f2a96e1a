using Litmus.Cases;
using Litmus.Primitives;

namespace Litmus.Zhang2025;

/// <summary>Temperatures that several cases share.</summary>
internal static class Temperatures
{
    /// <summary>The temperature of the deposits at room temperature.</summary>
    public static Input Room { get; } = Input.Exact("roomTemperature", 298.15, "K", "Results, temperature: 25 °C");

    /// <summary>The temperature of the hot deposits.</summary>
    public static Input Hot { get; } = Input.Exact("hotTemperature", 353.15, "K", "Results, temperature: 80 °C");

    /// <summary>The melting point of lithium.</summary>
    public static Input Melting { get; } =
        Input.Assumed("meltingTemperature", PhysicalConstants.LithiumMeltingTemperature, "K", 0, "melting point of Li (CRC Handbook of Chemistry and Physics)")
            .Within(453.5, 453.8, "reported melting points of Li, 180.4 to 180.6 °C");
}
