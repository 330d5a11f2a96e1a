using System.Globalization;

namespace Litmus.Runs.Clusters;

/// <summary>
/// What litmus asks of Slurm: submit an array, list all jobs in one query, cancel, and the largest array. Every refusal becomes one message.
/// </summary>
/// <param name="programs">Starts its programs.</param>
public sealed class SlurmScheduler(ISlurmPrograms programs)
{
    private const string LargestArray = "MaxArraySize";

    // The controller took the request and its answer came too late.
    private static readonly string[] LateAnswers = ["timed out", "Zero Bytes were transmitted"];

    // What Slurm 20 to 24 writes. The first rule that fits says what kind of trouble it is.
    private static readonly (ClusterTrouble Trouble, string[] Words, string Advice)[] Rules =
    [
        (ClusterTrouble.NoAnswer,
            ["Unable to contact slurm controller", "timed out", "Connection refused", "Zero Bytes were transmitted", "slurm_load_"],
            "The controller does not answer. Jobs that were submitted are not lost. Try: scontrol ping. When it is up again, repeat the command."),
        (ClusterTrouble.NoAnswer, ["configuration source", "DNS SRV lookup failed"],
            "Slurm is installed and not configured here. Name its configuration with SLURM_CONF, or use a login node of the cluster."),
        (ClusterTrouble.NoAnswer, ["Munge", "munge", "authentication"],
            "Slurm does not accept this user or machine. Is munged running with the key of the cluster? Try: munge -n | unmunge"),
        (ClusterTrouble.Quota, ["accounting/QOS policy", "SubmitJob", "MaxJobs", "GrpJobs", "temporarily unable to accept", "temporarily unavailable"],
            "You may have no more jobs at present. Submit fewer runs with --at-most N, wait for others to end, or ask for a larger quota."),
        (ClusterTrouble.ArrayTooLarge, ["Invalid job array specification"],
            "The array is too large for this cluster. Submit in parts: litmus submit --at-most N, later litmus submit --resume."),
        (ClusterTrouble.Refused, ["account"],
            "Name an account that you may use with --account or in litmus.cluster.json. List yours: sacctmgr show associations"),
        (ClusterTrouble.Refused, ["partition"], "List the partitions that you may use: sinfo. Name one with --partition or in litmus.cluster.json."),
        (ClusterTrouble.Refused, ["ime limit", "--time"], "Ask for less time with --time-limit, or for another partition. List the limits: sinfo -o '%P %l'"),
        (ClusterTrouble.Refused, ["emory", "node configuration"],
            "No node has that much. Ask for less with --memory or in litmus.cluster.json. List the nodes: sinfo -o '%P %c %m'"),
        (ClusterTrouble.Refused, [], "Check the options on the command line and in litmus.cluster.json. The whole command line: litmus submit --dry-run"),
    ];

    /// <summary>Submits a job array.</summary>
    /// <param name="arguments">The options and the script.</param>
    /// <param name="cancellationToken">Stops the wait for sbatch.</param>
    /// <returns>The number of the job.</returns>
    /// <exception cref="ClusterException">Slurm is missing, does not answer, or refuses.</exception>
    public long Submit(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ProgramAnswer answer = programs.Run("sbatch", ["--parsable", .. arguments], cancellationToken);
        if (answer.Code != 0)
        {
            throw Complaint("sbatch", answer.Error);
        }

        // "123", or "123;cluster" where there are several clusters.
        string number = answer.Output.Trim().Split(';')[0];
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long job)
            ? job
            : throw new ClusterException(
                ClusterTrouble.NotUnderstood, $"sbatch answered '{OneLine(answer.Output)}', expected the number of a job.",
                "Whether the array is in the queue says: litmus submit --status")
            {
                MayBeDone = true,
            };
    }

    /// <summary>All jobs that the controller knows, in one query.</summary>
    /// <exception cref="ClusterException">Slurm is missing, does not answer, or its answer is cut off.</exception>
    public IReadOnlyList<QueuedJob> Queue(CancellationToken cancellationToken)
    {
        ProgramAnswer answer = programs.Run("squeue", ["--json"], cancellationToken);
        return answer.Code == 0
            ? QueueAnswer.Read(answer.Output, words => Complaint("squeue", words))
            : throw Complaint("squeue", answer.Error + answer.Output);
    }

    /// <summary>Cancels jobs. Those that have ended already are no error.</summary>
    /// <exception cref="ClusterException">Slurm is missing, does not answer, or refuses.</exception>
    public void Cancel(IReadOnlyList<long> jobs, CancellationToken cancellationToken)
    {
        ProgramAnswer answer = programs.Run("scancel", [.. jobs.Select(job => job.ToString(CultureInfo.InvariantCulture))], cancellationToken);
        if (answer.Code != 0 && !answer.Error.Contains("Invalid job id", StringComparison.Ordinal)
            && !answer.Error.Contains("already completing", StringComparison.Ordinal))
        {
            throw Complaint("scancel", answer.Error);
        }
    }

    /// <summary>Most elements of an array that the cluster allows.</summary>
    /// <exception cref="ClusterException">Slurm is missing, does not answer, or its answer does not hold the number.</exception>
    public int MostElements(CancellationToken cancellationToken)
    {
        ProgramAnswer answer = programs.Run("scontrol", ["show", "config"], cancellationToken);
        if (answer.Code != 0)
        {
            throw Complaint("scontrol", answer.Error);
        }

        // "MaxArraySize            = 1001": the largest index is one less, and the first is 0.
        string? value = answer.Output.Split('\n').Select(line => line.Split('=', 2)).FirstOrDefault(pair => pair[0].Trim() == LargestArray)?[^1];
        return int.TryParse(value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most > 0
            ? most
            : throw new ClusterException(
                ClusterTrouble.NotUnderstood, $"scontrol show config does not say what {LargestArray} is (found '{value?.Trim()}').",
                "Its output may be cut off. Repeat the command.");
    }

    private static ClusterException Complaint(string program, string words)
    {
        string said = OneLine(words);
        (ClusterTrouble trouble, _, string advice) =
            Rules.First(rule => rule.Words.Length == 0 || rule.Words.Any(word => said.Contains(word, StringComparison.Ordinal)));
        return new ClusterException(trouble, said.Length == 0 ? $"{program} failed and said nothing." : $"{program} said: {said}.", advice)
        {
            MayBeDone = LateAnswers.Any(word => said.Contains(word, StringComparison.Ordinal)),
        };
    }

    private static string OneLine(string words) => string.Join(
        " / ", words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).TakeLast(3))
        .TrimEnd('.');
}
