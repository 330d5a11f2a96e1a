using Litmus.Primitives;

namespace Litmus.Diffusion.Tests;

internal sealed class Recorder(List<SolverProgress> reports) : IProgress<SolverProgress>
{
    public void Report(SolverProgress value) => reports.Add(value);
}
