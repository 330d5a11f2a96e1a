using System.Text.Json;

namespace Litmus.Runs.Clusters;

/// <summary>
/// Reads <c>squeue --json</c>. Slurm 22 writes plain numbers, one word of state and the raw wait status. From 23 on numbers are objects with <c>number</c>, the
/// state is a list of words, and the exit code is an object.
/// </summary>
internal static class QueueAnswer
{
    /// <summary>The jobs.</summary>
    /// <param name="text">What squeue wrote.</param>
    /// <param name="complaint">Makes an exception of an error that the answer reports. squeue ends with 0 then.</param>
    /// <exception cref="ClusterException">The answer reports an error, is cut off, or has another form.</exception>
    public static IReadOnlyList<QueuedJob> Read(string text, Func<string, ClusterException> complaint)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            if (document.RootElement.TryGetProperty("errors", out JsonElement errors) && errors.GetArrayLength() > 0)
            {
                throw complaint(string.Join('\n', errors.EnumerateArray().Select(error => $"{Text(error, "description")} ({Text(error, "source")})")));
            }

            return [.. document.RootElement.GetProperty("jobs").EnumerateArray().Select(Job)];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ClusterException(
                ClusterTrouble.NotUnderstood, $"The answer of squeue --json ({text.Length} characters) is cut off or has another form: {exception.Message}",
                "Nothing was changed. Repeat the command. If it stays so, report the output of: squeue --version");
        }
    }

    private static QueuedJob Job(JsonElement job)
    {
        long array = Number(job.GetProperty("array_job_id")) ?? 0;
        (int exitCode, int signal) = Ending(job.GetProperty("exit_code"));
        return new QueuedJob(
            Text(job, "name"),
            array > 0 ? array : Number(job.GetProperty("job_id")) ?? 0,
            (int?)Number(job.GetProperty("array_task_id")),
            Text(job, "array_task_string"),
            States(job.GetProperty("job_state")),
            Text(job, "state_reason") is { } reason and not "None" ? reason : string.Empty,
            exitCode,
            signal,
            Text(job, "nodes"));
    }

    private static string[] States(JsonElement state) => state.ValueKind == JsonValueKind.Array
        ? [.. state.EnumerateArray().Select(word => word.GetString() ?? string.Empty)]
        : [state.GetString() ?? string.Empty];

    // The raw wait status of Slurm 22: exit code times 256, plus the signal.
    private static (int Code, int Signal) Ending(JsonElement ending)
    {
        if (ending.ValueKind == JsonValueKind.Object && ending.TryGetProperty("return_code", out JsonElement code))
        {
            int signal = ending.TryGetProperty("signal", out JsonElement found) && found.TryGetProperty("id", out JsonElement id) ? (int)(Number(id) ?? 0) : 0;
            return ((int)(Number(code) ?? 0), signal);
        }

        int status = (int)(Number(ending) ?? 0);
        return ((status >> 8) & 0xFF, status & 0x7F);
    }

    private static long? Number(JsonElement number) => number.ValueKind switch
    {
        JsonValueKind.Number => number.GetInt64(),
        JsonValueKind.Object when number.TryGetProperty("set", out JsonElement set) && set.ValueKind == JsonValueKind.False => null,
        JsonValueKind.Object => number.GetProperty("number").GetInt64(),
        _ => null,
    };

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : string.Empty;
}
