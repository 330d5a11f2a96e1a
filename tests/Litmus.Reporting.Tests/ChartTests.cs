using System.Text.Json;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Tests;

public sealed class ChartTests
{
    [Test]
    public void A_quoted_field_may_hold_commas_quotes_and_line_breaks()
    {
        CsvTable table = CsvTable.Parse("t", "a,b\r\n1,\"x, \"\"y\"\"\nz\"\n,2\n");

        table.Words("b").Should().Equal("x, \"y\"\nz", "2");
        table.Numbers("a").Should().Equal(1, double.NaN);
    }

    [TestCase("", "*is empty*")]
    [TestCase("a,b\n1\n", "*Row 1*1 fields, expected 2*")]
    [TestCase("a,b\n1,Infinity\n", "*'Infinity' in row 1, column 'b'*not a number*")]
    [TestCase("a,b\n1,-1e999\n", "*'-1e999' in row 1, column 'b'*not a number*")]
    [TestCase("a,b\n1,x\n", "*'x' in row 1, column 'b'*not a number*")]
    [TestCase("a\n1\n", "*no column 'b'; it has a*")]
    public void A_damaged_table_is_refused_with_the_place_of_the_fault(string text, string message)
    {
        Action read = () => CsvTable.Parse("t", text).Numbers("b");

        read.Should().Throw<FormatException>().WithMessage(message);
    }

    [Test]
    public void Cells_of_a_map_meet_half_way_and_fill_it()
    {
        ColourScale scale = new(0, 32, IsLogarithmic: false);

        IReadOnlyList<MapCell> cells = MapCells.Of([1, 10, 100], [0, 0, 0], [0.1, 10.1, 20.1], isLogarithmicX: true, isLogarithmicY: false, scale);

        // Inner edges lie at the geometric means of neighbours. The outer edges are as far from their positions.
        cells.Select(cell => cell.Left).Should().BeEquivalentTo(
            [Math.Sqrt(0.1), Math.Sqrt(10), Math.Sqrt(1000)],
            options => options.WithStrictOrdering().Using<double>(x => x.Subject.Should().BeApproximately(x.Expectation, 1e-12)).WhenTypeIs<double>());
        cells.Select(cell => cell.Colour).Should().Equal(0.5, 10.5, 20.5);
    }

    [Test]
    public void Neighbours_of_one_colour_step_become_one_cell()
    {
        ColourScale scale = new(0, 32, IsLogarithmic: false);

        IReadOnlyList<MapCell> cells =
            MapCells.Of([0, 1, 2, 0, 1, 2], [0, 0, 0, 1, 1, 1], [3.1, 3.2, 9.9, 3.3, 4.4, double.NaN], isLogarithmicX: false, isLogarithmicY: false, scale);

        cells.Should().Equal(
            new MapCell(-0.5, 1.5, -0.5, 0.5, 3.5), new MapCell(1.5, 2.5, -0.5, 0.5, 9.5),
            new MapCell(-0.5, 0.5, 0.5, 1.5, 3.5), new MapCell(0.5, 1.5, 0.5, 1.5, 4.5));
    }

    [Test]
    public void Colours_of_values_with_both_signs_are_symmetric_about_zero()
    {
        ColourScale scale = ColourScale.Over([-2, 5], isLogarithmic: false);

        scale.Should().Be(new ColourScale(-5, 5, IsLogarithmic: false));
        scale.Step(1e-9, MapCells.ColourSteps).Should().BePositive("zero is the edge of a step");
        scale.Step(-1e-9, MapCells.ColourSteps).Should().BeNegative("zero is the edge of a step");
    }

    [TestCase(1, 100, new[] { 1.0, 2, 5, 10, 20, 50, 100, 200, 500 })]
    [TestCase(0.03, 4000, new[] { 0.01, 0.1, 1, 10, 100, 1000, 10000 })]
    public void Ticks_of_a_logarithmic_axis_are_round(double low, double high, double[] ticks)
    {
        LogarithmicTicks.Between(low, high).Should().Equal(ticks);
    }

    [Test]
    public void A_value_without_a_place_on_a_logarithmic_axis_is_counted_in_the_chart()
    {
        Dictionary<string, string> tables = new(SampleFigures.Tables, StringComparer.Ordinal) { ["stated"] = "thickness_um,time_h\n20,0\n50,240\n" };

        string specification = ChartSpecification.Of(SampleFigures.All[0], name => CsvTable.Parse(name, tables[name]));

        // One point and one rule.
        specification.Should().Contain("2 values have no place on the axes or the colour scale and are not drawn");
    }

    [Test]
    public void A_figure_has_a_panel_for_each_value_of_its_facet_and_all_share_their_axes()
    {
        using JsonDocument json = JsonDocument.Parse(ChartSpecification.Of(SampleFigures.All[1], name => CsvTable.Parse(name, SampleFigures.Tables[name])));

        JsonElement[] panels = [.. json.RootElement.GetProperty("concat").EnumerateArray()];
        panels.Should().HaveCount(5);
        panels.Select(panel => panel.GetProperty("layer")[0].GetProperty("encoding").GetProperty("x").GetProperty("scale").GetProperty("domain").GetRawText())
            .Distinct().Should().ContainSingle();
    }
}
