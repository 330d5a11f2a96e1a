using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.ReferenceData.Reading;
using Litmus.Reporting;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus open</c>: shows the report in the browser, at a paper or at the card of a claim.</summary>
internal static class OpenCommand
{
    public static Command Create(CommandContext context)
    {
        Argument<string?> what = new("PAPER|CLAIM") { Description = "What to show [default: the overview]", Arity = ArgumentArity.ZeroOrOne };
        DescribedCommand command = new(
            "open",
            "Opens the report in the browser: the overview, the page of a paper, or the card of a claim. Without a display it prints where that is.",
            ("litmus open", "the overview"),
            ("litmus open {paper}", "the page of a paper"),
            ("litmus open {claim}", "the card of a claim"))
        {
            what,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            string place = PlaceOf(workspace, parsed.GetValue(what));
            string file = Path.GetFullPath(Path.Combine(workspace.ReportFolder, place.Split('#')[0]));
            if (!File.Exists(file))
            {
                throw new UsageException($"There is no page {file} yet. Make it with: litmus report");
            }

            string anchor = place.Contains('#', StringComparison.Ordinal) ? place[place.IndexOf('#', StringComparison.Ordinal)..] : string.Empty;
            if (!HasDisplay(context.Terminal) || !Start(new Uri(file).AbsoluteUri + anchor))
            {
                context.Terminal.Out.WriteLine(file + anchor);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    // A word without a dot can only be a paper.
    private static string PlaceOf(Workspace workspace, string? what) => what switch
    {
        null => ReportWriter.PageName,
        _ when workspace.Dataset.Papers.Any(paper => paper.Id == what) => ClaimLink.PageOf(what),
        _ when !what.Contains('.', StringComparison.Ordinal) => throw new UsageException(
            $"'{what}' is no paper and no claim.{Spelling.Propose(what, workspace.Dataset.Papers.Select(paper => paper.Id))} "
            + "A claim is named with its paper; without a name the overview opens, which leads to every page."),
        _ => ClaimLink.Of(workspace.ClaimOf(what).Id),
    };

    // A person must see standard output, and on Linux a display server must run.
    private static bool HasDisplay(Terminal terminal) => terminal.OutIsInteractive
        && (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 } || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 });

    private static bool Start(string address)
    {
        (string program, string[] arguments) = OperatingSystem.IsWindows() ? ("cmd", (string[])["/c", "start", string.Empty, address])
            : OperatingSystem.IsMacOS() ? ("open", [address])
            : ("xdg-open", [address]);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
            return true;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
