using System.Security.Cryptography;
using Litmus.KineticMonteCarlo;
using Litmus.KineticMonteCarlo.Restart;
using Litmus.PhaseField.AllenCahn;
using Litmus.PhaseField.FreeEnergies;
using Litmus.Primitives;
using FilmRestart = Litmus.PhaseField.Output.RestartFile;
using FilmRestartException = Litmus.PhaseField.Output.RestartFileException;
using Films = Litmus.PhaseField.Tests.Runs;
using Walks = Litmus.KineticMonteCarlo.Tests.Some;

namespace Litmus.Fuzz.Tests;

/// <summary>Restart files. A state that is taken for one of the run is one from which it goes on.</summary>
internal static class RestartReaders
{
    public static FuzzedReader Deposits(string folder)
    {
        KineticMonteCarloSolver[] solvers = [new(Walks.Deposition), new(Walks.Deposition with { Transport = Walks.Transport })];
        byte[][] saved = [.. solvers.Select(solver => After(solver, 300))];
        return new FuzzedReader
        {
            Name = "restart",
            Form = FileForm.Binary,
            Seeds = saved,
            Refusals = [typeof(SolverException)],
            Share = 1,
            Reseal = bytes => Resealed(bytes, lengthAt: 12, header: 52, checksumAt: 20),
            Read = bytes =>
            {
                foreach (KineticMonteCarloSolver solver in solvers)
                {
                    KineticMonteCarloRun run;
                    try
                    {
                        run = solver.Resume(bytes, Path.GetFileName(folder));
                    }
                    catch (RestartFileException)
                    {
                        continue;
                    }

                    // A state that was taken for one of the run is one from which it goes on.
                    run.Advance(50);
                }
            },
        };
    }

    public static FuzzedReader PhaseFields(string folder)
    {
        string path = Path.Combine(folder, "restart");
        AllenCahnParameters film = Films.Film(Films.SmallGrid, Formulation.ChenExposed, duration: 0.02);
        AllenCahnOptions options = new();
        FilmRestart.Write(path, Films.Start(film), film, options);
        AllenCahnSolver solver = new(film, options);
        return new FuzzedReader
        {
            Name = "restart",
            Form = FileForm.Binary,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(SolverException)],
            Share = 1,
            Reseal = bytes => bytes.Length < 84 ? bytes : [.. bytes[..^32], .. SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32))],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                PhaseFieldState state;
                try
                {
                    state = FilmRestart.Read(path, film, options);
                }
                catch (FilmRestartException)
                {
                    return;
                }

                _ = solver.Solve(state);
            },
        };
    }

    private static byte[] After(KineticMonteCarloSolver solver, int events)
    {
        KineticMonteCarloRun run = solver.Start();
        run.Advance(events);
        return run.ToBytes();
    }

    // The length of the content and its checksum stand in the header.
    private static byte[] Resealed(byte[] bytes, int lengthAt, int header, int checksumAt)
    {
        if (bytes.Length < header)
        {
            return bytes;
        }

        byte[] sealedBytes = [.. bytes];
        BitConverter.TryWriteBytes(sealedBytes.AsSpan(lengthAt), (long)(bytes.Length - header));
        SHA256.HashData(sealedBytes.AsSpan(header), sealedBytes.AsSpan(checksumAt));
        return sealedBytes;
    }
}
