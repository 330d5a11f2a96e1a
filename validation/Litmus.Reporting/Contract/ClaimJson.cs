using System.Text.Json.Nodes;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Sensitivities;
using Litmus.Comparison.Verdicts;

namespace Litmus.Reporting.Contract;

/// <summary>A claim in results.json: the keys of the contract in its order, then those that are needed to judge it again.</summary>
internal static class ClaimJson
{
    /// <summary>The claim as JSON, without its digest.</summary>
    public static JsonObject Write(ClaimResult result) => new()
    {
        ["id"] = result.Claim.Id,
        ["paper"] = result.Claim.Paper,
        ["headline"] = result.Claim.Headline,
        ["kind"] = ContractWords.Of(result.Claim.Kind),
        ["statement"] = result.Claim.Statement,
        ["source"] = result.Claim.Source,
        ["class"] = ContractWords.Of(result.Claim.Class),
        ["tier"] = result.Tier,
        ["expected"] = Write(result.Claim.Expected),
        ["margin"] = Write(result.Claim.Margin),
        ["observed"] = result.Observation is { } observation ? Write(observation, result.Claim.Expected.StandardUncertainty) : null,
        ["comparison"] = result.Judgement.Outcome is { } outcome ? Write(outcome) : null,
        ["verdict"] = result.Judgement.Verdict.ToString(),
        ["reason"] = result.Judgement.Reason,
        ["accepted"] = result.Accepted?.Verdict.ToString(),
        ["change"] = result.Change.ToString(),
        ["execution"] = result.Execution.ToString(),
        ["gate"] = result.Gate.Word,
        ["sensitivity"] = new JsonArray([.. result.Sensitivities.Select(Write)]),
        ["case"] = result.CaseId,
        ["seconds"] = JsonNumbers.Of(result.Seconds),
        ["origin"] = ContractWords.Of(result.Claim.Origin),
        ["quantity"] = result.Claim.Quantity,
        ["computability"] = ContractWords.Of(result.Claim.Computability),
        ["model"] = result.Claim.Model,
        ["inputs"] = result.Claim.Inputs,
        ["gateCode"] = result.Gate.Code.ToString(),
        ["gateMessage"] = result.Gate.Message,
        ["acceptedDetails"] = result.Accepted is { } accepted ? Write(accepted) : null,
        ["notes"] = new JsonArray([.. result.Notes.Select(note => JsonValue.Create(note))]),
    };

    /// <summary>The claim at a place.</summary>
    public static ClaimResult Read(JsonCursor at)
    {
        string id = at["id"].Text();
        return new ClaimResult
        {
            Claim = new Claim
            {
                Id = id,
                Source = at["source"].Text(),
                Statement = at["statement"].Text(),
                Kind = at["kind"].Word<ClaimKind>(),
                Origin = at["origin"].Word<ClaimOrigin>(),
                Class = at["class"].Word<ReferenceClass>(),
                Headline = at["headline"].Truth(),
                Quantity = at["quantity"].Text(),
                Expected = ReadExpectation(at["expected"]),
                Margin = ReadMargin(at["margin"]),
                Computability = at["computability"].Word<Computability>(),
                Model = at["model"].Text(),
                Inputs = at["inputs"].Text(),
            },
            Tier = at["tier"].Text(),
            Observation = at["observed"].IsNull ? null : ReadObservation(at["observed"]),
            Judgement = new Judgement(at["verdict"].Name<Verdict>(), at["reason"].Text(), at["comparison"].IsNull ? null : ReadOutcome(at["comparison"])),
            Accepted = at["acceptedDetails"].IsNull ? null : ReadAccepted(at["acceptedDetails"], id, at["accepted"].Name<Verdict>()),
            Change = at["change"].Name<Change>(),
            Execution = at["execution"].Name<Execution>(),
            Gate = new GateOutcome(at["gateCode"].Name<GateCode>(), at["gateMessage"].Text()),
            Sensitivities = at["sensitivity"].Items(ReadSensitivity),
            Notes = at["notes"].Items(note => note.Text()),
            CaseId = at["case"].TextOrNull(),
            Seconds = at["seconds"].Number(),
        };
    }

    private static JsonObject Write(Expectation expected) => new()
    {
        ["value"] = JsonNumbers.Of(expected.Value, expected.Token),
        ["lower"] = JsonNumbers.Of(expected.Lower),
        ["upper"] = JsonNumbers.Of(expected.Upper),
        ["unit"] = expected.Unit,
        ["isToken"] = expected.Token is not null,
        ["uncertaintyKind"] = ContractWords.Of(expected.UncertaintyKind),
        ["uncertainty"] = JsonNumbers.Of(expected.Uncertainty),
    };

    private static Expectation ReadExpectation(JsonCursor at)
    {
        (double? value, string? token) = JsonNumbers.Read(at["value"], at["isToken"].Truth());
        return new Expectation(
            value, token, at["lower"].NumberOrNull(), at["upper"].NumberOrNull(), at["unit"].Text(), at["uncertaintyKind"].Word<UncertaintyKind>(), at["uncertainty"].NumberOrNull());
    }

