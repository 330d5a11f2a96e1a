using Litmus.Primitives;

namespace Litmus.Nucleation.Nuclei;

/// <summary>Classical nucleation of a spherical cap of metal on a wall: ΔG = −V ΔG_v + A_s γ_s + A_c Δγ_c, with ΔG_v = −zFη/V_m − σ_h.</summary>
/// <remarks>
/// η is negative for plating, σ_h positive in compression, Δγ_c = γ_Lc − γ_cs the energy of the covered wall minus that of the bare one.
/// ΔG = −(4/3)πr³C₁ΔG_v + πr²(2C₂γ_s + C₃Δγ_c) has one maximum, at r* = (2C₂γ_s + C₃Δγ_c)/(2C₁ΔG_v).
/// With Young's Δγ_c = −γ_s cos θ it is r* = 2γ_s/ΔG_v, and the barrier is ΔG* = 16πγ_s³f(θ)/(3ΔG_v²).
/// Source: A. J. Sanchez, N. P. Dasgupta, J. Am. Chem. Soc. 146, 4282 (2024), Eq 1 to 3, with corrected sign, charge, stress term and wall energy.
/// </remarks>
public sealed record CapNucleus
{
    /// <summary>Shape.</summary>
    public required SphericalCap Cap { get; init; }

    /// <summary>Energy of the face between metal and electrolyte γ_s [J m⁻²]; finite and greater than zero.</summary>
    public required double ElectrolyteFaceEnergy { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Energy of the covered wall minus that of the bare wall, Δγ_c = γ_Lc − γ_cs [J m⁻²]; finite.</summary>
    public required double WallEnergyChange { get; init => field = Require.Finite(value); }

    /// <summary>Molar volume of the metal V_m [m³ mol⁻¹]; finite and greater than zero.</summary>
    public required double MolarVolume { get; init => field = Require.PositiveFinite(value); }

    /// <summary>Valence of the ion z; at least 1. Default 1, lithium.</summary>
    public int Valence { get; init => field = Require.AtLeast(value, minimum: 1); } = 1;

    /// <summary>Hydrostatic stress of the metal σ_h, positive in compression [Pa]; finite. Default 0, no load.</summary>
    public double CompressiveStress { get; init => field = Require.Finite(value); }

    /// <summary>Energy of the faces over πr², 2C₂γ_s + C₃Δγ_c [J m⁻²].</summary>
    public double FaceEnergy => (2 * Cap.ExposedAreaCoefficient * ElectrolyteFaceEnergy) + (Cap.BaseAreaCoefficient * WallEnergyChange);

    /// <summary>A nucleus in equilibrium with its wall: Young's equation gives Δγ_c = −γ_s cos θ.</summary>
    /// <param name="contactAngle">Contact angle θ [rad].</param>
    /// <param name="electrolyteFaceEnergy">Energy of the face between metal and electrolyte γ_s [J m⁻²].</param>
    /// <param name="molarVolume">Molar volume V_m [m³ mol⁻¹].</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is impossible.</exception>
    public static CapNucleus AtYoungsAngle(double contactAngle, double electrolyteFaceEnergy, double molarVolume) => new()
    {
        Cap = new SphericalCap { ContactAngle = contactAngle },
        ElectrolyteFaceEnergy = electrolyteFaceEnergy,
        WallEnergyChange = -electrolyteFaceEnergy * Math.Cos(contactAngle),
        MolarVolume = molarVolume,
    };

    /// <summary>Driving force ΔG_v = −zFη/V_m − σ_h [J m⁻³]; positive when the metal is stable.</summary>
    /// <param name="overpotential">Overpotential η [V]; negative for plating.</param>
    public double DrivingForce(double overpotential) => (-Valence * PhysicalConstants.Faraday * overpotential / MolarVolume) - CompressiveStress;

    /// <summary>Free energy of a cap ΔG [J].</summary>
    /// <param name="radius">Radius of curvature r [m].</param>
    /// <param name="overpotential">Overpotential η [V].</param>
    public double FreeEnergy(double radius, double overpotential) =>
        (-Cap.Volume(radius) * DrivingForce(overpotential)) + (Cap.ExposedArea(radius) * ElectrolyteFaceEnergy) + (Cap.BaseArea(radius) * WallEnergyChange);

    /// <summary>Critical radius of curvature r* [m]; +∞ without a driving force, 0 where the faces cost nothing.</summary>
    /// <param name="overpotential">Overpotential η [V].</param>
    public double CriticalRadius(double overpotential)
    {
        double driving = DrivingForce(overpotential);
        return FaceEnergy <= 0 ? 0 : driving <= 0 ? double.PositiveInfinity : FaceEnergy / (2 * Cap.VolumeFraction * driving);
    }

    /// <summary>Barrier ΔG* = ΔG(r*) = π (2C₂γ_s + C₃Δγ_c)³/(12 C₁² ΔG_v²) [J]; +∞ without a driving force, 0 where the faces cost nothing.</summary>
    /// <param name="overpotential">Overpotential η [V].</param>
    public double Barrier(double overpotential)
    {
        double faces = FaceEnergy;
        double bulk = Cap.VolumeFraction * DrivingForce(overpotential);
        return faces <= 0 ? 0 : bulk <= 0 ? double.PositiveInfinity : Math.PI * faces * faces * faces / (12 * bulk * bulk);
    }

    /// <summary>B [V²] of ΔG*/(k_B T) = B/η² without stress.</summary>
    /// <param name="temperature">Temperature T [K]; finite and greater than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is impossible.</exception>
    public double BarrierConstant(double temperature) =>
        (this with { CompressiveStress = 0 }).Barrier(-1) / (PhysicalConstants.Boltzmann * Require.PositiveFinite(temperature));
}
