using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Results;
using Litmus.Comparison.Verification;

namespace Litmus.Reporting.Contract;

/// <summary>A case in results.json: first the keys of the contract in its order, then what else the report shows.</summary>
internal sealed record CaseJson(
    string Id,
    IReadOnlyList<InputRecord> Inputs,
    string RunHash,
    [property: Description("Paths relative to the report.")] IReadOnlyList<string> Artifacts,
    Execution Execution,
    double Seconds,
    double PeakMemoryMiB,
    string Title,
    DateTime? ComputedUtc,
    string? Failure,
    IReadOnlyList<string> Notes,
    IReadOnlyList<FigureDescription> Figures,
    [property: Description("The solver that a case of verification compares with exact results; null for a case that answers claims.")] string? Verifies,
    IReadOnlyList<CheckResult> Checks,
    [property: Description("The answers of external engines that it rests on. A shipped one was not computed here.")] IReadOnlyList<EngineUse> Engines,
    [property: Description(DocumentJson.DigestDescription), RegularExpression(DocumentJson.DigestPattern)] string Digest)
{
    public static CaseJson Of(CaseResult result) => new(
        result.Id, result.Inputs, result.RunHash, [.. result.Artifacts.Select(name => ArtifactPath.Of(result.Id, name))], result.Execution, result.Seconds,
        result.PeakMemoryMiB, result.Title, result.ComputedUtc, result.Failure,
        result.Notes, result.Figures, result.Verifies, result.Checks, result.Engines, DocumentJson.NotSealed);

    /// <summary>The case with the outcomes of its checks as stored. <see cref="ResultsAudit"/> derives them again.</summary>
    public CaseResult ToResult(string place) => new()
    {
        Id = Id,
        Title = Title,
        Inputs = Inputs,
        RunHash = RunHash,
        Artifacts = [.. Artifacts.Select((path, index) => ArtifactPath.NameIn(Id, path)
            ?? throw new JsonContractException($"{place}.artifacts[{index}]", $"Found \"{path}\", expected a path {ArtifactPath.Of(Id, "…")}."))],
        Figures = Figures,
        Verifies = Verifies,
        Checks = Checks,
        Engines = Engines,
        Notes = Notes,
        Execution = Execution,
        ComputedUtc = ComputedUtc,
        Failure = Failure,
        Seconds = Seconds,
        PeakMemoryMiB = PeakMemoryMiB,
    };
}
