using System.CommandLine;
using Litmus.Cli.Crates;
using Litmus.Comparison.Gates;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus export</c>: everything that was judged, as a research object.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> folder = new("FOLDER") { Description = "Where the research object goes; the folder is empty or not there yet" };
        DescribedCommand command = new(
            "export",
            "Writes an RO-Crate (Process Run Crate) with the reference data, the accepted judgements, the findings, the runs and the results, "
            + "each with its checksum. litmus import judges it again elsewhere.",
            ("litmus export ../litmus-crate", "after litmus judge"))
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(folder);
            (int count, long bytes) = new CrateExport(context.WorkspaceOf(parsed)).Write(target);
            context.Terminal.Out.WriteLine(FormattableString.Invariant(
                $"{target}: {ClaimText.Count(count, "file")}, {bytes / 1e6:0.0} MB. Check it with: litmus import {target} EMPTY-FOLDER"));
            return ExitCodes.Success;
        });
        return command;
    }
}
