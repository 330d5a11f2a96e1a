using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>A claim in results.json: first the keys of the contract in its order, then those needed to judge it again.</summary>
internal sealed record ClaimJson(
    [property: RegularExpression(@"^[^.]+\..+$")] string Id,
    string Paper,
    [property: Description("Whether the paper's abstract or conclusions rest on it.")] bool Headline,
    ClaimKind Kind,
    [property: Description("What the paper states, in other words.")] string Statement,
    [property: Description("Place in the paper.")] string Source,
    [property: Description("What the reference is. A match with a paper's simulation is no agreement with experiment.")] ReferenceClass Class,
    string Tier,
    ExpectedJson Expected,
    Margin Margin,
    ObservedJson? Observed,
    ComparisonJson? Comparison,
    [property: Description("Whether the computed value agrees with what the paper states.")] Verdict Verdict,
    [property: Description("One sentence; for NotAssessed one of the closed list.")] string Reason,
    [property: Description("The verdict that was accepted; null where none was.")] Verdict? Accepted,
    [property: Description("This run compared with the accepted one.")] Change Change,
    Execution Execution,
    [property: Description("Colour of the gate and why, in words.")] string Gate,
    [property: Description("For a claim that is not reproduced: each input alone.")] IReadOnlyList<InputSensitivity> Sensitivity,
    [property: Description("The case that answers it.")] string? Case,
    double Seconds,
    ClaimOrigin Origin,
    string Quantity,
    Computability Computability,
    string Model,
    string Inputs,
    [property: Description("Why the gate says so, as a code.")] GateCode GateCode,
    [property: Description("Why the gate says so, in a sentence.")] string GateMessage,
    [property: Description("What else was accepted with the verdict; null where nothing was.")] AcceptedJson? AcceptedDetails,
    IReadOnlyList<string> Notes,
    [property: Description("How hard the test was; null for a claim that no case answers.")] Evidence? Evidence,
    [property: Description("The smallest change of one input at which the verdict turns, in half widths of its plausible range.")] Severity? Severity,
    [property: Description("What solvers that are not ours say of it.")] IReadOnlyList<SecondOpinionJson> SecondOpinions,
    [property: Description("The row of instruments.csv whose uncertainty is the margin.")] string? Instrument,
    [property: Description("The claim that this one only repeats.")] string? FollowsFrom,
    [property: Description("The cell of a table that states the same number.")] string? Quotes,
    [property: Description(DocumentJson.DigestDescription), RegularExpression(DocumentJson.DigestPattern)] string Digest)
{
    public static ClaimJson Of(ClaimResult result)
    {
        Claim claim = result.Claim;
        return new ClaimJson(
            claim.Id, claim.Paper, claim.Headline, claim.Kind, claim.Statement, claim.Source, claim.Class, result.Tier,
            ExpectedJson.Of(claim.Expected), claim.Margin,
            result.Observation is { } observation ? ObservedJson.Of(observation, claim.Expected.StandardUncertainty) : null,
            result.Judgement.Outcome is { } outcome ? ComparisonJson.Of(outcome) : null,
            result.Judgement.Verdict, result.Judgement.Reason, result.Accepted?.Verdict, result.Change, result.Execution, result.Gate.Word,
            result.Sensitivities, result.CaseId, result.Seconds,
            claim.Origin, claim.Quantity, claim.Computability, claim.Model, claim.Inputs, result.Gate.Code, result.Gate.Message,
            result.Accepted is { } accepted ? AcceptedJson.Of(accepted) : null, result.Notes,
            result.Evidence, result.Severity, [.. result.SecondOpinions.Select(opinion => SecondOpinionJson.Of(opinion, claim.Expected.StandardUncertainty))],
            claim.Instrument, claim.FollowsFrom, claim.Quotes, DocumentJson.NotSealed);
    }

    public ClaimResult ToResult(string place) => new()
    {
        Claim = new Claim
        {
            Id = Id,
            Source = Source,
            Statement = Statement,
            Kind = Kind,
            Origin = Origin,
            Class = Class,
            Headline = Headline,
            Quantity = Quantity,
            Expected = Expected.ToExpectation($"{place}.expected"),
            Margin = Margin,
            Computability = Computability,
            Model = Model,
            Inputs = Inputs,
            Instrument = Instrument,
            FollowsFrom = FollowsFrom,
            Quotes = Quotes,
        },
        Tier = Tier,
        Observation = Observed?.ToObservation($"{place}.observed"),
        Judgement = new Judgement(Verdict, Reason, Comparison?.ToOutcome($"{place}.comparison")),
        Accepted = AcceptedDetails?.ToJudgement(
            Id,
            Accepted ?? throw new JsonContractException($"{place}.accepted", "Found null beside acceptedDetails, expected a verdict."),
            $"{place}.acceptedDetails"),
        Change = Change,
        Execution = Execution,
        Gate = new GateOutcome(GateCode, GateMessage),
        Sensitivities = Sensitivity,
        Notes = Notes,
        Evidence = Evidence,
        Severity = Severity,
        SecondOpinions = [.. SecondOpinions.Select((opinion, index) => opinion.ToOpinion($"{place}.secondOpinions[{index}]"))],
        CaseId = Case,
        Seconds = Seconds,
    };
}
