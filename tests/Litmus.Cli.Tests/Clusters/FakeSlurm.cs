using System.Text.Json;
using Litmus.Runs.Clusters;

namespace Litmus.Cli.Tests.Clusters;

/// <summary>Answers as the programs of Slurm 22 do. A test sets the states of the elements, or puts a wrong answer in place of a program's.</summary>
internal sealed class FakeSlurm : ISlurmPrograms
{
    private readonly List<(long Job, string Name, int Count)> _arrays = [];
    private long _next = 41;

    /// <summary>What a program answers in place of what it should.</summary>
    public Dictionary<string, Func<ProgramAnswer>> Instead { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// State of an element by array and index: <c>FAILED</c>, <c>FAILED 4</c> with its exit code, <c>PENDING JobHeldUser</c> with its reason; PENDING where
    /// nothing is said.
    /// </summary>
    public Dictionary<(long Job, int Index), string> States { get; } = [];

    /// <summary>The options of each sbatch.</summary>
    public List<IReadOnlyList<string>> Submitted { get; } = [];

    /// <summary>Programs that were asked.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Most elements of an array.</summary>
    public int MaxArraySize { get; set; } = 1001;

    /// <summary>Whether the controller has forgotten every job.</summary>
    public bool HasForgotten { get; set; }

    public void Answer(string program, int code = 0, string output = "", string error = "") =>
        Instead[program] = () => new ProgramAnswer(code, output, error);

    public ProgramAnswer Run(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(program);
        if (Instead.TryGetValue(program, out Func<ProgramAnswer>? answer))
        {
            return answer();
        }

        return program switch
        {
            "sbatch" => new ProgramAnswer(0, $"{Take(arguments)}\n", string.Empty),
            "squeue" => new ProgramAnswer(0, Queue(), string.Empty),
            "scontrol" => new ProgramAnswer(0, $"Configuration data\nMaxArraySize            = {MaxArraySize}\nMaxDBDMsgs   = 20004\n", string.Empty),
            "scancel" => Cancel(arguments),
            _ => throw new ArgumentOutOfRangeException(nameof(program), program, "Litmus asks no such program."),
        };
    }

    /// <summary>Takes an array without an answer, as a controller does whose answer is lost.</summary>
    public long Take(IReadOnlyList<string> arguments)
    {
        Submitted.Add(arguments);
        string indices = Option(arguments, "--array").Split('%')[0];
        _arrays.Add((++_next, Option(arguments, "--job-name"), 1 + int.Parse(indices.Split('-')[1])));
        return _next;
    }

    public static string Option(IReadOnlyList<string> arguments, string name) =>
        arguments.Single(word => word.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private ProgramAnswer Cancel(IReadOnlyList<string> jobs)
    {
        foreach ((long job, _, int count) in _arrays.Where(array => jobs.Contains($"{array.Job}")))
        {
            for (int i = 0; i < count; i++)
            {
                if (!States.TryGetValue((job, i), out string? state) || state == "RUNNING")
                {
                    States[(job, i)] = "CANCELLED";
                }
            }
        }

        return new ProgramAnswer(0, string.Empty, string.Empty);
    }

    private string Queue()
    {
        object[] jobs = HasForgotten ? [] : [.. _arrays.SelectMany(array => Records(array.Job, array.Name, array.Count))];
        return JsonSerializer.Serialize(new { meta = new { }, errors = Array.Empty<object>(), jobs });
    }

    // The elements that wait are one record, as they are in Slurm.
    private IEnumerable<object> Records(long job, string name, int count)
    {
        int[] waiting = [.. Enumerable.Range(0, count).Where(i => !States.ContainsKey((job, i)))];
        if (waiting.Length > 0)
        {
            yield return Record(job, name, null, string.Join(',', waiting), "PENDING");
        }

        foreach (int i in Enumerable.Range(0, count).Except(waiting))
        {
            yield return Record(job, name, i, string.Empty, States[(job, i)]);
        }
    }

    private static object Record(long job, string name, int? index, string group, string state)
    {
        string[] words = state.Split(' ');
        return new
        {
            job_id = job,
            array_job_id = job,
            array_task_id = index,
            array_task_string = group,
            name,
            job_state = words[0],
            state_reason = words[0] == "PENDING" ? words.Length > 1 ? string.Join(' ', words[1..]) : "Priority" : "None",
            exit_code = words[0] != "PENDING" && words.Length > 1 ? 256 * int.Parse(words[1]) : 0,
            nodes = words[0] == "PENDING" ? string.Empty : "node7",
        };
    }
}
