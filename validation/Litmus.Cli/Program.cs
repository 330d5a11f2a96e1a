using Litmus.Cli.Output;

namespace Litmus.Cli;

/// <summary>The process: a terminal, the clock, the signals that stop it.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using StopSignals stop = new();
        return new LitmusApplication(Terminal.OfProcess(), TimeProvider.System).Run(arguments, stop.Token);
    }
}
