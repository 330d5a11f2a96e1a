using Litmus.Comparison.Repetition;
using Litmus.Comparison.Results;

namespace Litmus.Comparison.Tests.Repetition;

internal sealed class RunDifferenceTests
{
    private static readonly MachineRecord Machine = new("Linux 6.1", "Some CPU", 2, ".NET 10.0.1");

    [Test]
    public void The_cause_names_all_that_differs_between_the_machines_and_nothing_else()
    {
        RunDifference difference = Between(Machine, Machine with { Cpu = "Another CPU", Cores = 8 });

        difference.Cause.Should().Be("Between the two machines differs the processor (Some CPU, now Another CPU); the number of cores (2, now 8).");
        difference.IsUnexplained.Should().BeFalse();
    }

    [TestCase("Linux 6.2", ".NET 10.0.1", "the operating system")]
    [TestCase("Linux 6.1", ".NET 10.0.2", "the runtime")]
    public void The_runtime_and_the_system_are_told_apart(string os, string dotnet, string expected) =>
        Between(Machine, Machine with { Os = os, Dotnet = dotnet }).Cause.Should().Contain($"differs {expected} (");

    [Test]
    public void On_the_same_machine_it_is_a_race_or_hardware()
    {
        RunDifference difference = Between(Machine, Machine);

        difference.Cause.Should().Contain("a race, or hardware");
        difference.IsUnexplained.Should().BeTrue();
    }

    [Test]
    public void Answers_of_engines_that_were_computed_anew_explain_other_bits()
    {
        RunDifference difference = Between(Machine, Machine) with { OtherAnswers = ["the energy of a slab"] };

        difference.Cause.Should().Be("Answers of external engines were computed anew: the energy of a slab.");
        difference.IsUnexplained.Should().BeFalse();
    }

    [Test]
    public void Without_the_older_machine_no_cause_is_claimed()
    {
        RunDifference difference = Between(before: null, Machine);

        difference.Cause.Should().Contain("cannot be told");
        difference.IsUnexplained.Should().BeFalse("it is not known whether the machine is the same");
    }

    private static RunDifference Between(MachineRecord? before, MachineRecord now) => new()
    {
        CaseId = "paper2000/x",
        RunHash = "0123",
        BeforeUtc = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        NowUtc = new DateTime(2030, 1, 2, 0, 0, 0, DateTimeKind.Utc),
        BeforeMachine = before,
        NowMachine = now,
        Results = [new DifferentResult(StoredPart.Claim, "paper2000.x", "value: 1, now 2")],
    };
}
