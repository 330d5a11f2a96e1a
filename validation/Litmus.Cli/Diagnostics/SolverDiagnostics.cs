using Litmus.Cli.Output;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Reporting.Summaries;

namespace Litmus.Cli.Diagnostics;

/// <summary>What is red, or worth a look, in the answers of a solver of somebody else. Each claim is named at its row.</summary>
internal static class SolverDiagnostics
{
    /// <summary>The solver failed, or an answer cannot be used.</summary>
    public const string Failed = "LIT4002";

    /// <summary>The solver does not reproduce a claim that our own solver does not contradict.</summary>
    public const string NotReproduced = "LIT5006";

    /// <summary>The solver and our own disagree by more than their joint uncertainty.</summary>
    public const string Disagree = "LIT6005";

    /// <summary>The solver answers none of the cases at the tier.</summary>
    public const string AnswersNothing = "LIT8004";

    /// <summary>The solver and our own agree with each other, and both contradict what the paper states.</summary>
    public const string BothContradict = "LIT7004";

    /// <summary>The verdict on what the solver computed is inconclusive.</summary>
    public const string Inconclusive = "LIT7005";

    /// <summary>Looks at what a solver answered.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="own">Our own results.</param>
    /// <param name="placeOf">Where a claim stands.</param>
    public static IEnumerable<Diagnostic> Of(AskedSolver solver, ResultsDocument own, Func<string, ClaimPlace> placeOf)
    {
        string name = $"{solver.Manifest.Name} {solver.Manifest.Version}";
        if (solver.Cases.Count == 0)
        {
            yield return new Diagnostic(
                solver.Manifest.Path, 1, 1, IsError: true, AnswersNothing, solver.Manifest.Name,
                $"{name} answers none of the cases at tier {own.Run.Tier}. See what it answers: litmus solver check \"{solver.Manifest.Path}\"");
        }

        foreach (string fault in SolverMessages.Faults(solver.Runs))
        {
            yield return new Diagnostic(solver.Manifest.Path, 1, 1, IsError: true, Failed, string.Empty, $"{name}: {fault}");
        }

        foreach ((ClaimResult result, SecondOpinion opinion) in JudgedOpinion.Of(solver.Runs, own))
        {
            foreach ((string code, string text) in Said(result, opinion))
            {
                ClaimPlace place = placeOf(result.Claim.Id);
                yield return new Diagnostic(
                    place.Path, place.Line, place.Column, code[3] != '7', code, $"{solver.Manifest.Name} {result.Claim.Id}",
                    $"{name}: {result.Claim.Id}: {text} {Numbers(result, opinion)}");
            }
        }
    }

    private static IEnumerable<(string Code, string Text)> Said(ClaimResult result, SecondOpinion opinion)
    {
        if (opinion.Joint is { Agrees: false })
        {
            yield return (Disagree, "It and our own solver disagree by more than their joint uncertainty. One of the two is wrong.");
        }

        if (opinion.Judgement.Verdict == Verdict.Inconclusive)
        {
            yield return (Inconclusive, "Whether it reproduces the claim is undecided.");
        }

        if (opinion.Judgement.Verdict == Verdict.NotReproduced)
        {
            yield return opinion.BothContradict(result.Judgement)
                ? (BothContradict, "It and our own solver agree with each other, and both contradict what the paper states.")
                : (NotReproduced, "It does not reproduce the claim.");
        }
    }

    private static string Numbers(ClaimResult result, SecondOpinion opinion) =>
        $"Stated {ClaimText.Expected(result.Claim.Expected)}, computed {ClaimText.Observed(opinion.Observation)}, "
        + $"ours is {(result.Observation is null ? "not computed" : ClaimText.Observed(result.Observation))}.";
}
