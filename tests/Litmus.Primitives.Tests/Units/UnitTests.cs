using Litmus.Primitives.Units;

namespace Litmus.Primitives.Tests.Units;

public sealed class UnitTests
{
    // A factor is a product of at most five numbers, each rounded to 1.1e-16.
    private const double Rounding = 1e-15;

    [TestCase("m", 1.0)]
    [TestCase("um", 1e-6)]
    [TestCase("nm", 1e-9)]
    [TestCase("Angstrom", 1e-10)]
    [TestCase("kg", 1.0)]
    [TestCase("g/mol", 1e-3)]
    [TestCase("mg/cm2", 1e-2)]
    [TestCase("g/cm3", 1e3)]
    [TestCase("cm2", 1e-4)]
    [TestCase("cm2/s", 1e-4)]
    [TestCase("m2/s", 1.0)]
    [TestCase("mA/cm2", 10.0)]
    [TestCase("uA/cm2", 1e-2)]
    [TestCase("mAh/cm2", 36_000.0)]
    [TestCase("mAh/g", 3_600.0)]
    [TestCase("Ah", 3_600.0)]
    [TestCase("Wh/kg", 3_600.0)]
    [TestCase("Wh/L", 3.6e6)]
    [TestCase("MPa", 1e6)]
    [TestCase("GPa", 1e9)]
    [TestCase("eV", 1.602176634e-19)]
    [TestCase("meV", 1.602176634e-22)]
    [TestCase("eV/K", 1.602176634e-19)]
    [TestCase("J/m3/K", 1.0)]
    [TestCase("ohm cm2", 1e-4)]
    [TestCase("mS/cm", 0.1)]
    [TestCase("1/h", 1 / 3600.0)]
    [TestCase("h-1", 1 / 3600.0)]
    [TestCase("min", 60.0)]
    [TestCase("d", 86_400.0)]
    [TestCase("%", 0.01)]
    [TestCase("deg", Math.PI / 180)]
    [TestCase("1", 1.0)]
    public void A_symbol_has_the_factor_to_SI_of_its_definition(string symbol, double factor)
    {
        Unit unit = Unit.Parse(symbol);

        unit.Factor.Should().BeApproximately(factor, factor * Rounding, "a product of exact numbers");
        unit.Offset.Should().Be(0);
        unit.ToString().Should().Be(symbol);
    }

    [TestCase("J", "N m")]
    [TestCase("J/m2", "N/m")]
    [TestCase("Pa", "J/m3")]
    [TestCase("V", "J/C")]
    [TestCase("C", "A s")]
    [TestCase("W", "V A")]
    [TestCase("S", "1/ohm")]
    [TestCase("F", "C/V")]
    [TestCase("ohm", "V/A")]
    [TestCase("Hz", "1/s")]
    [TestCase("L", "dm3")]
    [TestCase("mAh/cm2", "C/m2")]
    [TestCase("degC", "K")]
    public void Units_of_one_quantity_convert_to_each_other(string one, string other)
    {
        Unit.Parse(one).ConvertsTo(Unit.Parse(other)).Should().BeTrue();
    }

    [TestCase("J", "N")]
    [TestCase("J/m2", "J/m3")]
    [TestCase("mAh", "Wh")]
    [TestCase("m", "1")]
    [TestCase("mol", "1")]
    public void Units_of_different_quantities_do_not_convert(string one, string other)
    {
        Unit.Parse(one).ConvertsTo(Unit.Parse(other)).Should().BeFalse();
    }

    [Test]
    public void Degrees_Celsius_are_kelvin_with_another_zero()
    {
        Unit celsius = Unit.Parse("degC");

        celsius.ToSi(25).Should().BeApproximately(298.15, 1e-13, "one sum");
        celsius.ToSi(-273.15).Should().Be(0);
        celsius.FromSi(353.15).Should().BeApproximately(80, 1e-13, "one difference");
    }

    [Test]
    public void A_difference_in_degrees_Celsius_does_not_take_the_offset()
    {
        Unit celsius = Unit.Parse("degC");

        celsius.DifferenceToSi(5).Should().Be(5);
        celsius.DifferenceFromSi(5).Should().Be(5);
    }

    [Test]
    public void A_difference_in_any_other_unit_converts_as_a_value_does()
    {
        Unit capacity = Unit.Parse("mAh/cm2");

        capacity.DifferenceToSi(0.1).Should().Be(capacity.ToSi(0.1));
        capacity.DifferenceFromSi(3600).Should().Be(capacity.FromSi(3600));
    }

    [Test]
    public void Converting_there_and_back_returns_the_number(
        [Values("mAh/cm2", "degC", "eV", "Angstrom", "1/h")] string symbol, [Values(-40.0, 0.0, 1e-3, 2.5, 1e6)] double value)
    {
        Unit unit = Unit.Parse(symbol);

        unit.FromSi(unit.ToSi(value)).Should().BeApproximately(value, 1e-13 + (Math.Abs(value) * Rounding), "the offset of 273.15 rounds to 6e-14");
    }

