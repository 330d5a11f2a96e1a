using System.CommandLine;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.ReferenceData;
using Litmus.ReferenceData.Reading;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus seal</c>: checksums after a deliberate change.</summary>
internal static class SealCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string> paper = new("PAPER") { Description = "Name of the paper's folder" };
        DescribedCommand command = new(
            "seal",
            "Writes bytes and SHA-256 of a paper's files into its datapackage.json, after a deliberate change. "
            + "The paper's README.md should say what was changed and why.",
            ("litmus seal {paper}", "after correcting a row in reference-data/{paper}/"))
        {
            paper,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string id = parsed.GetRequiredValue(paper);
            string folder = workspace.ReferenceDataFolder;
            string[] known = Directory.Exists(folder)
                ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
                : [];
            if (!known.Contains(id))
            {
                throw new UsageException($"There is no paper '{id}' in {folder}.{Spelling.Propose(id, known)}");
            }

            ReferenceDataset.Seal(folder, id);
            context.Terminal.Out.WriteLine($"Sealed {folder}/{id}/datapackage.json. Check it with: litmus check");
            return ExitCodes.Success;
        });
        return command;
    }
}
