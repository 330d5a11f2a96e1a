namespace Litmus.Cases.Tests;

public sealed class FilmThicknessCaseTests
{
    private static readonly FilmThicknessCase Asked = new();
    private static readonly CaseInputs Inputs = CaseInputs.Nominal(Asked.Description, Tier.Smoke);
    private static readonly CaseObservations Found = Asked.Run(Inputs, progress: null, CancellationToken.None).Complete();

    [Test]
    public void Its_claims_are_answered()
    {
        // 36000 C/m² / 96485.332 C/mol × 0.10787 kg/mol / 10500 kg/m³.
        Found.Observations["paper2000.thickness"].Value.Should().BeApproximately(3.8331e-6, 1e-10);
        Found.Observations["paper2000.growth"].Token.Should().Be("increasing");
    }

    [Test]
    public void Its_remark_stands_beside_it_and_shows_the_computed_number() =>
        Found.Observations["paper2000.thickness"].Notes.Should().Equal("A dense film of 10.5 g/cm³ is 3.83 µm thick. A porous film is thicker.");

    [Test]
    public void Its_table_is_in_the_units_of_the_headings()
    {
        Found.Tables.Single().Columns[0].Numbers.Should().Equal([0.25, 0.5, 0.75, 1], (found, expected) => Math.Abs(found - expected) < 1e-12);
        Asked.Run(Inputs.ForComparison(), progress: null, CancellationToken.None).Tables.Should().BeEmpty();
    }

    [Test]
    public void It_reads_every_input() => Inputs.NeverRead.Should().BeEmpty();
}
