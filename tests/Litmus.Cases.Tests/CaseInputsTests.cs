using Litmus.Primitives;

namespace Litmus.Cases.Tests;

public sealed class CaseInputsTests
{
    private static readonly Input Length = Input.Exact("length", 2, "m", "a test"), Other = Input.Exact("other", 3, "m", "a test");

    private static readonly CaseDescription Description = CaseDescription.Of<NoCase>("inputs", "?", ["claim"], [Length, Other]);

    [Test]
    public void A_varied_run_and_the_run_that_it_is_compared_with_are_of_one_size_and_have_no_figures()
    {
        CaseInputs nominal = CaseInputs.Nominal(Description, Tier.Standard);

        (nominal.IsForComparison, nominal.WantsFigures).Should().Be((false, true));
        foreach (CaseInputs compared in (CaseInputs[])[nominal.ForComparison(), nominal.With(Length, 4)])
        {
            (compared.IsForComparison, compared.WantsFigures).Should().Be((true, false));
        }
    }

    [Test]
    public void All_runs_of_a_set_share_one_memory()
    {
        CaseInputs nominal = CaseInputs.Nominal(Description, Tier.Smoke);
        List<int> remembered = nominal.Memory.Of<List<int>>();

        nominal.ForComparison().Memory.Of<List<int>>().Should().BeSameAs(remembered);
        nominal.With(Length, 4).With(Other, 5).Memory.Of<List<int>>().Should().BeSameAs(remembered);
        CaseInputs.Nominal(Description, Tier.Smoke).Memory.Of<List<int>>().Should().NotBeSameAs(remembered, "another set of runs remembers nothing");
    }

    [Test]
    public void Threads_that_ask_at_once_get_the_same_object()
    {
        RunMemory memory = new();
        List<int>[] got = new List<int>[64];

        Parallel.For(0, got.Length, i => got[i] = memory.Of<List<int>>());

        got.Should().OnlyContain(list => ReferenceEquals(list, got[0]));
    }

    [Test]
    public void To_vary_an_input_is_not_to_read_it()
    {
        CaseInputs nominal = CaseInputs.Nominal(Description, Tier.Smoke);

        double varied = nominal.With(Length, 4)[Length];

        varied.Should().Be(4);
        nominal.NeverRead.Should().Equal(Length, Other);
        _ = nominal[Other];
        nominal.NeverRead.Should().Equal(Length);
    }

    [Test]
    public void An_input_of_the_same_name_is_not_the_declared_one()
    {
        Action vary = () => CaseInputs.Nominal(Description, Tier.Smoke).With(Input.Exact("length", 2, "m", "a test"), 4);

        vary.Should().Throw<KeyNotFoundException>().WithMessage("*paper2000/inputs*'length'*length, other*");
    }

    private sealed class NoCase : IValidationCase
    {
        public CaseDescription Description => throw new NotSupportedException();

        public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
