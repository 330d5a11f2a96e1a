using System.Text.Json;
using System.Text.RegularExpressions;
using Litmus.Comparison.Results;
using Litmus.Reporting.Figures;

namespace Litmus.Reporting.Tests;

/// <summary>What a case can ask of a figure: categories, fixed colours, ranges, values in cells, atoms.</summary>
public sealed partial class FigureMarkTests
{
    private const string Red = "#C8102E";
    private const string Green = "#2FA86B";
    private const string Blue = "#2F62D9";

    [Test]
    public void Orientations_have_their_usual_colours_on_maps_lines_and_bands()
    {
        using JsonDocument map = Specification("grains");
        using JsonDocument lines = Specification("fractions");

        JsonElement fill = map.RootElement.GetProperty("concat")[0].GetProperty("layer")[0].GetProperty("encoding").GetProperty("fill");
        fill.GetProperty("scale").GetProperty("range").EnumerateArray().Select(colour => colour.GetString()).Should().Equal(Red, Green, Blue, "#23272E");
        fill.GetProperty("legend").GetProperty("labelExpr").GetString().Should().StartWith("[\"001\",\"101\",\"111\",\"void\"]");
        JsonElement[] marks = [.. lines.RootElement.GetProperty("layer").EnumerateArray().Select(layer => layer.GetProperty("mark"))];
        marks.Where(mark => Type(mark) == "area").Select(mark => mark.GetProperty("color").GetString()).Should().Equal(Red, Green, Blue);
        marks.Where(mark => Type(mark) == "line").Select(mark => mark.GetProperty("stroke").GetString()).Should().Equal(Red, Green, Blue);
        marks.Where(mark => Type(mark) == "line").Select(mark => mark.GetProperty("strokeDash").GetRawText())
            .Distinct().Should().HaveCount(3, "dashes say the same as colours");
    }

    [Test]
    public void A_word_that_is_not_in_the_palette_has_its_own_colour()
    {
        using JsonDocument json = Specification(
            SampleFigures.Named("fractions"),
            new() { ["fractions"] = SampleFigures.Tables["fractions"].Replace(",111\n", ",printed\n", StringComparison.Ordinal) });

        json.RootElement.GetProperty("layer").EnumerateArray().Select(layer => layer.GetProperty("mark"))
            .Where(mark => Type(mark) == "line").Select(mark => mark.GetProperty("stroke").GetString()).Should().Equal(Red, Green, "#0072B2");
    }

    [Test]
    public void A_picture_with_equal_scales_keeps_its_shape_and_wide_panels_lie_in_two_columns()
    {
        using JsonDocument json = Specification("grains");

        json.RootElement.GetProperty("columns").GetInt32().Should().Be(2);
        JsonElement panel = json.RootElement.GetProperty("concat")[0];
        double aspect = panel.GetProperty("width").GetDouble() / panel.GetProperty("height").GetDouble();
        aspect.Should().BeApproximately(100 / 35.0, 0.05, "the map has 100 × 35 equal cells, and the height is rounded to a pixel");
    }

    [Test]
    public void A_phase_field_picture_of_56000_cells_stays_small()
    {
        SampleStore.RequireCharts();
        string specification = ChartSpecification.Of(SampleFigures.Named("grains"), name => CsvTable.Parse(name, SampleFigures.Grains(width: 200, height: 70)));
        ChartRenderer renderer = new(
            SampleStore.ChartsFolder,
            Path.Combine(TestContext.CurrentContext.WorkDirectory, nameof(A_phase_field_picture_of_56000_cells_stays_small), Guid.NewGuid().ToString("N")));

        string drawing = renderer.Draw([new ChartRequest("k", "grains", specification)], new Dictionary<string, string>(StringComparer.Ordinal))["k"];

        TestContext.Out.WriteLine($"specification {specification.Length}, drawing {drawing.Length}");
        specification.Length.Should().BeLessThan(200_000, "runs of equal cells are one rectangle");
        drawing.Length.Should().BeLessThan(200_000, "runs of equal cells are one rectangle, and those of a colour one path");
    }

    [Test]
    public void Categories_lie_on_their_axis_in_the_order_of_the_table_and_long_ones_are_broken()
    {
        using JsonDocument json = Specification("inputs");

        JsonElement y = json.RootElement.GetProperty("layer")[0].GetProperty("encoding").GetProperty("y");
        y.GetProperty("scale").GetProperty("domain").GetRawText().Should().Be("[-0.5,3.5]");
        y.GetProperty("scale").GetProperty("reverse").GetBoolean().Should().BeTrue("the first is on top");
        y.GetProperty("axis").GetProperty("labelExpr").GetString().Should().Be(
            "[[\"diffusion coefficient\"],[\"current density\"],[\"thickness of the deposit\",\"at the current collector\",\"before stripping\"],"
            + "[\"temperature\"]][datum.value]");
    }

    [Test]
    public void A_range_reaches_from_one_column_to_the_other_at_its_category()
    {
        using JsonDocument json = Specification("inputs");

        JsonElement layer = json.RootElement.GetProperty("layer")[0];
        layer.GetProperty("encoding").GetProperty("x2").GetProperty("field").GetString().Should().Be("x2");
        layer.GetProperty("data").GetProperty("values")[1].GetRawText()
            .Should().Be("""{"x":34.1,"y":1,"yw":"current density","x2":35.8,"s":"uncertainty of the input"}""");
        json.RootElement.GetProperty("title").GetProperty("subtitle").GetString().Should().StartWith("2 values have no place", "the temperature has no range");
    }

