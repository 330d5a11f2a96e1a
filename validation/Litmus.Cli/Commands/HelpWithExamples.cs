using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Litmus.Comparison.Gates;

namespace Litmus.Cli.Commands;

/// <summary>The usual help, followed by examples of the command and, at the root, by the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help, Option<string?> suite) : SynchronousCommandLineAction
{
    /// <summary>Help is shown even if the command line has errors.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // A command inside another one does not take the arguments of the outer one.
        for (CommandResult? outer = parseResult.CommandResult.Parent as CommandResult; outer is not null; outer = outer.Parent as CommandResult)
        {
            foreach (Argument argument in outer.Command.Arguments)
            {
                argument.Hidden = true;
            }
        }

        int result = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is DescribedCommand command)
        {
            ExampleNames names = ExampleNames.In(parseResult.GetResult(suite)?.Tokens is [var folder, ..] ? folder.Value : null);
            output.WriteLine("Examples:");
            foreach ((string line, string what) in command.Examples)
            {
                output.WriteLine($"  {names.FillIn(line)}");
                output.WriteLine($"      {names.FillIn(what)}");
            }

            output.WriteLine();
        }
        else
        {
            output.WriteLine("Exit codes:");
            foreach ((int code, string meaning) in ExitCodes.Meanings)
            {
                output.WriteLine($"  {code,-4} {meaning}");
            }

            output.WriteLine();
            output.WriteLine("Completion in the shell: see validation/Litmus.Cli/README.md, Shell completion.");
            output.WriteLine();
        }

        return result;
    }
}
