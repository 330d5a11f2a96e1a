using System.Buffers.Binary;
using System.Security.Cryptography;
using Litmus.KineticMonteCarlo.Restart;
using Litmus.Primitives;

namespace Litmus.KineticMonteCarlo.Tests.Restart;

public sealed class RestartFileTests
{
    private string _folder = string.Empty;

    private string File1 => Path.Combine(_folder, "run.restart");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kinetic-monte-carlo-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_resumed_run_gives_the_same_bits([Values] bool withTransport, [Values(1, 500, 30_000)] int eventsBefore)
    {
        KineticMonteCarloSolver solver = new(Some.Deposition with { Transport = withTransport ? Some.Transport : null });
        KineticMonteCarloRun whole = solver.Start(), first = solver.Start();
        first.Advance(eventsBefore);
        first.Save(File1);

        KineticMonteCarloRun second = solver.Resume(File1);
        whole.Advance(eventsBefore + 5_000);
        second.Advance(5_000);

        second.Time.Should().Be(whole.Time);
        second.Counts.Should().Be(whole.Counts);
        second.MeanScaledTimeStep.Should().Be(whole.MeanScaledTimeStep);
        second.Atoms().Should().Equal(whole.Atoms());
        second.Result().AdsorptionsByLayer.Should().Equal(whole.Result().AdsorptionsByLayer);
    }

    [Test]
    public void A_cancelled_run_resumes_where_it_stopped()
    {
        KineticMonteCarloSolver solver = new(Some.Deposition);
        using CancellationTokenSource source = new();
        Action interrupted = () => solver.SolveWithRestarts(File1, 100, new CancelAfter(source, reports: 3), source.Token);

        interrupted.Should().Throw<OperationCanceledException>();
        KineticMonteCarloResult resumed = solver.SolveWithRestarts(File1, 100), whole = solver.Solve();

        resumed.Time.Should().Be(whole.Time);
        resumed.Surface.Heights.Should().Equal(whole.Surface.Heights);
    }

    [Test]
    public void A_truncated_file_is_refused([Values(8, 30, 100)] int length)
    {
        SaveRun();
        File.WriteAllBytes(File1, File.ReadAllBytes(File1)[..length]);

        FaultOfResuming().Should().Be(RestartFault.Truncated);
    }

    [Test]
    public void A_changed_byte_is_noticed([Values(25, 60, 500)] int place)
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        bytes[place] ^= 1;
        File.WriteAllBytes(File1, bytes);

