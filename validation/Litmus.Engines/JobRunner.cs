using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Litmus.Cases.Engines;
using Litmus.Engines.Processes;
using Litmus.Primitives;

namespace Litmus.Engines;

/// <summary>Starts an engine for one job and makes an answer of what it leaves, or one clear sentence of why there is none.</summary>
/// <remarks>
/// A run has succeeded when the engine ended with exit code 0, printed no error, left its done mark, and every result of the job is there and finite. The
/// folder of a job that was stopped stays, and the next run of the job begins in it, so that a program that keeps its own checkpoints goes on.
/// </remarks>
internal sealed class JobRunner(IEngine engine, EngineProbe probe, EngineSettings settings, string workFolder)
{
    private const string OutputFile = "output.txt", FailedPrefix = "failed-", MachineCores = "cores";

    private static readonly string[] FullDisk = ["No space left on device", "Disk quota exceeded", "Errno 28", "Errno 122"];

    // An engine takes one core per rank. More of them at once would only slow each other down.
    private static readonly SemaphoreSlim Cores = new(Environment.ProcessorCount);
    private static readonly Lock Turn = new();

    /// <summary>Runs a job.</summary>
    /// <exception cref="EngineFailedException">There is no complete answer.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The folder of the job cannot be written.</exception>
    public EngineAnswer Run(EngineJob job, string askedBy, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        int cores = Math.Min(job.Ranks, Environment.ProcessorCount), taken = 0;
        try
        {
            // One job after the other takes its cores, so two jobs never wait for each other with half of them.
            lock (Turn)
            {
                for (; taken < cores; taken++)
                {
                    Cores.Wait(cancellationToken);
                }
            }

            return RunNow(job, askedBy, progress, cancellationToken);
        }
        finally
        {
            if (taken > 0)
            {
                Cores.Release(taken);
            }
        }
    }

    private EngineAnswer RunNow(EngineJob job, string askedBy, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(workFolder, job.Hash);
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in job.Files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        IReadOnlyList<string> command = engine.Prepare(job, probe, folder);
        EngineOutput output = new();
        ProcessEnd end;
        using (TextWriter log = TextWriter.Synchronized(new StreamWriter(Path.Combine(folder, OutputFile)) { AutoFlush = true }))
        {
            try
            {
                end = new EngineProcess(settings).Run(
                    command, folder, Take, () => progress?.Report(new SolverProgress(0, 0, output.Fraction)), cancellationToken);
            }
            catch (Win32Exception exception)
            {
                throw Failed(job, folder, $"{command[0]} could not be started: {exception.Message}");
            }

            void Take(string line)
            {
                output.Add(line);
                log.WriteLine(line);
            }
        }

        (EngineResult result, IReadOnlyDictionary<string, string> parts) = ResultOf(job, folder, output, end);
        Directory.Delete(folder, recursive: true);
        return new EngineAnswer
        {
            JobHash = job.Hash,
            Engine = engine.Name,
            Version = probe.Version!,
            Parts = parts,
            Blas = probe.Blas,
            Machine = $"{RuntimeInformation.OSDescription}; {Processor()}; {Environment.ProcessorCount} {MachineCores}",
            ComputedUtc = DateTime.UtcNow,
            Seconds = Math.Round(end.Seconds, 2),
            CpuSeconds = Math.Round(end.CpuSeconds, 2),
            Ranks = Processes.Ranks.Here(job.Ranks),
            AskedBy = askedBy,
            Result = result,
        };
    }

    private (EngineResult Result, IReadOnlyDictionary<string, string> Parts) ResultOf(EngineJob job, string folder, EngineOutput output, ProcessEnd end)
    {
        if (end.Stop == ProcessStop.Silence)
        {
            string seconds = settings.Silence.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw Failed(job, folder, $"it wrote nothing for {seconds} s and was ended; its last line was '{output.LastLine()}'");
        }

        if (output.Last.Any(line => FullDisk.Any(word => line.Contains(word, StringComparison.Ordinal))))
        {
            throw Failed(job, folder, "the disk is full");
        }

        if (end.ExitCode != 0)
        {
            string how = end.Signal is { } signal ? $"it was ended by {signal}" : $"it ended with exit code {end.ExitCode}";
            string last = output.LastLine();
            throw Failed(job, folder, engine.Explain(output) ?? (last.Length > 0 ? $"{how}; its last line was '{last}'" : how));
        }

        EngineReading reading = engine.Read(folder, output);
        if (reading.Result is not { } printed)
        {
            throw Failed(job, folder, reading.Fault ?? "it gave no results");
        }

        EngineResult result = job.Reduce is null ? printed : printed.With(Reduced(job, folder));
        if (result.Fault(job.Results) is { } wrong)
        {
            throw Failed(job, folder, wrong);
        }

        // What the run itself names counts more than what a look at the engine found.
        Dictionary<string, string> parts = new(probe.Parts.ToDictionary(), StringComparer.Ordinal);
        foreach ((string name, string version) in reading.Parts)
        {
            parts[name] = version;
        }

        return (result, parts);
    }

    private EngineResult Reduced(EngineJob job, string folder)
    {
        try
        {
            return job.Reduce!(folder);
        }
        catch (Exception exception) when (exception is IOException or FormatException or InvalidOperationException or ArgumentException or SolverException)
        {
            throw Failed(job, folder, $"the analysis '{job.Reduction}' of its output failed: {exception.Message}");
        }
    }

    // What the engine left is kept under another name, so that it can be looked at and the next run begins anew.
    private EngineFailedException Failed(EngineJob job, string folder, string found)
    {
        string kept = Path.Combine(workFolder, FailedPrefix + job.Hash);
        if (Directory.Exists(kept))
        {
            Directory.Delete(kept, recursive: true);
        }

        Directory.Move(folder, kept);
        return new EngineFailedException(engine.Name, job.Title, $"{engine.Title} gave no answer: {found.TrimEnd('.')}. Its output is in {kept}");
    }

    private static string Processor()
    {
        const string Processors = "/proc/cpuinfo";
        return File.Exists(Processors)
            ? File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
                ?? RuntimeInformation.ProcessArchitecture.ToString()
            : RuntimeInformation.ProcessArchitecture.ToString();
    }
}