    [TestCase("parsec", "parsec")]
    [TestCase("mA/cm2/furlong", "furlong")]
    [TestCase("", "")]
    [TestCase(" ", "")]
    [TestCase("m ", "")]
    [TestCase("/s", "")]
    [TestCase("m//s", "")]
    [TestCase("2", "2")]
    [TestCase("m 2", "2")]
    [TestCase("m--2", "m--2")]
    [TestCase("m-", "m-")]
    [TestCase("m2.5", "m2.5")]
    [TestCase("m^2", "m^2")]
    [TestCase("mmin", "mmin")]
    [TestCase("kh", "kh")]
    [TestCase("mdeg", "mdeg")]
    [TestCase("pa", "pa")]
    [TestCase("MAH", "MAH")]
    [TestCase("degC/m", "degC")]
    [TestCase("mdegC", "mdegC")]
    [TestCase("W/m2/degC", "degC")]
    public void An_unknown_symbol_is_refused_with_its_unknown_part(string symbol, string unknown)
    {
        Action parse = () => Unit.Parse(symbol);

        parse.Should().Throw<FormatException>().WithMessage($"Unknown unit '{symbol}': '{unknown}' is none of *");
        Unit.TryParse(symbol, out Unit? unit).Should().BeFalse();
        unit.Should().BeNull();
    }

    [TestCase("km-99 km-99", Description = "the factor is 0")]
    [TestCase("m/nm99", Description = "the factor is not finite")]
    [TestCase("pm27", Description = "the factor is not normal: it has lost digits")]
    public void A_unit_whose_factor_no_number_can_hold_is_refused(string symbol)
    {
        Action parse = () => Unit.Parse(symbol);

        parse.Should().Throw<FormatException>().WithMessage($"The factor of the unit '{symbol}' is too large or too small*");
    }

    [TestCase("m100")]
    [TestCase("s-2147483648")]
    [TestCase("m2147483647 m2147483647 m2", Description = "the sum of the exponents would be 0")]
    public void An_exponent_of_three_digits_is_no_unit(string symbol)
    {
        Unit.TryParse(symbol, out Unit? unit).Should().BeFalse();

        unit.Should().BeNull();
    }

    [TestCase("time_s", "s")]
    [TestCase("current_density_mA_per_cm2", "mA/cm2")]
    [TestCase("capacity_mAh_per_cm2", "mAh/cm2")]
    [TestCase("volume_fraction_1", "1")]
    [TestCase("loss_percent", "%")]
    [TestCase("loss_percent_per_h", "%/h")]
    [TestCase("rate_per_h", "1/h")]
    [TestCase("temperature_degC", "degC")]
    [TestCase("area_resistance_ohm_cm2", "ohm cm2")]
    [TestCase("slope_J_per_m3_per_K", "J/m3/K")]
    [TestCase("surface_energy_J_per_m2", "J/m2")]
    public void A_column_ends_in_its_unit(string column, string symbol)
    {
        Unit.TryParseSuffix(column, out Unit? unit).Should().BeTrue();

        unit!.Symbol.Should().Be(symbol);
        unit.Dimension.Should().Be(Unit.Parse(symbol).Dimension);
        unit.Factor.Should().Be(Unit.Parse(symbol).Factor);
    }

    [TestCase("s")]
    [TestCase("orientation")]
    [TestCase("sample_name")]
    [TestCase("")]
    [TestCase("time_")]
    public void A_column_without_a_unit_has_none(string column)
    {
        Unit.TryParseSuffix(column, out Unit? unit).Should().BeFalse();

        unit.Should().BeNull();
    }

    [TestCase("current_density_mA_per_cm2", "current_density")]
    [TestCase("rate_per_h", "rate")]
    [TestCase("sample_name", "sample_name")]
    public void The_quantity_stands_before_the_unit(string column, string expected)
    {
        bool hasUnit = Unit.TryParseSuffix(column, out string quantity, out Unit? unit);

        quantity.Should().Be(expected);
        (unit is not null).Should().Be(hasUnit);
    }

    [Test]
    public void The_longest_ending_that_is_a_unit_wins()
    {
        Unit.TryParseSuffix("work_N_m", out Unit? unit).Should().BeTrue();

        unit!.Symbol.Should().Be("N m", "the metre alone is shorter");
    }

    [Test]
    public void Every_known_symbol_can_be_parsed()
    {
        Unit.KnownSymbols.Should().OnlyHaveUniqueItems().And.AllSatisfy(symbol => Unit.TryParse(symbol, out _).Should().BeTrue());
    }

    [Test]
    public void The_dimensionless_unit_changes_nothing()
    {
        Unit.One.ToSi(0.37).Should().Be(0.37);
        Unit.One.Dimension.Should().Be(Dimension.None);
    }
}
