using Litmus.Cases.Engines;

namespace Litmus.Cases.Tests.Engines;

public sealed class EngineResultTests
{
    [Test]
    public void A_complete_result_has_no_fault() => Complete().Fault(["e", "path"]).Should().BeNull();

    [Test]
    public void A_missing_name_is_a_fault() => Complete().Fault(["e", "n"]).Should().Contain("'n'").And.Contain("missing");

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_a_fault(double value)
    {
        EngineResult.Of(("e", value)).Fault(["e"]).Should().Contain("'e'").And.Contain("not finite");
        (Complete() with { Series = new Dictionary<string, IReadOnlyList<double>> { ["path"] = [1, value] } }).Fault(["e"]).Should().Contain("'path'");
    }

    [Test]
    public void What_is_not_there_is_named_with_what_is()
    {
        Action number = () => _ = Complete()["n"], series = () => _ = Complete().SeriesOf("q");

        number.Should().Throw<KeyNotFoundException>().WithMessage("*'n'*e*");
        series.Should().Throw<KeyNotFoundException>().WithMessage("*'q'*path*");
    }

    [Test]
    public void Of_two_results_the_later_one_counts()
    {
        EngineResult both = Complete().With(EngineResult.Of(("e", 5), ("n", 2)));

        (both["e"], both["n"], both.SeriesOf("path").Count).Should().Be((5, 2, 2));
    }

    private static EngineResult Complete() => EngineResult.Of(("e", 1)) with { Series = new Dictionary<string, IReadOnlyList<double>> { ["path"] = [1, 2] } };
}
