using System.Globalization;
using System.Text;
using Litmus.Runs.Store;

namespace Litmus.Runs.Clusters;

/// <summary>
/// What became of the elements of a submission: their states in one answer of the queue, and the store. Neither alone says that a run has succeeded.
/// </summary>
/// <param name="records">The records of submissions.</param>
/// <param name="store">The store.</param>
public sealed class SubmissionExamination(SubmissionFolder records, RunStore store)
{
    private const int TailOfLog = 4_096;

    private const string Resume = "Run it again: litmus submit --resume";

    /// <summary>What became of each run's newest element.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="queue">All jobs that Slurm knows.</param>
    public IReadOnlyList<ElementStatus> Of(Submission submission, IReadOnlyList<QueuedJob> queue)
    {
        ILookup<string, QueuedJob> jobs = queue.ToLookup(job => job.Name, StringComparer.Ordinal);
        Dictionary<int, Known> arrays = submission.Arrays.ToDictionary(array => array.Number, array => new Known(array, [.. jobs[array.Name]]));
        HashSet<string> stored = store.Hashes();
        return
        [
            .. submission.NewestElements().Select(element =>
                Of(submission.Id, arrays[element.Array.Number], element.Index, stored.Contains(element.Array.Elements[element.Index].Hash))),
        ];
    }

    private ElementStatus Of(string id, Known known, int index, bool isStored)
    {
        SubmittedElement element = known.Array.Elements[index];
        QueuedJob? job = known.JobOf(index);
        ElementState state = job is not null ? SlurmStates.Of(job.States, job.Reason, isStored) : isStored ? ElementState.Succeeded : ElementState.Lost;
        bool isQuiet = state is ElementState.Succeeded or ElementState.Waiting;
        string log = records.LogOf(id, known.Array.Number, index);
        string? said = isQuiet || !File.Exists(log) ? null : LastWords(log);
        return new ElementStatus(
            element.Hash, element.Case, known.Array, index, state, Words(known, job), said, !isQuiet && File.Exists(log) ? log : null,
            Advice(state, job, said, known.Array, index));
    }

    private static string Words(Known known, QueuedJob? job)
    {
        if (job is null)
        {
            return known.Array.Job is null ? "never submitted: litmus was stopped before Slurm took the array" : "no longer known to Slurm";
        }

        StringBuilder words = new(string.Join('+', job.States));
        if (job.ExitCode != 0)
        {
            words.Append(CultureInfo.InvariantCulture, $", exit code {job.ExitCode}");
        }

        if (job.Signal != 0)
        {
            words.Append(CultureInfo.InvariantCulture, $", signal {job.Signal}");
        }

        words.Append(job.Reason.Length > 0 && job.Reason != "NonZeroExitCode" ? $", {job.Reason}" : string.Empty);
        return words.Append(job.Node.Length > 0 ? $", on {job.Node}" : string.Empty).ToString();
    }

    private static string? Advice(ElementState state, QueuedJob? job, string? said, SubmittedArray array, int index) => state switch
    {
        ElementState.Held => $"It starts when it is released: scontrol release {array.Job}_{index}; is its node drained (sinfo -R)? Then first: "
            + "scontrol update nodename=NODE state=resume. Or give it up: litmus submit --cancel",
        ElementState.Succeeded or ElementState.Waiting or ElementState.Running => null,
        ElementState.WithoutResult =>
            "It ended well, and its result is not in the store. Do the nodes see the same artifacts folder? Is its disk full? Then: litmus submit --resume",
        ElementState.ResultOfFailed => "Its result is in the store, so it was killed after it had stored it. To verify it: litmus submit --resume",
        ElementState.UnknownState => "This word is not known. See: scontrol show job; then report it with the output of: squeue --version",
        ElementState.Lost => array.Job is null ? "Submit it: litmus submit --resume" : Resume,
        _ => AdviceOnFailure(job!, said),
    };

    private static string AdviceOnFailure(QueuedJob job, string? said) => job.States[0] switch
    {
        "TIMEOUT" or "DEADLINE" => "Give it more time: litmus submit --resume --time-limit TIME",
        "OUT_OF_MEMORY" => "Give it more memory: litmus submit --resume --memory SIZE",
        "FAILED" when said is null => "It said nothing. Is the disk of the logs full? Then: litmus submit --resume",
        "FAILED" when job.ExitCode == 8 => "It had too little time, or its engine is missing on the node. More time: litmus submit --resume --time-limit TIME",
        "FAILED" when job.ExitCode == 2 => "Submit the present runs: litmus submit --resume",
        "FAILED" when job.ExitCode is 4 or 3 => "Mend what its log says. " + Resume,
        _ => Resume,
    };

    // The message of litmus, else the last line that somebody else wrote, such as Slurm or the shell.
    private static string? LastWords(string log)
    {
        try
        {
            using FileStream file = new(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Seek(-Math.Min(TailOfLog, file.Length), SeekOrigin.End);
            using StreamReader reader = new(file);
            string[] lines =
            [
                .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Where(line => !line.StartsWith("The run ", StringComparison.Ordinal)),
            ];
            return Array.FindLast(lines, line => line.StartsWith("litmus: ", StringComparison.Ordinal))?["litmus: ".Length..] ?? lines.LastOrDefault();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The log vanished: its element has just ended well.
            return null;
        }
    }

    // The jobs of one array by index. Groups of elements that Slurm has not split yet are searched one after the other.
    private sealed class Known
    {
        private readonly Dictionary<int, QueuedJob> _elements = [];
        private readonly QueuedJob[] _groups;

        public Known(SubmittedArray array, IReadOnlyList<QueuedJob> jobs)
        {
            Array = array.Job is null && jobs.Count > 0 ? array with { Job = jobs[0].Array } : array;
            _groups = [.. jobs.Where(job => job.Element is null)];
            foreach (QueuedJob job in jobs.Where(job => job.Element is not null))
            {
                _elements[job.Element!.Value] = job;
            }
        }

        public SubmittedArray Array { get; }

        public QueuedJob? JobOf(int index) =>
            _elements.TryGetValue(index, out QueuedJob? job) ? job : System.Array.Find(_groups, group => ElementRange.Holds(group.Group, index));
    }
}
