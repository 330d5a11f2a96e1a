using System.Runtime.InteropServices;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;

namespace Litmus.Cli;

/// <summary>
/// Ctrl-C and SIGTERM stop the work through a token. After three seconds, or on a second signal, the process ends. Finished runs are in the store already,
/// and nothing there is ever half-written.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _deadline;

    public StopSignals() =>
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _deadline?.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_source.IsCancellationRequested)
        {
            ChildProcess.EndThisProcess(ExitCodes.Cancelled);
        }

        _deadline = new Timer(_ => ChildProcess.EndThisProcess(ExitCodes.Cancelled), state: null, Patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
