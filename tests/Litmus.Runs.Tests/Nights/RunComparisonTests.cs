using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Repetition;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verdicts;
using Litmus.Comparison.Verification;
using Litmus.Runs.Nights;
using Litmus.Runs.Sampling;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Nights;

internal sealed class RunComparisonTests
{
    private static readonly CaseTable Curve = new("curve", [CaseColumn.Of("x_m", [0.1, 0.2]), CaseColumn.Of("note", ["plain", "a, \"b\""])]);

    [Test]
    public void The_same_results_at_another_time_and_place_are_the_same()
    {
        StoredRun now = Run() with
        {
            ComputedUtc = Run().ComputedUtc.AddDays(1), Seconds = 99, PeakMemoryMiB = 1, Night = "another", Machine = new MachineRecord("os", "cpu", 64, "net"),
        };

        Compare(Run(), now).Should().BeEmpty();
        RunComparison.BitsOf(now).Should().Be(RunComparison.BitsOf(Run()));
    }

    [Test]
    public void One_bit_of_a_value_is_found()
    {
        StoredRun now = Observing(new Observation { Value = Math.BitIncrement(0.3), Unit = "m" });

        DifferentResult found = Compare(Observing(new Observation { Value = 0.3, Unit = "m" }), now).Should().ContainSingle().Subject;

        found.Should().Be(new DifferentResult(
            StoredPart.Claim, "paper2000.x", "value: 0.3, now 0.30000000000000004; largest relative difference 1.9E-16"));
    }

    [Test]
    public void Every_part_of_a_run_is_compared([Values] Part part)
    {
        StoredRun now = Changed(part);

        Compare(Run(), now).Should().ContainSingle().Which.What.Should().Contain(", now ");
        RunComparison.BitsOf(now).Should().NotBe(RunComparison.BitsOf(Run()));
    }

    [Test]
    public void A_cell_of_a_table_is_named_by_its_column_and_row()
    {
        CaseTable now = new("curve", [CaseColumn.Of("x_m", [0.1, 0.25]), CaseColumn.Of("note", ["plain", "a, \"b\""])]);

        Compare(Run(), Run(), now).Should().Equal(
            new DifferentResult(StoredPart.Table, "curve", "x_m, row 2: 0.2, now 0.25; largest relative difference 2.0E-1"));
    }

    [Test]
    public void A_table_that_is_gone_or_new_or_has_more_rows_is_found()
    {
        CaseTable longer = new("curve", [CaseColumn.Of("x_m", [0.1, 0.2, 0.3]), CaseColumn.Of("note", ["plain", "a, \"b\"", "c"])]);

        Compare(Run(), Run()).Should().BeEmpty();
        Compare(Run(), Run(), new CaseTable("other", Curve.Columns)).Select(found => found.What).Should().Equal("it is no longer there", "it was not there");
        Compare(Run(), Run(), longer).Should().ContainSingle().Which.What.Should().Be("x_m, row 3: nothing, now 0.3; note, row 3: nothing, now c");
    }

    [Test]
    public void Of_many_differences_three_are_listed_and_the_others_are_counted()
    {
        StoredRun many = Run() with { Samples = Samples([.. Enumerable.Range(0, 10).Select(i => (double?)i)]) };
        StoredRun other = Run() with { Samples = Samples([.. Enumerable.Range(0, 10).Select(i => (double?)(i + 1))]) };

        Compare(many, other).Should().ContainSingle().Which.What
            .Should().StartWith("values[0]: 0, now 1; values[1]: 1, now 2; values[2]: 2, now 3; and 7 more of");
    }

    private static IReadOnlyList<DifferentResult> Compare(StoredRun before, StoredRun now, CaseTable? tableNow = null) =>
        RunComparison.Of(before, _ => TableFile.Write(Curve), now, [tableNow ?? Curve]);

    private static StoredRun Observing(Observation observation) =>
        Run() with { Observations = new Dictionary<string, Observation>(StringComparer.Ordinal) { ["paper2000.x"] = observation } };

    private static Dictionary<string, SampledOutcomes> Samples(double?[] values) =>
        new(StringComparer.Ordinal) { ["paper2000.x"] = new SampledOutcomes("m", values, []) };

    private static StoredRun Changed(Part part) => part switch
    {
        Part.Uncertainty => Observing(new Observation { Value = 0.3, Unit = "m", InputUncertainty = 0.1 }),
        Part.Remark => Observing(new Observation { Value = 0.3, Unit = "m", Notes = ["a remark"] }),
        Part.Samples => Run() with { Samples = Samples([1, 3]) },
        Part.Check => Run() with { Checks = [Check(1.5)] },
        Part.Notes => Run() with { Notes = ["other"] },
        _ => Run() with { UnreadInputs = ["x"] },
    };

    private static CheckResult Check(double found) => CheckResult.Of(
        "mass", "a law", found, expected: 1, "1", new Margin(MarginKind.Absolute, 2, MarginBasis.NumericalConvergence, "a test"));

    private static StoredRun Run() => new()
    {
        Hash = "0123456789abcdef0123456789abcdef",
        CaseId = "paper2000/case",
        Tier = "smoke",
        ComputedUtc = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Seconds = 1,
        PeakMemoryMiB = 2,
        Inputs = [],
        Observations = new Dictionary<string, Observation>(StringComparer.Ordinal) { ["paper2000.x"] = new() { Value = 0.3, Unit = "m" } },
        Samples = Samples([1, 2]),
        Checks = [Check(1)],
        Notes = ["a note"],
        Tables = [new StoredTable("curve", "curve.csv", "0")],
    };

    internal enum Part
    {
        Uncertainty,
        Remark,
        Samples,
        Check,
        Notes,
        Unread,
    }
}
