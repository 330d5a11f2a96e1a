using Litmus.Cases;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.Verification;

/// <summary>A run that is saved and resumed, beside the same run without an interruption.</summary>
internal static class RestartChecks
{
    public static void Add(CaseObservations observations, KineticMonteCarloOptions options)
    {
        const int before = 500, after = 20_000;
        KineticMonteCarloSolver solver = new(
            KineticMonteCarloCase.Lattice(32, KineticMonteCarloCase.Hopping(1, 2)) with { SubstrateAdsorptionRate = 0.01, LithiumAdsorptionRate = 0.01 },
            options);
        KineticMonteCarloRun whole = solver.Start(), saved = solver.Start();
        saved.Advance(before);
        KineticMonteCarloRun resumed = solver.Resume(saved.ToBytes(), "memory");
        resumed.Advance(after);
        whole.Advance(before + after);

        HashSet<LatticeSite> different = [.. whole.Atoms()];
        different.SymmetricExceptWith(resumed.Atoms());
        observations.Check(
            typeof(KineticMonteCarloRun), "saved and resumed after 500 events, sites that differ after 20 000 more", "0: the same random numbers",
            different.Count, 0, "1", Tolerance.None("the same operations in the same order"));
        observations.Check(
            typeof(KineticMonteCarloRun), "saved and resumed, difference of the times", "0: the same random numbers", resumed.Time - whole.Time, 0, "s",
            Tolerance.None("the same operations in the same order"));
        observations.Check(
            typeof(KineticMonteCarloRun), "mean time step in units of its expectation", "1: an exponential variable", whole.MeanScaledTimeStep, 1, "1",
            Tolerance.Sampling(4 / Math.Sqrt(before + after), "four standard errors: the variance is 1"));
    }
}
