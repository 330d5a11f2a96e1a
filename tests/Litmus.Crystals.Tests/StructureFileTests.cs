using System.Globalization;

namespace Litmus.Crystals.Tests;

public sealed class StructureFileTests
{
    private static readonly CrystalLattice Lithium = CrystalLattice.BodyCentred("Li", 3.44);

    [Test]
    public void Extended_xyz_holds_the_box_and_seven_decimals() =>
        ExtendedXyz.Write(Lithium.CubicCell()).Should().Be("""
            2
            Lattice="3.4400000 0.0000000 0.0000000 0.0000000 3.4400000 0.0000000 0.0000000 0.0000000 3.4400000" Properties=species:S:1:pos:R:3 pbc="T T T"
            Li 0.0000000 0.0000000 0.0000000
            Li 1.7200000 1.7200000 1.7200000

            """.ReplaceLineEndings("\n"));

    [Test]
    public void A_data_file_of_lammps_keeps_the_volume_and_all_distances()
    {
        AtomicStructure bulk = new FaceCell(Lithium, new(1, 1, 1)).Bulk(StrainState.None).Repeat(2, 1, 3);

        string[] lines = LammpsStructure.Write(bulk, "Li").Split('\n');

        double[] Numbers(string ending) => [.. lines.Single(line => line.EndsWith(ending, StringComparison.Ordinal)).Split(' ')
            .Where(word => double.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        double x = Numbers("xlo xhi")[1], y = Numbers("ylo yhi")[1], z = Numbers("zlo zhi")[1];
        double[] tilt = Numbers("xy xz yz");
        Cell box = new(new(x, 0, 0), new(tilt[0], y, 0), new(tilt[1], tilt[2], z));
        Vector3D[] places = [.. lines.SkipWhile(line => !line.StartsWith("Atoms", StringComparison.Ordinal)).Skip(2).Where(line => line.Length > 0)
            .Select(line => line.Split(' ')).Select(words => new Vector3D(Number(words[2]), Number(words[3]), Number(words[4])))];
        AtomicStructure read = new(box, bulk.Elements, [.. places]);

        Math.Abs(tilt[0]).Should().BeLessThanOrEqualTo((x / 2) + 1e-6);
        Math.Abs(tilt[1]).Should().BeLessThanOrEqualTo((x / 2) + 1e-6);
        Math.Abs(tilt[2]).Should().BeLessThanOrEqualTo((y / 2) + 1e-6);
        read.Cell.Volume.Should().BeApproximately(bulk.Cell.Volume, 1e-4, "seven decimals of the box");
        read.NeighboursOf(0, 6).Select(pair => Math.Round(pair.Distance, 5))
            .Should().Equal(bulk.NeighboursOf(0, 6).Select(pair => Math.Round(pair.Distance, 5)));
    }

    [Test]
    public void An_element_without_a_type_is_refused()
    {
        Action refused = () => _ = LammpsStructure.Write(Lithium.CubicCell(), "Na");

        refused.Should().Throw<ArgumentException>().WithMessage("Atom 0 is Li; expected one of Na*");
    }

    [Test]
    public void A_left_handed_box_is_refused()
    {
        Action refused = () => _ = new Cell(new(0, 1, 0), new(1, 0, 0), new(0, 0, 1));

        refused.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*right-handed*");
    }

    [Test]
    public void Zero_has_no_sign() => StructureText.Length(-1e-9).Should().Be("0.0000000");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
