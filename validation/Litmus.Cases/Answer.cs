using Litmus.Comparison.Claims;

namespace Litmus.Cases;

/// <summary>A claim that a case answers, and the evidence that the answer is. The suite checks the evidence: an answer that no input can change is
/// <see cref="Evidence.CannotFail"/>, whatever is declared.</summary>
/// <param name="Claim">The claim, named without its paper.</param>
/// <param name="Evidence">How hard the test is.</param>
public readonly record struct Answer(string Claim, Evidence Evidence)
{
    /// <summary>Answers by a model that is run and could give another answer.</summary>
    /// <param name="claims">Names of the claims, without their paper.</param>
    public static Answer[] ByModel(params ReadOnlySpan<string> claims) => Of(Comparison.Claims.Evidence.Model, claims);

    /// <summary>Answers by a closed form with measured or tabulated inputs.</summary>
    /// <param name="claims">Names of the claims, without their paper.</param>
    public static Answer[] ByLaw(params ReadOnlySpan<string> claims) => Of(Comparison.Claims.Evidence.Law, claims);

    /// <summary>Answers that combine numbers which the paper prints.</summary>
    /// <param name="claims">Names of the claims, without their paper.</param>
    public static Answer[] ByArithmetic(params ReadOnlySpan<string> claims) => Of(Comparison.Claims.Evidence.Arithmetic, claims);

    /// <summary>Answers that compare printed numbers with each other, or return the statement's own input.</summary>
    /// <param name="claims">Names of the claims, without their paper.</param>
    public static Answer[] ByRestatement(params ReadOnlySpan<string> claims) => Of(Comparison.Claims.Evidence.Restatement, claims);

    /// <summary>Answers that are true for every input that the model accepts.</summary>
    /// <param name="claims">Names of the claims, without their paper.</param>
    public static Answer[] CannotFail(params ReadOnlySpan<string> claims) => Of(Comparison.Claims.Evidence.CannotFail, claims);

    private static Answer[] Of(Evidence evidence, ReadOnlySpan<string> claims)
    {
        Answer[] answers = new Answer[claims.Length];
        for (int i = 0; i < claims.Length; i++)
        {
            answers[i] = new Answer(claims[i], evidence);
        }

        return answers;
    }
}
