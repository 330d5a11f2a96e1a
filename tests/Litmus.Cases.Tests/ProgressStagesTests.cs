using FluentAssertions;
using Litmus.Primitives;
using NUnit.Framework;

namespace Litmus.Cases.Tests;

public sealed class ProgressStagesTests
{
    [Test]
    public void A_set_goes_on_where_the_one_before_ended_in_proportion_to_its_runs()
    {
        List<double> fractions = [];
        ProgressStages stages = new(new Recorder(fractions), 30, 0, 10);

        stages.Next()!.Report(new SolverProgress(15, Time: 0, Fraction: 0.5));
        _ = stages.Next();
        stages.Next()!.Report(new SolverProgress(5, Time: 0, Fraction: 0.5));

        fractions.Should().Equal([0.375, 0.875], "half of 30 of 40 runs, then all of 30 and half of 10");
    }

    [Test]
    public void A_set_that_was_not_announced_is_refused()
    {
        ProgressStages stages = new(progress: null, 1);
        _ = stages.Next();

        Action another = () => stages.Next();

        another.Should().Throw<InvalidOperationException>().WithMessage("*There are 1 sets*");
    }

    private sealed class Recorder(List<double> fractions) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => fractions.Add(value.Fraction);
    }
}
