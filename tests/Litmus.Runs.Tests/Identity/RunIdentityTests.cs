using System.Text;
using Litmus.Cases;
using Litmus.Runs.Identity;

namespace Litmus.Runs.Tests.Identity;

internal sealed class RunIdentityTests
{
    [Test]
    public void The_same_case_at_the_same_tier_has_the_same_identity()
    {
        string first = RunIdentity.Of(FormulaCase.Square(), Tier.Smoke);

        string second = RunIdentity.Of(FormulaCase.Square(), Tier.Smoke);

        second.Should().Be(first).And.MatchRegex("^[0-9a-f]{32}$");
    }

    [Test]
    public void Value_uncertainty_tier_and_name_each_change_it()
    {
        string[] identities =
        [
            RunIdentity.Of(FormulaCase.Square(), Tier.Smoke),
            RunIdentity.Of(FormulaCase.Square(x: Math.BitIncrement(3.0)), Tier.Smoke),
            RunIdentity.Of(FormulaCase.Square(u: 0.2), Tier.Smoke),
            RunIdentity.Of(FormulaCase.Square(), Tier.Standard),
            RunIdentity.Of(FormulaCase.Square("paper2000/other"), Tier.Smoke),
        ];

        identities.Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void Where_an_input_was_read_from_does_not_change_it()
    {
        string first = RunIdentity.Of(With(Input.Exact("x", 1, "m", "Table 1")), Tier.Smoke);

        string second = RunIdentity.Of(With(Input.Exact("x", 1, "m", "Table 2")), Tier.Smoke);

        second.Should().Be(first);

        static FormulaCase With(Input input) => new(CaseDescription.Of<FormulaCase>("x", "?", Answer.ByModel("x"), [input]),
            (_, observations, _) => observations);
    }

    [Test]
    public void The_code_that_the_case_and_the_runner_reach_is_part_of_it()
    {
        string present = RunIdentity.Of(FormulaCase.Square(), Tier.Smoke);

        ReachableCode otherRunner = new(name => name == "Litmus.Runs" ? Renamed(LoadedAssemblies.BytesOf(name)!) : LoadedAssemblies.BytesOf(name));
        string withOtherRunner = RunIdentity.Of(FormulaCase.Square(), Tier.Smoke, otherRunner);

        withOtherRunner.Should().NotBe(present);
    }

    // The word of a note that the runner writes.
    private static byte[] Renamed(byte[] assembly)
    {
        int at = assembly.AsSpan().IndexOf(Encoding.Unicode.GetBytes("u_in lacks the other inputs"));
        byte[] other = [.. assembly];
        other[at] = (byte)'U';
        return other;
    }
}
