using Litmus.Comparison.Claims;
using Litmus.Comparison.Results;

namespace Litmus.Reporting.Summaries;

/// <summary>
/// How many statements are reproduced, by how hard the test was. A statement that repeats another is counted with it. What only restates printed numbers,
/// or could not have failed, is in no sum.
/// </summary>
/// <param name="Model">Reproduced by a model that could have failed.</param>
/// <param name="Law">Reproduced by a law.</param>
/// <param name="Arithmetic">Reproduced by arithmetic of the paper's own numbers.</param>
/// <param name="NotDeclared">Reproduced, and the case does not say by what.</param>
/// <param name="Restated">Agree, but only restate printed numbers.</param>
/// <param name="CannotFail">Agree, but could not have failed.</param>
/// <param name="AgainstExperiment">Reproduced by a model or a law, where the reference is a measurement.</param>
public sealed record EvidenceSums(int Model, int Law, int Arithmetic, int NotDeclared, int Restated, int CannotFail, int AgainstExperiment)
{
    /// <summary>The sums as one sentence.</summary>
    public string Sentence
    {
        get
        {
            string rest = NotDeclared > 0 ? $"; by a test of undeclared evidence: {NotDeclared}" : string.Empty;
            return $"Reproduced by a model that could have failed: {Model}; by a law: {Law}; arithmetic of the paper's own numbers: {Arithmetic}{rest}.";
        }
    }

    /// <summary>How many of them are agreement with a measurement.</summary>
    public string ExperimentSentence => $"Against experiment, by a model or a law: {AgainstExperiment}.";

    /// <summary>What agrees and is not counted. Null if there is nothing.</summary>
    public string? LeftOutSentence => (Restated, CannotFail) switch
    {
        (0, 0) => null,
        (_, 0) => $"Not counted as reproduced: {Restated} that only {Verb(Restated, "restates", "restate")} printed numbers.",
        (0, _) => $"Not counted as reproduced: {CannotFail} that could not have failed.",
        _ => $"Not counted as reproduced: {Restated} that only {Verb(Restated, "restates", "restate")} printed numbers "
            + $"and {CannotFail} that could not have failed.",
    };

    /// <summary>The sums of some claims.</summary>
    public static EvidenceSums Of(IReadOnlyList<ClaimResult> claims)
    {
        IReadOnlyList<ClaimResult> leaders = Standings.Leaders(claims);
        ClaimResult[] reproduced = [.. leaders.Where(claim => Standings.Of(claim) == Standing.Reproduced)];
        int By(Evidence? evidence) => reproduced.Count(claim => claim.Evidence == evidence);
        return new EvidenceSums(
            By(Evidence.Model), By(Evidence.Law), By(Evidence.Arithmetic), By(null),
            leaders.Count(claim => Standings.Of(claim) == Standing.Restated), leaders.Count(claim => Standings.Of(claim) == Standing.CannotFail),
            leaders.Count(Standings.AgreesWithExperiment));
    }

    private static string Verb(int count, string one, string several) => count == 1 ? one : several;
}
