using Serilog.Core;
using Serilog.Events;

namespace Nuke.Common.Execution;

/// <summary>Writes each entry as a line, and keeps warnings and errors so that the end of the run can repeat them.</summary>
internal sealed class LogSink(TextWriter output) : ILogEventSink
{
    private readonly Lock _lock = new();

    public List<string> Repeated { get; } = [];

    public void Emit(LogEvent logEvent)
    {
        string mark = logEvent.Level switch
        {
            LogEventLevel.Warning => "[WRN] ",
            >= LogEventLevel.Error => "[ERR] ",
            _ => "",
        };
        string line = mark + logEvent.RenderMessage();
        lock (_lock)
        {
            output.WriteLine(line);
            if (mark.Length > 0)
            {
                Repeated.Add(line);
            }
        }
    }
}
