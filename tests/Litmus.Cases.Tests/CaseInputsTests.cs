namespace Litmus.Cases.Tests;

public sealed class CaseInputsTests
{
    private static readonly Input Length = Input.Assumed("length", 2, "um", 0.1, "a test"), Width = Input.Exact("width", 3, "m", "a test");
    private static readonly CaseDescription Description = CaseDescription.Of<NoCase>("area", "?", Answer.ByModel("area"), [Length, Width]);

    [Test]
    public void An_input_is_in_SI() => CaseInputs.Nominal(Description, Tier.Smoke)[Length].Should().Be(2e-6);

    [Test]
    public void A_varied_input_leaves_the_others_and_the_original()
    {
        CaseInputs nominal = CaseInputs.Nominal(Description, Tier.Smoke);

        CaseInputs varied = nominal.With(Length, 5);

        (varied[Length], varied[Width], nominal[Length]).Should().Be((5, 3, 2e-6));
    }

    [Test]
    public void An_equal_input_that_is_another_object_is_refused()
    {
        Input twin = Input.Exact("width", 3, "m", "a test");

        Action reading = () => _ = CaseInputs.Nominal(Description, Tier.Smoke)[twin];

        reading.Should().Throw<KeyNotFoundException>().WithMessage("*paper2000/area*'width'*length, width*");
    }

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
        nominal.With(Length, 4).With(Width, 5).Memory.Of<List<int>>().Should().BeSameAs(remembered);
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
        nominal.NeverRead.Should().Equal(Length, Width);
        _ = nominal[Width];
        nominal.NeverRead.Should().Equal(Length);
    }
}
