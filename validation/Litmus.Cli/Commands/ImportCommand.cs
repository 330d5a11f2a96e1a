using System.CommandLine;
using Litmus.Cli.Crates;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus import</c>: a research object, judged again.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> crate = new("CRATE") { Description = "Folder that litmus export wrote" };
        Argument<string> folder = new("FOLDER") { Description = "Where it is unpacked; the folder is empty or not there yet" };
        DescribedCommand command = new(
            "import",
            "Unpacks a research object, verifies every checksum, and judges each claim again from its stored run and the reference data. No solver runs. "
            + "The exit code is 3 if a verdict is not the stored one, else that of the gate.",
            ("litmus import ../litmus-crate ../judged-again", "then: litmus explain CLAIM --suite ../judged-again"))
        {
            crate, folder,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = CrateImport.Unpack(parsed.GetRequiredValue(crate), parsed.GetRequiredValue(folder));
            (ResultsDocument document, IReadOnlyList<string> differences, int judged) = CrateImport.Judge(workspace);
            foreach (string difference in differences)
            {
                context.Terminal.Error.WriteLine($"litmus: {difference}");
            }

            context.Terminal.Out.WriteLine(differences.Count == 0
                ? $"{workspace.Root}: {ClaimText.Count(judged, "claim")} of {document.Claims.Count} judged again from their runs; "
                    + $"every verdict is the stored one. Gate {document.GateStatus.ToString().ToLowerInvariant()} (exit code {document.ExitCode})."
                : $"{workspace.Root}: {ClaimText.Count(differences.Count, "difference")} from the stored results.");
            return differences.Count == 0 ? document.ExitCode : ExitCodes.Data;
        });
        return command;
    }
}
