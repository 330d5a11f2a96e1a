using System.CommandLine;
using Litmus.Cases;
using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Gates;
using Litmus.Foreign.Manifests;
using Litmus.Foreign.Running;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Commands;

/// <summary><c>litmus solver</c>: a solver in any language, judged by the same claims.</summary>
internal static class SolverCommand
{
    public static Command Create(CommandContext context)
    {
        DescribedCommand command = new(
            "solver",
            "Solvers in any language, judged by the same claims and compared with our own: litmus.solver.json says how one is started.",
            ("litmus solver check solvers/python", "whether a manifest is whole, and which claims the solver answers"),
            ("litmus solver run solvers/python", "every case that it answers, beside our own result"));
        command.Subcommands.Add(Check(context));
        command.Subcommands.Add(SolverRunCommand.Create(context));
        return command;
    }

    internal static Argument<string> File() => new("FILE") { Description = $"{SolverManifestFile.FileName} of the solver, or the folder that holds it" };

    private static DescribedCommand Check(CommandContext context)
    {
        Argument<string> file = File();
        Option<bool> json = CommonOptions.Json();
        DescribedCommand command = new(
            "check",
            "Reads a manifest, looks for its program and script, and lists the claims that the solver answers. Nothing is started.",
            ("litmus solver check solvers/python", "the manifest in a folder"),
            ("litmus solver check litmus.solver.json --json", "the same for a script"))
        {
            file, json,
        };
        command.SetAction(parsed =>
        {
            Workspace workspace = context.WorkspaceOf(parsed);
            SolverManifest manifest = SolverManifestFile.Read(parsed.GetValue(file)!);
            SolverProgram program = SolverProgram.Of(manifest);
            CheckedPattern[] patterns = CheckedPattern.AllOf(manifest, workspace.Cases);
            string[] claims = [.. patterns.SelectMany(pattern => pattern.Claims).Distinct(StringComparer.Ordinal)];
            string[] unset = [.. manifest.Environment.Where(name => Environment.GetEnvironmentVariable(name) is null)];
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context.Terminal, new
                {
                    manifest.Name, manifest.Version, Program = program.Path, Message = program.Fault?.Message ?? program.MissingScript, Answers = patterns,
                    UnsetVariables = unset,
                });
            }
            else
            {
                Write(context.Terminal, manifest, program, patterns, claims, unset);
            }

            return patterns.Any(pattern => pattern.Claims.Count == 0) ? ExitCodes.Data
                : program.Path is null || program.MissingScript is not null ? ExitCodes.Execution
                : ExitCodes.Success;
        });
        return command;
    }

    private static void Write(
        Terminal terminal, SolverManifest manifest, SolverProgram program, CheckedPattern[] patterns, string[] claims, string[] unset)
    {
        terminal.Out.WriteLine($"{manifest.Name} {manifest.Version}: {program.Path ?? "no program"}");
        foreach (CheckedPattern pattern in patterns.Where(pattern => pattern.Claims.Count > 0))
        {
            terminal.Out.WriteLine($"  {pattern.Pattern}: {ClaimText.Count(pattern.Claims.Count, "claim")}");
        }

        terminal.Out.WriteLine($"{ClaimText.Count(claims.Length, "claim")} in all.");
        foreach (string name in unset)
        {
            terminal.Error.WriteLine($"litmus: The variable '{name}' is not set here, so the solver does not get it.");
        }

        SayUnmatched(terminal, manifest, patterns);
        if ((program.Fault?.Message ?? program.MissingScript) is { } missing)
        {
            terminal.Error.WriteLine($"litmus: {missing}");
        }
    }

    /// <summary>Names the patterns that match nothing.</summary>
    /// <returns>Whether there is one.</returns>
    internal static bool SayUnmatched(Terminal terminal, SolverManifest manifest, IReadOnlyList<CheckedPattern> patterns)
    {
        CheckedPattern[] unmatched = [.. patterns.Where(pattern => pattern.Claims.Count == 0)];
        foreach (CheckedPattern pattern in unmatched)
        {
            terminal.Error.WriteLine(
                $"litmus: {manifest.Path}: '{pattern.Pattern}' names no case and no claim that a case answers. List them: litmus list cases");
        }

        return unmatched.Length > 0;
    }

    /// <summary>A pattern of a manifest, and the claims that it names.</summary>
    internal sealed record CheckedPattern(string Pattern, IReadOnlyList<string> Claims)
    {
        public static CheckedPattern[] AllOf(SolverManifest manifest, IReadOnlyList<IValidationCase> cases) =>
            [.. manifest.Answers.Select(pattern => Of(pattern, manifest, cases))];

        private static CheckedPattern Of(string pattern, SolverManifest manifest, IReadOnlyList<IValidationCase> cases)
        {
            SolverManifest alone = manifest with { Answers = [pattern] };
            return new CheckedPattern(pattern, [.. cases.SelectMany(candidate => alone.ClaimsOf(candidate.Description))]);
        }
    }
}
