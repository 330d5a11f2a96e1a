using System.Buffers.Binary;
using System.Security.Cryptography;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.PhaseField.Output;

namespace Litmus.PhaseField.Tests.Output;

public class RestartFileTests
{
    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("litmus-restart-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    private string FilePath => Path.Combine(_folder, "run.restart");

    [Test]
    public void A_resumed_run_ends_with_the_same_bits([Values] FieldStorage storage, [Values] FieldPrecision precision)
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 1.5);
        AllenCahnOptions options = new() { Storage = storage, Precision = precision }, saving = options with { RestartPath = FilePath, RestartInterval = 30 };
        PhaseFieldState through = new AllenCahnSolver(film, options).Solve(Runs.Start(film)).FinalState;

        new AllenCahnSolver(film with { Duration = 0.65 }, saving).Solve(Runs.Start(film));
        PhaseFieldState read = RestartFile.Read(FilePath, film, options);
        PhaseFieldState resumed = new AllenCahnSolver(film, options).Solve(read).FinalState;

        read.Step.Should().Be(65, "the last step is saved at any interval");
        resumed.Step.Should().Be(through.Step);
        Runs.AreIdentical(through, resumed).Should().BeTrue("a step reads nothing but the state");
    }

    [Test]
    public void A_file_cut_short_anywhere_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();

        foreach (int length in new[] { 9, 40, 60, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(FilePath, bytes[..length]);
            Action read = () => RestartFile.Read(FilePath, film, options);
            read.Should().Throw<RestartFileException>().WithMessage("*cut short*");
        }
    }

    [Test]
    public void A_file_of_another_kind_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, _) = Written();
        File.WriteAllText(FilePath, "<VTKFile/>");

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage("*does not begin as a restart file*").Which.Path.Should().Be(FilePath);
    }

    [Test]
    public void A_file_of_another_version_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();
        bytes[8] = 99;
        File.WriteAllBytes(FilePath, bytes);

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage("*version 99*reads version 1*");
    }

    [Test]
    public void A_file_with_a_changed_bit_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();
        bytes[^100] ^= 1;
        File.WriteAllBytes(FilePath, bytes);

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage("*checksum*");
    }

    [Test]
    public void A_file_of_another_run_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, _) = Written();

        Action otherPhysics = () => RestartFile.Read(FilePath, film with { WellHeight = 1.01 }, options);
        Action otherNumerics = () => RestartFile.Read(FilePath, film, options with { ActivityThreshold = 1e-7 });

        otherPhysics.Should().Throw<RestartFileException>().WithMessage("*other parameters*");
        otherNumerics.Should().Throw<RestartFileException>().WithMessage("*other parameters*");
    }

    [TestCase(0, long.MaxValue, "*step*")]
    [TestCase(0, -1L, "*step*")]
    [TestCase(8, 7L, "*cells*")]
    [TestCase(32, 1_000_000L, "*fields*")]
    [TestCase(40, 1L << 40, "*length*")]
    [TestCase(40, -1L, "*length*")]
    [TestCase(48, int.MaxValue, "*length*")]
    [TestCase(56, 1L, "*lines*")]
    [TestCase(60, long.MaxValue, "*lines*")]
    public void A_state_that_no_run_can_be_in_is_refused_although_its_checksum_is_right(int place, long number, string message)
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(52 + place), number);
        File.WriteAllBytes(FilePath, Signed(bytes));

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage(message);
    }

    [Test]
    public void A_run_of_cells_outside_the_grid_is_refused([Values(0, 1, 2, 3)] int part, [Values(-1, int.MaxValue)] int number)
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();
        int runs = 52 + 56 + (sizeof(int) * (film.Grid.LineCount + 1));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(runs + (sizeof(int) * part)), number);
        File.WriteAllBytes(FilePath, Signed(bytes));

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage("*outside the grid*");
    }

    [Test]
    public void A_value_that_is_not_finite_is_refused()
    {
        (AllenCahnParameters film, AllenCahnOptions options, byte[] bytes) = Written();
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(bytes.Length - 32 - sizeof(double)), double.NaN);
        File.WriteAllBytes(FilePath, Signed(bytes));

        Action read = () => RestartFile.Read(FilePath, film, options);

        read.Should().Throw<RestartFileException>().WithMessage("*NaN*");
    }

    private static byte[] Signed(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes), bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes));
        return bytes;
    }

    private (AllenCahnParameters Film, AllenCahnOptions Options, byte[] Bytes) Written()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 1);
        AllenCahnOptions options = new();
        RestartFile.Write(FilePath, Runs.Start(film), film, options);
        return (film, options, File.ReadAllBytes(FilePath));
    }
}
