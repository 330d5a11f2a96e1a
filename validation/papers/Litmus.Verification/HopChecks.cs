using Litmus.Cases;
using Litmus.KineticMonteCarlo;

namespace Litmus.Verification;

/// <summary>Rates of hops, beside the temperature of one electronvolt as it is published.</summary>
internal static class HopChecks
{
    // CODATA 2022: e/k [K] and e [C].
    private const double KelvinPerElectronvolt = 1.160451812e4;
    private const double Electronvolt = 1.602176634e-19;

    public static void Add(CaseObservations observations)
    {
        const string published = "the published digits of e/k";
        SurfaceDiffusion hops = new()
        {
            AttemptFrequency = 1e12, BareBarrier = 0.5 * Electronvolt, BondEnergy = 0.25 * Electronvolt, SubstrateEnergy = 0.25 * Electronvolt,
            Temperature = KelvinPerElectronvolt,
        };
        observations.Check(
            typeof(SurfaceDiffusion), "hop with one bond on the substrate at 11604.51812 K, 1 eV in all", "ν/e: e/k of CODATA 2022",
            hops.HopRate(neighbourCount: 1, isOnSubstrate: true), 1e12 * Math.Exp(-1), "1/s", Tolerance.Relative(1e-9, published));
        observations.Check(
            typeof(SurfaceDiffusion), "factor of four bonds of a quarter of an electronvolt", "1/e", hops.BondFactor(4), Math.Exp(-1), "1",
            Tolerance.Relative(1e-9, published));
    }
}
