using Litmus.Comparison.Differences;

namespace Litmus.Comparison.Tests.Differences;

internal sealed class MovedTableTests
{
    private static readonly TableText Before = new(["time_s", "height_um"], [["0", "1"], ["10", "2"], ["20", "4"]]);

    [Test]
    public void The_same_fields_are_no_move() => MovedTable.Of("a/b", "curve", Before, Before).Should().BeNull();

    [Test]
    public void The_largest_difference_is_told_with_its_place() =>
        MovedTable.Of("a/b", "curve", Before, Before with { Rows = [["0", "1"], ["10", "3"], ["20", "4.1"]] }).Should().BeEquivalentTo(
            new { FieldCount = 2, Column = "height_um", Row = 2, Where = "time_s = 10", Before = "2", After = "3", Largest = 0.25, Shape = (string?)null });

    [Test]
    public void A_word_counts_more_than_any_number() =>
        MovedTable.Of("a/b", "curve", Before, Before with { Rows = [["0", "empty"], ["10", "900"], ["20", "4"]] })!.Largest
            .Should().Be(double.PositiveInfinity);

    [Test]
    public void Another_number_of_rows_is_told_and_the_common_ones_are_compared() =>
        MovedTable.Of("a/b", "curve", Before, Before with { Rows = [["0", "1"], ["10", "2.5"]] }).Should().BeEquivalentTo(
            new { Shape = "3 rows before and 2 after", FieldCount = 1 });

    [Test]
    public void Other_columns_are_told() =>
        MovedTable.Of("a/b", "curve", Before, Before with { Columns = ["time_s", "depth_um"] })!.Shape.Should().Contain("height_um").And.Contain("depth_um");

    [Test]
    public void A_table_of_one_side_is_told() => MovedTable.Of("a/b", "curve", null, Before)!.Shape.Should().Be("only after the change");
}
