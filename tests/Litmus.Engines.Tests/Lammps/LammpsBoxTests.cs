using Litmus.Engines.Lammps;

namespace Litmus.Engines.Tests.Lammps;

public sealed class LammpsBoxTests
{
    private static readonly string[] Head = ["ITEM: TIMESTEP", "0", "ITEM: NUMBER OF ATOMS", "2"];

    [Test]
    public void A_straight_box_has_its_bounds()
    {
        LammpsBox box = LammpsBox.Read([.. Head, "ITEM: BOX BOUNDS pp pp pp", "0 10", "-1.5 21.5", "0 8", "ITEM: ATOMS id xu yu zu"]);

        box.Should().Be(new LammpsBox(0, -1.5, 0, 10, 23, 8, 0));
    }

    // The manual of LAMMPS, Howto triclinic: xlo_bound = xlo + min(0, xy, xz, xy + xz), and likewise above.
    [TestCase(2, "0", "12")]
    [TestCase(-3, "-3", "10")]
    public void The_bounds_of_a_tilted_box_contain_its_tilt(double tilt, string low, string high)
    {
        LammpsBox box = LammpsBox.Read([.. Head, "ITEM: BOX BOUNDS xy xz yz pp pp pp", $"{low} {high} 0", $"0 20 {tilt}", "0 8 0", "ITEM: ATOMS id xu yu zu"]);

        box.Should().Be(new LammpsBox(0, 0, 0, 10, 20, 8, tilt));
    }

    [Test]
    public void A_dump_without_bounds_is_refused()
    {
        Action reading = () => LammpsBox.Read(Head);

        reading.Should().Throw<FormatException>().WithMessage("*ITEM: BOX BOUNDS*");
    }
}
