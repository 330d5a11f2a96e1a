namespace Litmus.ReferenceData.Tests;

internal sealed class TableTests : DefectTests
{
    private Table _rates = null!;
    private Table _parameters = null!;

    [SetUp]
    public void Load()
    {
        Paper paper = ReferenceDataset.Load(Dataset.Folder).Paper(MiniatureDataset.Paper);
        (_rates, _parameters) = (paper.Table("rates"), paper.Table("parameters"));
    }

    [Test]
    public void A_cell_has_value_unit_printed_precision_and_source()
    {
        Cell cell = _rates.Cell("temperature_K", "350", "current_density_mA_per_cm2");

        cell.Value.Should().Be(2.9e-11);
        cell.Unit.Symbol.Should().Be("mA/cm2");
        cell.HalfDigit.Should().Be(0.05e-11, "the text is read as the nearest double of 5e-13");
        cell.Source.Should().Be("Table 1");
        cell.Location.Should().Be("mini2020/rates.csv:4");
    }

    [TestCase("36", 0.5)]
    [TestCase("0.10", 0.005)]
    [TestCase("2.9e-11", 5e-13)]
    [TestCase("-1E2", 50)]
    [TestCase("150", 0.5)]
    public void Half_a_unit_of_the_last_digit_follows_from_the_text(string text, double expected)
    {
        Dataset.Replace("rates.csv", "b,350", "b," + text);
        Dataset.Seal();

        Cell cell = ReferenceDataset.Load(Dataset.Folder).Paper("mini2020").Table("rates").Rows[1].Cell("temperature_K");

        cell.HalfDigit.Should().Be(expected);
    }

    [Test]
    public void A_row_is_found_by_several_keys()
    {
        Cell cell = _rates.Cell("count", ("case", "b"), ("temperature_K", "400"));

        (cell.Value, cell.Unit.Symbol).Should().Be((5, "1"));
    }

    [Test]
    public void Text_is_given_as_it_stands()
    {
        _rates.Rows[0]["case"].Should().Be("a, first");
        _rates.Rows[0]["current_density_mA_per_cm2"].Should().Be("0.10");
    }

    [Test]
    public void Several_rows_with_the_key_are_refused()
    {
        Action ask = () => _rates.Cell("case", "b", "temperature_K");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*rates.csv(5,1)*LIT0073*lines 4, 5*further key*");
    }

    [Test]
    public void A_row_that_is_not_there_comes_with_the_nearest_texts()
    {
        Action ask = () => _rates.Cell("temperature_K", "305", "count");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*LIT0072*temperature_K = '305'*'300'*");
    }

    [Test]
    public void A_column_that_is_not_there_comes_with_the_nearest_ones()
    {
        Action ask = () => _rates.Cell("temperature_C", "300", "count");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*LIT0071*Did you mean 'temperature_K'?*");
    }

    [Test]
    public void An_empty_cell_is_not_a_number()
    {
        Action ask = () => _rates.Cell("temperature_K", "400", "current_density_mA_per_cm2");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*rates.csv(5,1)*LIT0074*is empty*");
    }

    [Test]
    public void A_parameter_has_all_that_its_row_says()
    {
        Parameter parameter = _parameters.Parameter("thickness");

        (parameter.Name, parameter.Symbol, parameter.Value, parameter.Unit.Symbol, parameter.HalfWidth, parameter.Source, parameter.Relation)
            .Should().Be(("thickness", "h", 36, "um", 0.5, "Methods", "="));
    }

    [Test]
    public void A_setting_has_no_half_width_and_an_empty_relation_is_equality()
    {
        Parameter parameter = _parameters.Parameter("molarMass");

        (parameter.HalfWidth, parameter.Relation, parameter.Note).Should().Be((null, "=", "a setting"));
    }

    [Test]
    public void A_parameter_that_is_not_there_comes_with_the_nearest_ones()
    {
        Action ask = () => _parameters.Parameter("thicknes");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*parameters.csv*LIT0072*Did you mean 'thickness'?*");
    }

    [Test]
    public void A_table_without_values_and_units_has_no_parameters()
    {
        Action ask = () => _rates.Parameter("thickness");

        ask.Should().Throw<ReferenceDataException>().WithMessage("*LIT0071*no parameter table*");
    }
}
