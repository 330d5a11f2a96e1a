using System.Runtime.CompilerServices;
using Litmus.Cli.Output;

namespace Litmus.Cli;

/// <summary>The process: a terminal, the clock, the signals that stop it.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => HandleLimit.IsEnough ? Start(arguments) : HandleLimit.Refuse();

    // A method of its own: what it names is loaded when it is called, and not before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Start(string[] arguments)
    {
        using StopSignals stop = new();
        return new LitmusApplication(Terminal.OfProcess(), TimeProvider.System).Run(arguments, stop.Token);
    }
}
