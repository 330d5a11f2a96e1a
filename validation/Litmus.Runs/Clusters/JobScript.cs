using System.Globalization;
using System.Text;
using Litmus.Cases;

namespace Litmus.Runs.Clusters;

/// <summary>The script of a job array and the options of sbatch.</summary>
public static class JobScript
{
    // Litmus ends a run by itself and says how long it needs. Slurm's own limit comes later, for a process that hangs.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>The options of sbatch, without the script.</summary>
    /// <param name="name">Name of the job.</param>
    /// <param name="count">Number of elements.</param>
    /// <param name="settings">What is asked of the cluster.</param>
    /// <param name="limit">Time limit of one element.</param>
    /// <param name="logPattern">Path of the logs, with <c>%a</c> for the index.</param>
    public static IReadOnlyList<string> Options(string name, int count, ClusterSettings settings, TimeSpan limit, string logPattern)
    {
        string most = settings.Simultaneous is { } simultaneous ? Number(simultaneous).Insert(0, "%") : string.Empty;
        List<string> options =
        [
            $"--job-name={name}", $"--array=0-{Number(count - 1)}{most}", $"--output={logPattern}", "--open-mode=append", "--requeue",
            $"--time={Number((int)Math.Ceiling((limit + Grace).TotalMinutes))}",
        ];
        Add("--partition", settings.Partition);
        Add("--account", settings.Account);
        Add("--mem", settings.Memory);
        Add("--ntasks", settings.Ranks is { } ranks ? Number(ranks) : null);
        options.AddRange(settings.Options);
        return options;

        void Add(string option, string? value)
        {
            if (value is not null)
            {
                options.Add($"{option}={value}");
            }
        }
    }

    /// <summary>A path in which Slurm replaces nothing. Slurm takes a percent sign for the beginning of a place.</summary>
    public static string Literal(string path) => path.Replace("%", "%%", StringComparison.Ordinal);

    /// <summary>The script. Element i computes the run of line i + 1 of the list, and keeps its log only if it fails or says something.</summary>
    /// <param name="litmus">The command of litmus: the program and its first arguments.</param>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="artifacts">Folder of the artifacts.</param>
    /// <param name="list">The list of runs, one line each: identity and case.</param>
    /// <param name="logPrefix">Path of the logs up to the index.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="limit">Time limit of one run.</param>
    /// <param name="setup">Lines of shell that come first.</param>
    public static string Text(
        IReadOnlyList<string> litmus, string suite, string artifacts, string list, string logPrefix, Tier tier, TimeSpan limit, IReadOnlyList<string> setup)
    {
        StringBuilder text = new();
        text.Append("#!/bin/bash\n# Written by litmus submit. Element i computes the run of line i + 1 of the list.\n");
        text.Append("export LC_ALL=C\n");
        foreach (string line in setup)
        {
            text.Append(line).Append('\n');
        }

        text.Append("log=").Append(Quoted(logPrefix)).Append("\"$SLURM_ARRAY_TASK_ID\".log\n");
        text.Append("read -r hash case < <(sed -n \"$((SLURM_ARRAY_TASK_ID + 1))p\" ").Append(Quoted(list)).Append(")\n");
        text.Append("if [ -z \"${hash:-}\" ]; then\n    echo \"litmus: the list of runs cannot be read: \"").Append(Quoted(list));
        text.Append("\n    exit 4\nfi\n");
        text.AppendJoin(' ', litmus.Select(Quoted)).Append(" run-one \"$hash\" --case \"$case\" --tier ").Append(TierNames.NameOf(tier));
        text.Append(CultureInfo.InvariantCulture, $" --time-limit {Math.Ceiling(limit.TotalSeconds):0}s --quiet");
        text.Append(" --suite ").Append(Quoted(suite)).Append(" --artifacts ").Append(Quoted(artifacts)).Append('\n');
        text.Append("code=$?\n");
        text.Append("if [ $code -ne 0 ]; then\n    echo \"The run $hash of $case ended with exit code $code on $(hostname).\"\n");
        text.Append("elif [ ! -s \"$log\" ]; then\n    rm -f \"$log\"\nfi\nexit $code\n");
        return text.ToString();
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
