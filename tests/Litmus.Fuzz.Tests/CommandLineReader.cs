using System.CommandLine;
using System.Text;
using Litmus.Cli;
using Litmus.Cli.Output;
using Litmus.Comparison.Gates;

namespace Litmus.Fuzz.Tests;

/// <summary>The command line, as words.</summary>
internal static class CommandLineReader
{
    private static readonly string[] CommandLinesThatAreUnderstood =
    [
        "run smith2024/film --tier smoke --jobs 2 --time-limit 5min",
        "accept smith2024.a --reason why --band 1:2 --review-by 2031-01-31",
        "list claims --paper a2000 --headline --verdict Reproduced",
        "judge --tier nightly --no-search --record --artifacts x",
        "new claim smith2024.a --kind value --expected 5 --unit um",
        "submit smith2024 --tier nightly --time-limit 6h --dry-run",
        "diff main . --fail-on shift --tier smoke --markdown",
        "history smith2024.a --last 30",
        "solver run . --tier smoke --suite x",
        "sensitivity smith2024.a --input q",
        "validate --accepted x --baseline y --only-answered --no-warn LIT0001",
    ];

    public static FuzzedReader CommandLines()
    {
        LitmusApplication application = new(new Terminal(TextWriter.Null, TextWriter.Null, TextReader.Null), TimeProvider.System);
        RootCommand root = application.Build();
        ParserConfiguration configuration = new() { ResponseFileTokenReplacer = null };
        return new FuzzedReader
        {
            Name = "arguments",
            Form = FileForm.Text,
            Seeds =
            [
                .. CommandLinesThatAreUnderstood.Select(FileBytes.Utf8),
            ],
            Refusals = [],
            Share = 2,
            Read = bytes =>
            {
                string[] arguments = Encoding.UTF8.GetString(bytes).Split(' ', StringSplitOptions.RemoveEmptyEntries);

                // A command line that is understood would be carried out. Only what is refused is given to the command.
                if (root.Parse(arguments, configuration).Errors.Count > 0 && !arguments.Any(AsksForHelp)
                    && application.Run(arguments) is var code && code != ExitCodes.Usage)
                {
                    throw new InvalidDataException($"A command line that is not understood gives the exit code {code}.");
                }
            },
        };
    }

    private static bool AsksForHelp(string word) => word is "-h" or "/h" or "-?" or "/?" or "--help" or "--version" || word.StartsWith('[');
}
