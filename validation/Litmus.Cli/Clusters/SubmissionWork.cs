using Litmus.Cases;
using Litmus.Cli.Workspaces;
using Litmus.Primitives.Files;
using Litmus.Runs;
using Litmus.Runs.Clusters;
using Litmus.Runs.Running;

namespace Litmus.Cli.Clusters;

/// <summary>Submits missing runs of a workspace as a job array, and asks what became of them.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="scheduler">The cluster.</param>
/// <param name="time">The clock.</param>
/// <param name="cancellationToken">Stops the work. What Slurm has taken goes on.</param>
internal sealed class SubmissionWork(Workspace workspace, SlurmScheduler scheduler, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly SubmissionFolder _records = workspace.Submissions;

    /// <summary>Which runs are missing. Runs that wait or run in an earlier array are not missing.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="queue">All jobs that Slurm knows.</param>
    /// <param name="atMost">Most runs to take; absent for all.</param>
    public RunPlan Plan(IReadOnlyList<IValidationCase> cases, Tier tier, IReadOnlyList<QueuedJob> queue, int? atMost)
    {
        HashSet<string> active = [], failed = [];
        HashSet<string> names = queue.Select(job => job.Name).ToHashSet(StringComparer.Ordinal);
        foreach (string id in _records.Ids.Where(id => names.Any(name => name.StartsWith(PrefixOf(id), StringComparison.Ordinal))))
        {
            foreach (ElementStatus element in StatusOf(_records.Read(id), queue))
            {
                HashSet<string>? set = SubmissionOutcome.IsActive(element) ? active : element.State == ElementState.ResultOfFailed ? failed : null;
                set?.Add(element.Hash);
            }
        }

        RunPlan plan = RunPlan.Of(workspace.Store, cases, tier, active, failed);
        return atMost is { } most ? plan with { Missing = [.. plan.Missing.Take(most)] } : plan;
    }

    /// <summary>All jobs that Slurm knows; none where nothing was ever submitted from here.</summary>
    public IReadOnlyList<QueuedJob> Queue() => _records.Ids.Count == 0 ? [] : scheduler.Queue(cancellationToken);

    /// <summary>What became of the elements of a submission, by an answer of the queue.</summary>
    public IReadOnlyList<ElementStatus> StatusOf(Submission submission, IReadOnlyList<QueuedJob> queue) =>
        new SubmissionExamination(_records, workspace.Store).Of(submission, queue);

    /// <summary>Lets one process at a time plan and submit.</summary>
    public FileLock Take() => _records.Take();

    /// <summary>The time limit of one run.</summary>
    public static TimeSpan LimitOf(ClusterSettings settings, Tier tier) => settings.TimeLimit ?? DefaultLimits.Of(tier);

    /// <summary>The options of sbatch for an array that continues a submission.</summary>
    public IReadOnlyList<string> OptionsOf(Submission submission, RunPlan plan)
    {
        int number = submission.Arrays.Count + 1;
        string logs = JobScript.Literal(LogPrefix(submission.Id, number)) + "%a.log";
        return JobScript.Options(NameOf(submission.Id, number), plan.Missing.Count, submission.Settings, LimitOf(submission.Settings, plan.Tier), logs);
    }

    /// <summary>A submission without arrays.</summary>
    public Submission New(Tier tier, IReadOnlyList<string> words, ClusterSettings settings) => new()
    {
        Version = Submission.PresentVersion,
        Id = SubmissionFolder.NewId(time.GetUtcNow().UtcDateTime),
        Tier = TierNames.NameOf(tier),
        Cases = words,
        Settings = settings,
        Arrays = [],
    };

    /// <summary>Submits the missing runs as one more array of a submission.</summary>
    /// <returns>The submission with the array.</returns>
    /// <exception cref="ClusterException">Slurm refuses. Nothing was submitted, and the record is as it was.</exception>
    /// <exception cref="IOException">The record could not be written. If Slurm has taken the array, the next command finds it by its name.</exception>
    public Submission Submit(Submission before, RunPlan plan)
    {
        int most = scheduler.MostElements(cancellationToken);
        if (plan.Missing.Count > most)
        {
            throw new ClusterException(
                ClusterTrouble.ArrayTooLarge, $"{plan.Missing.Count} runs are missing, and this cluster allows arrays of {most} elements (MaxArraySize).",
                $"Submit in parts: litmus submit --at-most {most}; later the rest with litmus submit --resume. Nothing was submitted.");
        }

        int number = before.Arrays.Count + 1;
        SubmittedArray array = new(
            number, NameOf(before.Id, number), Job: null, time.GetUtcNow().UtcDateTime,
            [.. plan.Missing.Select(run => new SubmittedElement(run.Hash, run.Case))]);
        string folder = _records.FolderOf(before.Id), list = Path.Combine(folder, $"{number}.runs"), script = Path.Combine(folder, $"{number}.sh");
        TimeSpan limit = LimitOf(before.Settings, plan.Tier);
        AtomicFile.WriteText(list, string.Concat(array.Elements.Select(element => $"{element.Hash} {element.Case}\n")));
        AtomicFile.WriteText(script, JobScript.Text(
            LitmusCommand(), workspace.Root, workspace.Artifacts, list, LogPrefix(before.Id, number), plan.Tier, limit, before.Settings.Setup));
        Directory.CreateDirectory(Path.GetDirectoryName(LogPrefix(before.Id, number))!);

        // The record comes first. After a kill in between, the array is found in the queue by its name.
        _records.Write(before with { Arrays = [.. before.Arrays, array] });
        long job;
        try
        {
            job = scheduler.Submit([.. OptionsOf(before, plan), script], cancellationToken);
        }
        catch (ClusterException exception) when (!exception.MayBeDone)
        {
            TakeBack(before);
            throw;
        }

        Submission submitted = before with { Arrays = [.. before.Arrays, array with { Job = job }] };
        _records.Write(submitted);
        return submitted;
    }

    /// <summary>Cancels what waits or runs.</summary>
    /// <returns>Number of elements that had not ended.</returns>
    public int Cancel(Submission submission)
    {
        ElementStatus[] active =
        [
            .. StatusOf(submission, scheduler.Queue(cancellationToken)).Where(SubmissionOutcome.IsActive),
        ];
        long[] jobs = [.. active.Select(element => element.Array.Job).OfType<long>().Distinct()];
        if (jobs.Length > 0)
        {
            scheduler.Cancel(jobs, cancellationToken);
        }

        return active.Length;
    }

    private static string PrefixOf(string id) => $"litmus-{id}.";

    private static string NameOf(string id, int array) => $"{PrefixOf(id)}{array}";

    // The same litmus that submits. A program of its own, or the assembly that a runtime starts.
    private static string[] LitmusCommand()
    {
        string assembly = Path.Combine(AppContext.BaseDirectory, "litmus.dll"), process = Environment.ProcessPath ?? string.Empty;
        return Path.GetFileNameWithoutExtension(process) switch
        {
            "litmus" => [process],
            "dotnet" => [process, assembly],
            _ => ["dotnet", assembly],
        };
    }

    private string LogPrefix(string id, int array) => Path.Combine(_records.FolderOf(id), "logs", $"{array}_");

    private void TakeBack(Submission before)
    {
        if (before.Arrays.Count == 0)
        {
            _records.Delete(before.Id);
        }
        else
        {
            _records.Write(before);
        }
    }
}
