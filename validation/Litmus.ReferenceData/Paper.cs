using Litmus.Comparison.Claims;
using Litmus.ReferenceData.Reading;

namespace Litmus.ReferenceData;

/// <summary>What one paper states and prints.</summary>
public sealed class Paper
{
    internal Paper(string id, string title, string doi, string says, string path, IReadOnlyList<Table> tables, IReadOnlyList<Claim> claims) =>
        (Id, Title, Doi, Says, Path, Tables, Claims) = (id, title, doi, says, path, tables, claims);

    /// <summary>Name of its folder, and what its claims' identifiers begin with.</summary>
    public string Id { get; }

    /// <summary>Title.</summary>
    public string Title { get; }

    /// <summary>Digital object identifier, <c>10.…</c>; empty where the data compare several papers.</summary>
    public string Doi { get; }

    /// <summary>What it says, in one sentence of ours; empty where nobody wrote one.</summary>
    public string Says { get; }

    /// <summary>Its folder, below the folder as it was given.</summary>
    public string Path { get; }

    /// <summary>Its tables and parameter tables, in the order of datapackage.json; claims, dropped rows and coverage are not among them.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Its claims, in the order of the file.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>What became of every place of the paper, in the order of the file; absent without <c>coverage.csv</c>.</summary>
    public IReadOnlyList<CoverageRow>? Coverage { get; internal init; }

    /// <summary>A table, by the name of its file without <c>.csv</c>.</summary>
    /// <param name="name">Name of the file without <c>.csv</c>.</param>
    /// <exception cref="ReferenceDataException">No such table; the message proposes the nearest ones.</exception>
    public Table Table(string name) => Tables.FirstOrDefault(table => table.Name == name) ?? throw new ReferenceDataException(
        FindingCode.NoSuchTable, $"{Path}/datapackage.json", 1, $"There is no table '{name}'.{Spelling.Propose(name, Tables.Select(table => table.Name))}");
}
