using Litmus.Cases;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Foreign.Running;

namespace Litmus.Foreign.Tests.Running;

/// <summary>Which stored answers stand beside our own results.</summary>
public sealed class ForeignOpinionsTests
{
    private static readonly IValidationCase[] Cases = [new SquareCase()];

    [Test]
    public void A_stored_answer_to_the_present_question_is_added()
    {
        ResultsDocument document = ForeignOpinions.Add(Own(), [Run()], Cases, Tier.Smoke);

        SecondOpinion opinion = document.Claims[0].SecondOpinions.Should().ContainSingle().Subject;
        (opinion.Solver, opinion.Version, opinion.Joint!.Agrees).Should().Be(("somebody", "2.1", true));
        document.Claims.Skip(1).Should().OnlyContain(claim => claim.SecondOpinions.Count == 0);
    }

    [Test]
    public void An_answer_to_another_question_is_left_out()
    {
        ForeignRun[] stale =
        [
            Run() with { Asked = new string('0', 32) },
            Run() with { CaseId = "paper2000/gone" },
            Run() with { Claims = ["paper2000.area", "paper2000.gone"] },
        ];

        ForeignOpinions.Add(Own(), stale, Cases, Tier.Smoke).Claims.Should().OnlyContain(claim => claim.SecondOpinions.Count == 0);
        ForeignOpinions.Add(Own(), [Run()], Cases, Tier.Nightly).Claims.Should().OnlyContain(claim => claim.SecondOpinions.Count == 0, "of another tier");
    }

    private static ForeignRun Run() => new()
    {
        Solver = "somebody",
        Version = "2.1",
        CaseId = "paper2000/square",
        Tier = "smoke",
        Asked = ForeignRunner.IdentityOf(ForeignRunner.Nominal(Cases[0].Description, [SquareCase.Claims[0]], Tier.Smoke)),
        Claims = ["paper2000.area"],
        VariesInputs = false,
        Observations = new Dictionary<string, Observation>(StringComparer.Ordinal) { ["paper2000.area"] = new() { Value = 9, Unit = "m2" } },
        Faults = [],
        Remarks = [],
        ComputedUtc = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Seconds = 1,
    };

    private static ResultsDocument Own() => new()
    {
        Run = new RunRecord("id", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, "smoke", "unknown", false, new MachineRecord("os", "cpu", 1, "10")),
        Papers = [new PaperRecord("paper2000", "A paper", "10.0/0")],
        Claims =
        [
            .. SquareCase.Claims.Take(3).Select(claim => ClaimAssessor.Assess(
                claim,
                claim.Expected.Token is { } token ? new Observation { Token = token, Unit = "1" } : new Observation { Value = 9, Unit = claim.Expected.Unit },
                NotAssessedReason.TierNotRun, accepted: null, Execution.Ran, "smoke", new DateOnly(2030, 1, 1))),
        ],
        Cases = [],
    };
}
