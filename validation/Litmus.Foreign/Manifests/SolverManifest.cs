using System.IO.Enumeration;
using Litmus.Cases;

namespace Litmus.Foreign.Manifests;

/// <summary>What <c>litmus.solver.json</c> says of a solver.</summary>
public sealed record SolverManifest
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The folder of the file. <c>{here}</c> in the command is replaced by it.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Name: lower case letters, digits and dashes.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the solver. Results say which one gave them.</summary>
    public required string Version { get; init; }

    /// <summary>The program and its arguments, with their places.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Patterns of the cases (<c>smith2024/film</c>, <c>smith2024/*</c>) and claims (<c>smith2024.thickness</c>) that it answers.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Limit of one run.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Names of the variables of the environment that it gets. It gets no other.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>Whether it prints lines <c>@progress 0.42</c>.</summary>
    public bool SaysProgress { get; init; }

    /// <summary>Whether the uncertainty of the inputs is propagated through it: hundreds of runs of each case.</summary>
    public bool Varies { get; init; }

    /// <summary>The claims of a case that it answers, in the order of the case.</summary>
    public IReadOnlyList<string> ClaimsOf(CaseDescription description) => Answers.Any(pattern => Matches(pattern, description.Id))
        ? description.Answers
        : [.. description.Answers.Where(claim => Answers.Any(pattern => Matches(pattern, claim)))];

    /// <summary>Whether a pattern matches a case or a claim.</summary>
    internal static bool Matches(string pattern, string id) => FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false);
}
