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

    private (AllenCahnParameters Film, AllenCahnOptions Options, byte[] Bytes) Written()
    {
        AllenCahnParameters film = Runs.Film(Runs.SmallGrid, Formulation.ChenExposed, duration: 1);
        AllenCahnOptions options = new();
        RestartFile.Write(FilePath, Runs.Start(film), film, options);
        return (film, options, File.ReadAllBytes(FilePath));
    }
}
