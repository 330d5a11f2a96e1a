using System.Buffers.Binary;
using Litmus.Cases;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Restart;

namespace Litmus.Verification;

/// <summary>A run that is saved and resumed, beside the same run without an interruption, and files from which none can be resumed.</summary>
internal static class RestartChecks
{
    private const int Before = 500, After = 20_000;
    private const string Same = "the same operations in the same order";

    public static void Add(CaseObservations observations, KineticMonteCarloOptions options)
    {
        KineticMonteCarloParameters deposit = KineticMonteCarloCase.Lattice(32, KineticMonteCarloCase.Hopping(1, 2)) with
        {
            SubstrateAdsorptionRate = 0.01, LithiumAdsorptionRate = 0.01,
        };
        KineticMonteCarloRun whole = Compare(observations, "saved and resumed", new KineticMonteCarloSolver(deposit, options));
        observations.Check(
            typeof(KineticMonteCarloRun), "mean time step in units of its expectation", "1: an exponential variable", whole.MeanScaledTimeStep, 1, "1",
            Tolerance.Sampling(4 / Math.Sqrt(Before + After), "four standard errors: the variance is 1"));

        KineticMonteCarloParameters transported = deposit with
        {
            SubstrateAdsorptionRate = 0.5, LithiumAdsorptionRate = 0.5, Transport = new IonTransport { HopRate = 1, WalkerCount = 16, LaunchGap = 4 },
        };
        Compare(observations, "saved and resumed with ion transport", new KineticMonteCarloSolver(transported, options));
        AddLimits(observations, options);
        AddDamage(observations, options);
    }

    private static KineticMonteCarloRun Compare(CaseObservations observations, string what, KineticMonteCarloSolver solver)
    {
        KineticMonteCarloRun whole = solver.Start(), saved = solver.Start();
        saved.Advance(Before);
        KineticMonteCarloRun resumed = solver.Resume(saved.ToBytes(), "memory");
        resumed.Advance(After);
        whole.Advance(Before + After);

        HashSet<LatticeSite> different = [.. whole.Atoms()];
        different.SymmetricExceptWith(resumed.Atoms());
        observations.Check(
            typeof(KineticMonteCarloRun), $"{what} after 500 events, sites that differ after 20 000 more", "0: the same random numbers",
            different.Count, 0, "1", Tolerance.None(Same));
        observations.Check(
            typeof(KineticMonteCarloRun), $"{what}, difference of the times", "0: the same random numbers", resumed.Time - whole.Time, 0, "s",
            Tolerance.None(Same));
        observations.Check(
            typeof(KineticMonteCarloRun), $"{what}, bytes of the two saved states that differ", "0: atoms, walkers, lists and random numbers are the same",
            resumed.ToBytes().Zip(whole.ToBytes(), (one, other) => one == other ? 0 : 1).Sum(), 0, "1", Tolerance.None(Same));
        return whole;
    }

    // Every event of this lattice puts down one atom.
    private static void AddLimits(CaseObservations observations, KineticMonteCarloOptions options)
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(
            KineticMonteCarloCase.Lattice(32, diffusion: null) with { SubstrateAdsorptionRate = 1, LithiumAdsorptionRate = 1 }, options).Start();
        run.AdvanceToAtoms(37);
        observations.Check(typeof(KineticMonteCarloRun), "atoms where 37 are asked for", "37", run.AtomCount, 37, "1", Tolerance.None("a count"));
        run.AdvanceToAtoms(100, eventLimit: 10);
        observations.Check(
            typeof(KineticMonteCarloRun), "atoms where 100 are asked for, 10 events allowed and 37 there", "47: one for each event", run.AtomCount, 47, "1",
            Tolerance.None("a count"));
    }

    private static void AddDamage(CaseObservations observations, KineticMonteCarloOptions options)
    {
        const int version = 8;
        KineticMonteCarloSolver solver = new(KineticMonteCarloCase.Lattice(32, diffusion: null) with { SubstrateAdsorptionRate = 1 }, options);
        KineticMonteCarloRun run = solver.Start();
        run.Advance(Before);
        byte[] saved = run.ToBytes(), foreign = [.. saved], newer = [.. saved], altered = [.. saved];
        foreign[0] ^= 1;
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(version), BinaryPrimitives.ReadInt32LittleEndian(newer.AsSpan(version)) + 1);
        altered[^1] ^= 1;
        KineticMonteCarloSolver other = new(
            KineticMonteCarloCase.Lattice(32, diffusion: null) with { SubstrateAdsorptionRate = 1 }, options with { Seed = options.Seed + 1 });
        (KineticMonteCarloSolver Solver, byte[] File, RestartFault Fault)[] copies =
        [
            (solver, [], RestartFault.NotARestartFile), (solver, foreign, RestartFault.NotARestartFile), (solver, newer, RestartFault.OtherVersion),
            (solver, saved[..40], RestartFault.Truncated), (solver, saved[..^1], RestartFault.Truncated),
            (solver, altered, RestartFault.Altered), (solver, [.. saved, 0], RestartFault.Altered), (other, saved, RestartFault.OtherRun),
        ];
        observations.Check(
            typeof(KineticMonteCarloSolver), "damaged and foreign files of eight kinds, refused for the right reason", "8",
            copies.Count(copy => FaultOf(copy.Solver, copy.File) == copy.Fault), copies.Length, "1", Tolerance.None("a count"));
    }

    private static RestartFault? FaultOf(KineticMonteCarloSolver solver, byte[] file)
    {
        try
        {
            _ = solver.Resume(file, "memory");
            return null;
        }
        catch (RestartFileException refused)
        {
            return refused.Fault;
        }
    }
}
