using System.Globalization;

namespace Litmus.Cli.Output;

/// <summary>
/// Progress with remaining time on standard error, from the third second on. On a terminal one line is rewritten; in a file a line is added now and then.
/// </summary>
internal sealed class LiveLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);
    private readonly Terminal _terminal;
    private readonly bool _isQuiet;
    private readonly Lock _gate = new();
    private TimeSpan _next = Patience;
    private bool _isShown;

    public LiveLine(Terminal terminal, bool isQuiet) => (_terminal, _isQuiet) = (terminal, isQuiet);

    /// <summary>Shows where the work is, if it is time to.</summary>
    /// <param name="what">What is being done, and how much of it.</param>
    /// <param name="elapsed">Time since the start.</param>
    /// <param name="remaining">Estimated remaining time; absent when it cannot be told.</param>
    public void Show(string what, TimeSpan elapsed, TimeSpan? remaining)
    {
        lock (_gate)
        {
            if (_isQuiet || elapsed < _next)
            {
                return;
            }

            string line = remaining is { } left ? $"{what}, {Span(elapsed)}, about {Span(left)} left" : $"{what}, {Span(elapsed)}";
            if (_terminal.ErrorIsInteractive)
            {
                _next = elapsed + Refresh;
                _isShown = true;
                _terminal.ReplaceErrorLine(line);
            }
            else
            {
                // A log gets lines after 2 s, 4 s, 8 s … and then every minute.
                _next = elapsed + (elapsed < TimeSpan.FromMinutes(1) ? elapsed : TimeSpan.FromMinutes(1));
                _terminal.Error.WriteLine(line);
            }
        }
    }

    /// <summary>Removes the line, so that what follows stands by itself.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isShown)
            {
                _terminal.ReplaceErrorLine(string.Empty);
                _isShown = false;
            }
        }
    }

    private static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
        { TotalMinutes: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.0} h"),
    };
}
