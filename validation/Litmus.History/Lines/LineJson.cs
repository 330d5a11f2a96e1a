using System.Text.Json;
using System.Text.Json.Serialization;
using Litmus.Comparison.Results;

namespace Litmus.History.Lines;

/// <summary>A record as it is written.</summary>
internal sealed record LineJson
{
    [JsonPropertyName("history")]
    [JsonPropertyOrder(-1)]
    public required int Version { get; init; }

    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("run")]
    public required string RunId { get; init; }

    [JsonPropertyName("started")]
    public required DateTime StartedUtc { get; init; }

    [JsonPropertyName("seconds")]
    public double Seconds { get; init; }

    [JsonPropertyName("tier")]
    public required string Tier { get; init; }

    [JsonPropertyName("commit")]
    public required string Commit { get; init; }

    [JsonPropertyName("parents")]
    public IReadOnlyList<string> Parents { get; init; } = [];

    [JsonPropertyName("clean")]
    public bool IsClean { get; init; }

    [JsonPropertyName("machine")]
    public required MachineJson Machine { get; init; }

    [JsonPropertyName("cases")]
    public Dictionary<string, CaseJson>? Cases { get; init; }

    [JsonPropertyName("claims")]
    public Dictionary<string, ClaimJson>? Claims { get; init; }

    public static LineJson Of(HistoryRecord record) => Head(record) with
    {
        Cases = record.Cases.ToDictionary(entry => entry.Key, entry => CaseJson.Of(entry.Value), StringComparer.Ordinal),
        Claims = record.Claims.ToDictionary(entry => entry.Key, entry => ClaimJson.Of(entry.Value), StringComparer.Ordinal),
    };

    /// <summary>The record without its claims and cases.</summary>
    public static LineJson Head(HistoryRecord record) => new()
    {
        Version = HistoryLine.Version,
        Id = record.Id,
        RunId = record.RunId,
        StartedUtc = record.StartedUtc,
        Seconds = record.Seconds,
        Tier = record.Tier,
        Commit = record.Commit,
        Parents = record.Parents,
        IsClean = record.IsClean,
        Machine = new MachineJson(record.Machine.Os, record.Machine.Cpu, record.Machine.Cores, record.Machine.Dotnet),
    };

    public HistoryRecord ToRecord() => new()
    {
        Id = Id,
        RunId = RunId,
        StartedUtc = StartedUtc,
        Seconds = Seconds,
        Tier = Tier,
        Commit = Commit,
        Parents = Parents,
        IsClean = IsClean,
        Machine = new MachineRecord(Machine.Os, Machine.Cpu, Machine.Cores, Machine.Dotnet),
        Claims = (Claims ?? []).ToDictionary(entry => entry.Key, entry => Present(entry.Key, entry.Value).ToClaim(), StringComparer.Ordinal),
        Cases = (Cases ?? []).ToDictionary(entry => entry.Key, entry => Present(entry.Key, entry.Value).ToCase(), StringComparer.Ordinal),
    };

    // The reader of JSON refuses a null in a property, and lets it pass as a value of a dictionary.
    private static T Present<T>(string name, T? value)
        where T : class => value ?? throw new JsonException($"the entry '{name}' is null");

    internal sealed record MachineJson(
        [property: JsonPropertyName("os")] string Os, [property: JsonPropertyName("cpu")] string Cpu,
        [property: JsonPropertyName("cores")] int Cores, [property: JsonPropertyName("dotnet")] string Dotnet);
}
