using System.CommandLine;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Spectre.Console;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus doctor</c>: what this machine lacks, and what that would mean.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        Option<bool> json = CommonOptions.Json();
        DescribedCommand command = new(
            "doctor",
            "Looks for everything that the suite uses on this machine and says how to get what is missing. "
            + "The exit code is 0 unless something is missing without which nothing works.",
            ("litmus doctor", "before the first run, or when something does not work"),
            ("litmus doctor --json", "for a bug report"))
        {
            json,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Diagnosis> found = MachineExamination.Of(context.WorkspaceOf(parsed), context.Today);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, found);
            }
            else
            {
                TextTable table = new("what", "", "found", "what to do");
                foreach (Diagnosis diagnosis in found)
                {
                    string state = diagnosis.IsOk ? "ok" : diagnosis.IsRequired ? "missing" : "missing, optional";
                    table.Add(ColourOf(diagnosis), diagnosis.What, state, diagnosis.Found, diagnosis.Advice ?? string.Empty);
                }

                table.Write(context.Terminal);
            }

            return found.Any(diagnosis => diagnosis is { IsOk: false, IsRequired: true }) ? ExitCodes.Execution : ExitCodes.Success;
        });
        return command;
    }

    private static Style? ColourOf(Diagnosis diagnosis) => diagnosis.IsOk ? null : Colours.Of(diagnosis.IsRequired ? GateStatus.Red : GateStatus.Warn);
}
