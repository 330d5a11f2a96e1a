namespace Litmus.Cases.Tests;

public sealed class CaseInputsTests
{
    private static readonly Input Length = Input.Assumed("length", 2, "um", 0.1, "a test"), Width = Input.Exact("width", 3, "m", "a test");
    private static readonly CaseDescription Description = CaseDescription.Of<NoCase>("area", "?", ["area"], [Length, Width]);

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
    public void What_was_never_read_is_named()
    {
        CaseInputs inputs = CaseInputs.Nominal(Description, Tier.Smoke);

        _ = inputs[Width];

        inputs.NeverRead.Should().Equal(Length);
    }
}
