using Litmus.Cases;
using Litmus.Engines.Verification;

namespace Litmus.Engines.Tests.Verification;

[Platform("Linux")]
public sealed class AnswerVerificationTests
{
    private const string Drifting = "echo x >> \"$(dirname \"$0\")/count\"; n=$(wc -l < \"$(dirname \"$0\")/count\"); echo \"@R e $n\"; echo '@DONE'";

    [Test]
    public void An_engine_that_gives_the_same_again_is_verified_and_nothing_is_replaced()
    {
        using FakeEngine engine = new("echo '@R e 1.5'; echo '@DONE'");
        DateTime computed = engine.Compute().ComputedUtc;

        VerifiedAnswer found = Verify(engine, new AskingCase());

        (found.IsSame, found.CaseId).Should().Be((true, "paper2000/case"));
        engine.Compute().ComputedUtc.Should().Be(computed);
    }

    [Test]
    public void Other_numbers_are_found()
    {
        using FakeEngine engine = new(Drifting);
        engine.Compute();

        VerifiedAnswer found = Verify(engine, new AskingCase());

        found.IsSame.Should().BeFalse();
        found.Sentence.Should().Contain("e 1, now 2").And.Contain("Engine, libraries and machine are the same");
        engine.Compute().Result["e"].Should().Be(1, "the stored answer stays");
    }

    [Test]
    public void An_answer_that_its_case_no_longer_asks_for_is_named()
    {
        using FakeEngine engine = new(Drifting);
        engine.Compute();

        Verify(engine, new AskingCase { IsAsking = false }).Failure.Should().Contain("no longer asks for it");
    }

    [Test]
    public void Without_the_engine_nothing_is_verified_and_it_says_so()
    {
        using FakeEngine engine = new(Drifting);
        engine.Compute();
        engine.Settings = engine.Settings with { Lammps = [] };

        VerifiedAnswer found = Verify(engine, new AskingCase());

        (found.IsEngineMissing, found.IsSame).Should().Be((true, false));
        found.Failure.Should().Be("needs LAMMPS; apt-get install lammps openkim-models");
    }

    [Test]
    public void An_engine_that_fails_the_second_time_is_a_failure()
    {
        using FakeEngine engine = new("if [ -e \"$(dirname \"$0\")/count\" ]; then exit 3; fi; " + Drifting);
        engine.Compute();

        Verify(engine, new AskingCase()).Failure.Should().Contain("exit code 3");
    }

    private static VerifiedAnswer Verify(FakeEngine engine, AskingCase asking)
    {
        AnswerVerification verification = new(engine.Room(), [asking], Tier.Nightly);
        return verification.Verify(verification.Answers(), tell: null, CancellationToken.None).Single();
    }
}
