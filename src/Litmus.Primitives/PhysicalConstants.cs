namespace Litmus.Primitives;

/// <summary>Physical constants from CODATA 2022 and the melting temperature of lithium. The first four are exact since the SI of 2019.</summary>
public static class PhysicalConstants
{
    /// <summary>Elementary charge e [C]; exact.</summary>
    public const double ElementaryCharge = 1.602176634e-19;

    /// <summary>Avogadro constant N_A [mol⁻¹]; exact.</summary>
    public const double Avogadro = 6.02214076e23;

    /// <summary>Boltzmann constant k_B [J K⁻¹]; exact.</summary>
    public const double Boltzmann = 1.380649e-23;

    /// <summary>Planck constant h [J s]; exact.</summary>
    public const double Planck = 6.62607015e-34;

    /// <summary>Boltzmann constant k_B/e [eV K⁻¹].</summary>
    public const double BoltzmannInElectronvolt = Boltzmann / ElementaryCharge;

    /// <summary>Faraday constant F = e N_A [C mol⁻¹].</summary>
    public const double Faraday = ElementaryCharge * Avogadro;

    /// <summary>Molar gas constant R = k_B N_A [J mol⁻¹ K⁻¹].</summary>
    public const double MolarGas = Boltzmann * Avogadro;

    /// <summary>Melting temperature of lithium [K] (180.5 °C; CRC Handbook of Chemistry and Physics).</summary>
    public const double LithiumMeltingTemperature = 453.65;

    /// <summary>Zero of the Celsius scale [K]; exact.</summary>
    public const double ZeroCelsius = 273.15;
}
