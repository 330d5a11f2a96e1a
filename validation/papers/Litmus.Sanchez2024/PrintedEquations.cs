namespace Litmus.Sanchez2024;

/// <summary>Equations 1 to 4 as the paper prints them, with their signs and symbols. The solvers use the corrected equations.</summary>
/// <param name="Constant">First term of C1.</param>
/// <param name="Linear">Coefficient of −cos θ in C1.</param>
/// <param name="Cubic">Coefficient of cos³θ in C1.</param>
internal sealed record PrintedEquations(double Constant, double Linear, double Cubic)
{
    /// <summary>C1 of the text below eq 1.</summary>
    public double C1(double contactAngle) => Constant - (Linear * Math.Cos(contactAngle)) + (Cubic * Math.Pow(Math.Cos(contactAngle), 3));

    /// <summary>C2 = 1 − cos θ.</summary>
    public static double C2(double contactAngle) => 1 - Math.Cos(contactAngle);

    /// <summary>C3 = sin²θ.</summary>
    public static double C3(double contactAngle) => Math.Pow(Math.Sin(contactAngle), 2);

    /// <summary>Eq 2: −(2 C2 γ_s + C3 γ_c)/(2 C1 ΔG_v).</summary>
    public double CriticalRadius(double contactAngle, double electrolyteEnergy, double substrateEnergy, double drivingForce) =>
        -((2 * C2(contactAngle) * electrolyteEnergy) + (C3(contactAngle) * substrateEnergy)) / (2 * C1(contactAngle) * drivingForce);

    /// <summary>The stress term of eq 1, V_mol σ. It has no radius in it, so the radius is not used.</summary>
    public static double StressTerm(double radius, double molarVolume, double stress) => radius > 0 ? molarVolume * stress : 0;

    /// <summary>Eq 3: −z e η/V_mol.</summary>
    public static double DrivingForce(double valence, double charge, double overpotential, double molarVolume) =>
        -valence * charge * overpotential / molarVolume;

    /// <summary>Eq 4: the braces over their second term. The rate constant cancels.</summary>
    public static double NetOverCathodic(
        double metalConcentration, double ionConcentration, double overpotential, double transferCoefficient, double inverseThermalVoltage)
    {
        double anodic = metalConcentration * Math.Exp((1 - transferCoefficient) * inverseThermalVoltage * overpotential);
        double cathodic = ionConcentration * Math.Exp(-transferCoefficient * inverseThermalVoltage * overpotential);
        return (anodic - cathodic) / cathodic;
    }
}