    [Test]
    public void Series_at_one_category_lie_beside_each_other()
    {
        FigureDescription figure = new(
            "f", "t", "c", new FigureAxis("value"), new FigureAxis("input", IsCategorical: true),
            [new FigureLayer(FigureMark.Point, "t", "value_1", "input", Series: "model")], []);

        using JsonDocument json = Specification(figure, new() { ["t"] = "input,value_1,model\na,1,slab\na,2,sphere\n" });

        double[] places = [.. json.RootElement.GetProperty("layer").EnumerateArray()
            .SelectMany(layer => layer.GetProperty("data").GetProperty("values").EnumerateArray()).Select(row => row.GetProperty("y").GetDouble())];
        places.Should().Equal(-0.175, 0.175);
    }

    [Test]
    public void Values_printed_in_cells_contrast_with_the_colour_of_the_cell()
    {
        using JsonDocument words = Specification("outcomes");
        using JsonDocument numbers = Specification("parts");

        Cells(words).Should().HaveCount(9).And.Contain([("holds", "white"), ("fails", "#1b2330"), ("empty", "#1b2330")]);
        Cells(numbers).Should().HaveCount(9).And.Contain([("0.13", "white"), ("0.89", "#1b2330")]);
        words.RootElement.GetProperty("layer")[0].GetProperty("data")
            .GetProperty("values").GetArrayLength().Should().Be(9, "cells that print something are not joined");
    }

    [Test]
    public void Atoms_are_drawn_on_a_substrate_in_colours_of_their_layers()
    {
        using JsonDocument json = Specification("deposit");

        JsonElement[] panels = [.. json.RootElement.GetProperty("concat").EnumerateArray()];
        panels.Select(panel => panel.GetProperty("width").GetDouble()).Distinct().Should().ContainSingle();
        string?[] first =
            [.. panels[2].GetProperty("layer")[0].GetProperty("data").GetProperty("values").EnumerateArray().Select(face => face.GetProperty("c").GetString())];
        first.Should().HaveCount(3 * 3, "the substrate and each of two layers show three kinds of face").And.OnlyHaveUniqueItems();
        JsonElement legend = panels[0].GetProperty("layer")[3].GetProperty("encoding").GetProperty("fill").GetProperty("scale");
        legend.GetProperty("domain").GetRawText().Should().Be("[1,9]", "the highest of all panels has nine layers");
    }

    [TestCase("0.5,0,1", "*Row 1, column 'x' of the table 't' is 0.5; the place of an atom is a whole number from 0*")]
    [TestCase("0,-1,1", "*column 'y'*is -1*")]
    [TestCase("0,0,0", "*column 'z'*is 0*from 1*")]
    public void An_atom_outside_the_grid_is_refused_with_its_place(string row, string message)
    {
        FigureDescription figure = new(
            "f", "t", "c", new FigureAxis("x"), new FigureAxis("y"),
            [new FigureLayer(FigureMark.Atoms, "t", "x", "y", Colour: new FigureColour("z", "height"))], []);

        Action draw = () => Specification(figure, new() { ["t"] = $"x,y,z\n{row}\n" });

        draw.Should().Throw<FormatException>().WithMessage(message);
    }

    [Test]
    public void A_deposit_of_2000_atoms_on_40_by_40_sites_stays_small()
    {
        SampleStore.RequireCharts();
        string specification = ChartSpecification.Of(SampleFigures.Named("deposit"), name => CsvTable.Parse(name, Whiskers()));
        ChartRenderer renderer = new(
            SampleStore.ChartsFolder,
            Path.Combine(
                TestContext.CurrentContext.WorkDirectory, nameof(A_deposit_of_2000_atoms_on_40_by_40_sites_stays_small), Guid.NewGuid().ToString("N")));

        string drawing = renderer.Draw([new ChartRequest("k", "deposit", specification)], new Dictionary<string, string>(StringComparer.Ordinal))["k"];

        TestContext.Out.WriteLine($"specification {specification.Length}, drawing {drawing.Length}");
        drawing.Length.Should().BeLessThan(3 * 150_000, "only what is seen is drawn");
        LongNumberInPath().IsMatch(drawing).Should().BeFalse("tenths of a pixel are enough");
    }

    // Three times 2000 atoms in scattered columns of up to 40 layers. This is the worst case, because no faces lie in one plane.
    private static string Whiskers()
    {
        IEnumerable<string> Panel(string name, int step) => Enumerable.Range(0, 40 * 40)
            .SelectMany(site => Enumerable.Range(1, site * step % 1600 is var order && order < 100 ? 1 + (order * 7 % 40) : 0)
                .Select(layer => $"{site % 40},{site / 40},{layer},{name}\n"));
        return "column_1,row_1,height_1,wetting\n" + string.Concat(Panel("a", 7).Concat(Panel("b", 11)).Concat(Panel("c", 13)));
    }

    private static (string?, string?)[] Cells(JsonDocument json) =>
        [.. json.RootElement.GetProperty("layer")[1].GetProperty("data")
            .GetProperty("values").EnumerateArray().Select(cell => (cell.GetProperty("t").GetString(), cell.GetProperty("i").GetString()))];

    private static string? Type(JsonElement mark) => mark.GetProperty("type").GetString();

    private static JsonDocument Specification(string figure) => Specification(SampleFigures.Named(figure), []);

    private static JsonDocument Specification(FigureDescription figure, Dictionary<string, string> tables) =>
        JsonDocument.Parse(
            ChartSpecification.Of(figure, name => CsvTable.Parse(name, tables.TryGetValue(name, out string? text) ? text : SampleFigures.Tables[name])));

    [GeneratedRegex(@" d=""[^""]*\d\.\d{3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LongNumberInPath();
}
