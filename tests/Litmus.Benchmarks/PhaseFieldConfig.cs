using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Litmus.Benchmarks;

/// <summary>Few and long iterations in one process, because preparing a problem takes seconds and a step is long compared with the clock.</summary>
public abstract class PhaseFieldConfig : ManualConfig
{
    private protected PhaseFieldConfig(int warmups, int iterations, RunStrategy strategy = RunStrategy.Throughput) =>
        AddJob(Job.Default
            .WithStrategy(strategy)
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(warmups)
            .WithIterationCount(iterations)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .DontEnforcePowerPlan());
}
