using System.ComponentModel;
using System.Text;

namespace Litmus.Engines.Processes;

/// <summary>Asks a program for a few lines of text.</summary>
/// <param name="settings">How long it may be silent.</param>
internal sealed class Question(EngineSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What it prints within a minute.</summary>
    /// <returns>Nothing when it is not there, fails or takes too long.</returns>
    public string? Ask(params string[] command)
    {
        if (Programs.Find(command[0]) is null)
        {
            return null;
        }

        StringBuilder text = new();
        using CancellationTokenSource limit = new(Patience);
        try
        {
            ProcessEnd end = new EngineProcess(settings).Run(command, Path.GetTempPath(), Add, () => { }, limit.Token);
            lock (text)
            {
                return end.ExitCode == 0 ? text.ToString() : null;
            }
        }
        catch (Exception exception) when (exception is Win32Exception or OperationCanceledException)
        {
            // It cannot be started, or it hangs.
            return null;
        }

        void Add(string line)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }
}