    /// <summary>A margin or tolerance.</summary>
    public static JsonObject Write(Margin margin) => new()
    {
        ["kind"] = ContractWords.Of(margin.Kind),
        ["value"] = JsonNumbers.Of(margin.Value),
        ["basis"] = ContractWords.Of(margin.Basis),
        ["reason"] = margin.Reason,
    };

    /// <summary>The margin or tolerance at a place.</summary>
    public static Margin ReadMargin(JsonCursor at) => new(at["kind"].Word<MarginKind>(), at["value"].NumberOrNull(), at["basis"].Word<MarginBasis>(), at["reason"].Text());

    private static JsonObject Write(Observation observation, double referenceUncertainty) => new()
    {
        ["value"] = JsonNumbers.Of(observation.Value, observation.Token),
        ["unit"] = observation.Unit,
        ["uNum"] = JsonNumbers.Of(observation.NumericalUncertainty),
        ["uIn"] = JsonNumbers.Of(observation.InputUncertainty),
        ["uRef"] = JsonNumbers.Of(referenceUncertainty),
        ["isToken"] = observation.Token is not null,
        ["largestInput"] = observation.LargestInput,
        ["replicas"] = observation.Replicas,
        ["tokenChangedBy"] = observation.TokenChangedBy,
        ["closure"] = observation.Closure,
    };

    private static Observation ReadObservation(JsonCursor at)
    {
        (double? value, string? token) = JsonNumbers.Read(at["value"], at["isToken"].Truth());
        return new Observation
        {
            Value = value,
            Token = token,
            Unit = at["unit"].Text(),
            NumericalUncertainty = at["uNum"].Number(),
            InputUncertainty = at["uIn"].Number(),
            LargestInput = at["largestInput"].TextOrNull(),
            Replicas = at["replicas"].WholeOrNull(),
            TokenChangedBy = at["tokenChangedBy"].TextOrNull(),
            Closure = at["closure"].TextOrNull(),
        };
    }

    private static JsonObject Write(ComparisonOutcome outcome) => new()
    {
        ["error"] = JsonNumbers.Of(outcome.Error),
        ["scale"] = ContractWords.Of(outcome.Scale),
        ["uVal"] = JsonNumbers.Of(outcome.ValidationUncertainty),
        ["interval"] = new JsonArray(JsonNumbers.Of(outcome.IntervalLower), JsonNumbers.Of(outcome.IntervalUpper)),
        ["limits"] = new JsonArray(JsonNumbers.Of(outcome.LimitLower), JsonNumbers.Of(outcome.LimitUpper)),
    };

    private static ComparisonOutcome ReadOutcome(JsonCursor at)
    {
        (double lower, double upper) = ReadPair(at["interval"]);
        (double limitLower, double limitUpper) = ReadPair(at["limits"]);
        return new ComparisonOutcome(at["scale"].Word<ComparisonScale>(), at["error"].Number(), at["uVal"].Number(), lower, upper, limitLower, limitUpper);
    }

    private static (double Lower, double Upper) ReadPair(JsonCursor at) => at.Items(end => end.Number()) is [var lower, var upper] ? (lower, upper) : throw at.Wrong("two numbers");

    private static JsonNode Write(InputSensitivity sensitivity) => new JsonObject
    {
        ["input"] = sensitivity.Input,
        ["factor"] = JsonNumbers.Of(sensitivity.Factor),
        ["value"] = JsonNumbers.Of(sensitivity.Value),
        ["unit"] = sensitivity.Unit,
        ["outcome"] = sensitivity.Outcome,
        ["supremum"] = JsonNumbers.Of(sensitivity.Supremum),
        ["supremumFactor"] = JsonNumbers.Of(sensitivity.SupremumFactor),
    };

    private static InputSensitivity ReadSensitivity(JsonCursor at) => new(
        at["input"].Text(), at["factor"].NumberOrNull(), at["value"].NumberOrNull(), at["unit"].Text(), at["outcome"].Text(), at["supremum"].NumberOrNull(), at["supremumFactor"].NumberOrNull());

    private static JsonObject Write(AcceptedJudgement accepted) => new()
    {
        ["value"] = JsonNumbers.Of(accepted.Value, accepted.Token),
        ["isToken"] = accepted.Token is not null,
        ["bandLower"] = JsonNumbers.Of(accepted.BandLower),
        ["bandUpper"] = JsonNumbers.Of(accepted.BandUpper),
        ["reason"] = accepted.Reason,
        ["reviewBy"] = accepted.ReviewBy is { } date ? $"{date:yyyy-MM-dd}" : null,
        ["acceptedBy"] = accepted.AcceptedBy,
        ["acceptedOn"] = $"{accepted.AcceptedOn:yyyy-MM-dd}",
    };

    private static AcceptedJudgement ReadAccepted(JsonCursor at, string claimId, Verdict verdict)
    {
        (double? value, string? token) = JsonNumbers.Read(at["value"], at["isToken"].Truth());
        return new AcceptedJudgement(
            claimId, verdict, value, token, at["bandLower"].NumberOrNull(), at["bandUpper"].NumberOrNull(), at["reason"].Text(), at["reviewBy"].DateOrNull(), at["acceptedBy"].Text(), at["acceptedOn"].Date());
    }
}
