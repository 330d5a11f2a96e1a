using Litmus.GrainSelection.Thermodynamics;
using Litmus.Primitives;

namespace Litmus.GrainSelection.Tests;

/// <summary>Inputs printed in Table S2 of the source, one point among others for the tests of laws.</summary>
internal static class PrintedInputs
{
    public const double ElectronvoltPerKelvin = 8.61e-5 * PhysicalConstants.ElementaryCharge;

    public static GrainCompetitionParameters Liquid { get; } = Between(0.46, 0.49);

    public static GrainCompetitionParameters Solid { get; } = Between(0.465, 0.570);

    public static Grain Grain(string orientation, double surfaceEnergy, double barrierInElectronvolt) =>
        new() { Orientation = orientation, SurfaceEnergy = surfaceEnergy, ActivationEnergy = barrierInElectronvolt * PhysicalConstants.ElementaryCharge };

    private static GrainCompetitionParameters Between(double first, double second) => new()
    {
        First = Grain("001", first, 0.14),
        Second = Grain("101", second, 0.02),
        Thickness = 1e-5,
        GrainSize = 1e-5,
        DepositionRate = 1e-9,
        YieldStrength = 0.55e6,
        StrainSpan = 0.2,
        RelaxationConstant = 1,
        DiffusionPrefactor = 1e-15,
        BoltzmannConstant = ElectronvoltPerKelvin,
    };
}
