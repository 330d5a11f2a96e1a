using System.Buffers.Binary;
using System.Xml.Linq;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Grids;
using Litmus.PhaseField.Output;
using Litmus.PhaseField.Texture;

namespace Litmus.PhaseField.Tests.Output;

public class VtkImageTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("litmus-vtk-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_file_holds_extent_spacing_time_and_the_arrays_in_the_order_of_VTK()
    {
        // Two layers, because the slowest index is z in VTK and the row in the grid.
        CellGrid grid = new() { ColumnCount = 3, RowCount = 2, DepthCount = 2, Spacing = 0.5 };
        AllenCahnParameters block = Runs.Block(grid, FreeEnergyDensity.Chen, 1, LateralBoundary.Periodic, (1.0, 1.0), (1.0, 2.0)) with
        {
            GrainOrientations = [1, 0],
        };
        double[] values = new double[24];
        values[grid.Cell(2, 1, 0)] = 1;
        values[12 + grid.Cell(0, 0, 1)] = 0.75;
        PhaseFieldState state = PhaseFieldState.FromDense(grid, 2, values);
        string path = Path.Combine(_folder, "texture.vti");

        VtkImage.Write(path, state, GrainMap.Of(block, state, 2), time: 1.5);

        XElement root = XDocument.Load(path).Root!;
        root.Attribute("type")!.Value.Should().Be("ImageData");
        XElement image = root.Element("ImageData")!;
        image.Attribute("WholeExtent")!.Value.Should().Be("0 3 0 2 0 2");
        image.Attribute("Spacing")!.Value.Should().Be("0.5 0.5 0.5");
        image.Element("FieldData")!.Elements().First().Value.Should().Be("1.5");
        string appended = root.Element("AppendedData")!.Value.Trim()[1..];
        int[] grains = Integers(appended, image, "grain"), orientations = Integers(appended, image, "orientation");
        grains.Should().Equal(-1, -1, -1, -1, -1, 0, 1, -1, -1, -1, -1, -1);
        orientations.Should().Equal(-1, -1, -1, -1, -1, 1, 0, -1, -1, -1, -1, -1);
        Integers(appended, image, "sumOfSquares").Select(BitConverter.Int32BitsToSingle).Should().Equal(0, 0, 0, 0, 0, 1, 0.5625f, 0, 0, 0, 0, 0);
    }

    // Each array: its length in bytes as 64 bits, then its elements of four bytes. Offsets count characters.
    private static int[] Integers(string appended, XElement image, string name)
    {
        XElement array = image.Descendants("DataArray").Single(element => element.Attribute("Name")!.Value == name);
        int offset = int.Parse(array.Attribute("offset")!.Value);
        byte[] bytes = Convert.FromBase64String(appended.Substring(offset, ((8 + 48 + 2) / 3) * 4));
        BinaryPrimitives.ReadUInt64LittleEndian(bytes).Should().Be(48);
        return [.. Enumerable.Range(0, 12).Select(i => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8 + (4 * i))))];
    }
}
