using System.CommandLine;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Primitives.Units;
using Litmus.ReferenceData;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus check</c>: reference data, cases and accepted judgements.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        Option<bool> msbuild =
            CommonOptions.Flag("Write findings alone, as lines that MSBuild and editors read: path(line,column): error LIT0042: text", "--msbuild");
        Option<bool> units = CommonOptions.Flag("List the symbols that units are made of, instead of checking", "--units");
        Option<bool> json = CommonOptions.Json();
        Option<bool> quiet = CommonOptions.Quiet();
        DescribedCommand command = new(
            "check",
            "Checks the reference data (checksums, tables, units, claims), the claims that cases answer, the accepted judgements "
                + "(validation/papers/Litmus.<Paper>/judgements.csv), and the shipped answers of engines (validation/computed). Lists all findings.",
            ("litmus check", "after every edit of reference-data/ or of a judgements.csv"),
            ("litmus check --msbuild", "the same for an editor or a build"),
            ("litmus check --units", "which symbols a unit may be made of"))
        {
            msbuild, units, json, quiet,
        };
        command.SetAction(parsed =>
        {
            Terminal terminal = context.Terminal;
            if (parsed.GetValue(units))
            {
                terminal.Out.WriteLine(string.Join('\n', Unit.KnownSymbols));
                return ExitCodes.Success;
            }

            Workspace workspace = context.WorkspaceOf(parsed);
            IReadOnlyList<Finding> findings = WorkspaceCheck.Of(workspace, context.Today);
            int errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(terminal, findings);
            }
            else
            {
                foreach (Finding finding in findings)
                {
                    terminal.Out.WriteLine(finding.ToMsBuild());
                }

                if (!parsed.GetValue(msbuild) && !parsed.GetValue(quiet))
                {
                    terminal.Out.WriteLine(Summary(workspace, findings));
                }
            }

            return errors > 0 ? ExitCodes.Data : ExitCodes.Success;
        });
        return command;
    }

    private static string Summary(Workspace workspace, IReadOnlyList<Finding> findings)
    {
        int errors = findings.Count(finding => finding.Severity == FindingSeverity.Error);
        string warnings = ClaimText.Count(findings.Count - errors, "warning");
        if (errors > 0)
        {
            return $"{ClaimText.Count(errors, "error")} and {warnings}.";
        }

        string cases = findings.Any(finding => finding.Code == WorkspaceCheck.CasesNotLoaded) 
            ? "cases not loaded"
            : ClaimText.Count(workspace.Cases.Count, "case");
        int tables = workspace.Dataset.Papers.Sum(paper => paper.Tables.Count);
        return $"{ClaimText.Count(workspace.Dataset.Papers.Count, "paper")}, {ClaimText.Count(tables, "table")}, "
            + $"{ClaimText.Count(workspace.Dataset.Claims.Count, "claim")}, {cases}, "
            + $"{ClaimText.Count(workspace.Ledger.Accepted.Count, "accepted judgement")}: no errors, {warnings}.";
    }
}
