using Litmus.Primitives.Text;
using Spectre.Console;

namespace Litmus.Cli.Output;

/// <summary>What a command reads from and writes to.</summary>
public sealed class Terminal
{
    // Wide enough that no line is wrapped in a file or for a script.
    private const int WidthOfPlainText = 4_000;
    private const string EraseLine = "\r\u001b[2K";
    private readonly TextWriter _rawError;
    private readonly Lazy<IAnsiConsole> _console;

    /// <summary>Makes a terminal.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: messages and progress.</param>
    /// <param name="input">Standard input.</param>
    public Terminal(TextWriter output, TextWriter error, TextReader input)
    {
        (Out, Error, In) = (new PlainWriter(output), new PlainWriter(error), input);
        _rawError = error;
        _console = new Lazy<IAnsiConsole>(() => CreateConsole(output));
    }

    /// <summary>Standard output.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Replaces the current line of standard error on the screen.</summary>
    public void ReplaceErrorLine(string line) => _rawError.Write(EraseLine + PlainText.Line(line));

    /// <summary>Standard input.</summary>
    public TextReader In { get; }

    /// <summary>Whether a person sees standard output as it comes.</summary>
    public bool OutIsInteractive { get; init; }

    /// <summary>Whether a person sees standard error as it comes.</summary>
    public bool ErrorIsInteractive { get; init; }

    /// <summary>Whether a person can be asked.</summary>
    public bool InIsInteractive { get; init; }

    /// <summary>Whether NO_COLOR or TERM=dumb asks for plain text.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether this runs in GitHub Actions, which reads commands in standard output.</summary>
    public bool IsGitHubAction { get; init; }

    /// <summary>The file whose text GitHub Actions shows as the summary of the step. Absent elsewhere.</summary>
    public string? StepSummaryPath { get; init; }

    /// <summary>Standard output for tables and colours; colours only where a person sees them.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new(System.Console.Out, System.Console.Error, System.Console.In)
    {
        OutIsInteractive = !System.Console.IsOutputRedirected,
        ErrorIsInteractive = !System.Console.IsErrorRedirected,
        InIsInteractive = !System.Console.IsInputRedirected,
        IsPlain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb",
        IsGitHubAction = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true",
        StepSummaryPath = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } path ? path : null,
    };

    /// <summary>Asks a question. Any answer but y or yes means no.</summary>
    public bool Confirm(string question)
    {
        Error.Write($"{question} [y/N] ");
        return In.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    private IAnsiConsole CreateConsole(TextWriter output)
    {
        bool hasColour = OutIsInteractive && !IsPlain;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColour ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!OutIsInteractive)
        {
            console.Profile.Width = WidthOfPlainText;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }
}
