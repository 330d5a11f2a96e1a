using BenchmarkDotNet.Running;
using Litmus.Benchmarks.Compiled;

if (args is ["Compiled"])
{
    CompiledComparison.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