        FaultOfResuming().Should().Be(RestartFault.Altered);
    }

    [Test]
    public void Another_version_is_refused()
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        bytes[8] = 99;
        File.WriteAllBytes(File1, bytes);

        FaultOfResuming().Should().Be(RestartFault.OtherVersion);
    }

    [TestCase("")]
    [TestCase("column,row,layer")]
    public void A_foreign_file_is_refused(string text)
    {
        File.WriteAllText(File1, text);

        FaultOfResuming().Should().Be(RestartFault.NotARestartFile);
    }

    [Test]
    public void The_file_of_another_run_is_refused_with_both_descriptions()
    {
        SaveRun();

        Action resume = () => new KineticMonteCarloSolver(Some.Deposition with { LithiumAdsorptionRate = 2 }).Resume(File1);

        resume.Should().Throw<RestartFileException>()
            .WithMessage("*LithiumAdsorptionRate = 1,*LithiumAdsorptionRate = 2,*").Which.Fault.Should().Be(RestartFault.OtherRun);
    }

    [TestCase("random", 0, 32, 0L)]
    [TestCase("time", 32, 8, 0x7FF8_0000_0000_0000)]
    [TestCase("scaled time", 40, 8, -1L)]
    [TestCase("events", 48, 8, -1L)]
    [TestCase("events", 48, 8, long.MaxValue)]
    [TestCase("highest layer", 104, 4, (long)int.MaxValue)]
    [TestCase("highest layer", 104, 4, -2L)]
    [TestCase("layers", 108, 4, (long)int.MaxValue)]
    [TestCase("layers", 108, 4, -1L)]
    public void A_state_that_no_run_can_be_in_is_refused_although_its_checksum_is_right(string what, int place, int length, long number)
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        for (int i = 0; i < length; i++)
        {
            bytes[StateStart(bytes) + place + i] = (byte)(number >> (8 * (i % 8)));
        }

        File.WriteAllBytes(File1, Signed(bytes));

        FaultOfResuming().Should().Be(RestartFault.Impossible, what);
    }

    [TestCase("outside the lattice", 0, int.MaxValue)]
    [TestCase("outside the lattice", 0, -1)]
    [TestCase("in the wall below", 0, 0)]
    [TestCase("a list longer than the file", -1, int.MaxValue)]
    [TestCase("a list of a negative length", -1, -1)]
    public void An_atom_that_the_lattice_cannot_hold_is_refused(string what, int atom, int number)
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        int atoms = AtomsStart(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(atoms + (sizeof(int) * (atom + 1))), number);
        File.WriteAllBytes(File1, Signed(bytes));

        FaultOfResuming().Should().Be(RestartFault.Impossible, what);
    }

    [Test]
    public void An_atom_that_is_given_twice_is_refused()
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        int first = AtomsStart(bytes) + sizeof(int);
        bytes.AsSpan(first, sizeof(int)).CopyTo(bytes.AsSpan(first + sizeof(int)));
        File.WriteAllBytes(File1, Signed(bytes));

        FaultOfResuming().Should().Be(RestartFault.Impossible);
    }

    [Test]
    public void Atoms_of_another_class_than_the_lattice_gives_are_refused()
    {
        SaveRun();
        byte[] bytes = File.ReadAllBytes(File1);
        int classes = AtomsStart(bytes) + (sizeof(int) * (1 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(AtomsStart(bytes)))));
        int classCount = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(classes)), place = classes + sizeof(int);
        for (int list = 0; list < classCount; list++)
        {
            int members = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));
            if (members > 1)
            {
                // One member takes the place of another, which is then missing.
                bytes.AsSpan(place + sizeof(int), sizeof(int)).CopyTo(bytes.AsSpan(place + (2 * sizeof(int))));
                break;
            }

            place += sizeof(int) * (1 + members);
        }

        File.WriteAllBytes(File1, Signed(bytes));

        FaultOfResuming().Should().Be(RestartFault.Impossible);
    }

    [Test]
    public void Walkers_where_none_can_be_are_refused()
    {
        KineticMonteCarloSolver solver = new(Some.Deposition with { Transport = Some.Transport });
        KineticMonteCarloRun run = solver.Start();
        run.Advance(500);
        byte[] bytes = run.ToBytes();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.Length - sizeof(int)), 0);

        Action resume = () => solver.Resume(Signed(bytes), "memory");

        resume.Should().Throw<RestartFileException>().WithMessage("*walker*").Which.Fault.Should().Be(RestartFault.Impossible);
    }

    // Signature, version, length, checksum, then the description of the run.
    private static int StateStart(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes, 52, bytes.Length - 52));
        _ = reader.ReadString();
        return 52 + (int)reader.BaseStream.Position;
    }

    // Random numbers, two times, seven counts, the highest layer, the adsorptions by layer.
    private static int AtomsStart(byte[] bytes)
    {
        int layers = StateStart(bytes) + 108;
        return layers + sizeof(int) + (sizeof(long) * BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(layers)));
    }

    private static byte[] Signed(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(52), bytes.AsSpan(20));
        return bytes;
    }

    private void SaveRun()
    {
        KineticMonteCarloRun run = new KineticMonteCarloSolver(Some.Deposition).Start();
        run.Advance(2_000);
        run.Save(File1);
    }

    private RestartFault FaultOfResuming()
    {
        Action resume = () => new KineticMonteCarloSolver(Some.Deposition).Resume(File1);
        return resume.Should().Throw<RestartFileException>().Which.Fault;
    }

    private sealed class CancelAfter(CancellationTokenSource source, int reports) : IProgress<SolverProgress>
    {
        private int _left = reports;

        public void Report(SolverProgress value)
        {
            if (--_left == 0)
            {
                source.Cancel();
            }
        }
    }
}
