namespace Architecture.Tests;

/// <summary>Who may reference whom, directly. Adding a line here is a decision about the architecture and is reviewed as one.</summary>
internal static class AllowedReferences
{
    /// <summary>What several papers assume and none prints. A paper references it, and no other paper.</summary>
    public const string SharedByPapers = "Litmus.LithiumMetal";

    /// <summary>Structures of atoms. The two fields whose engines are given them reference it, and no other field.</summary>
    public const string Structures = "Litmus.Crystals";

    private static readonly string[] OnAtoms = ["Litmus.ElectronicStructure", "Litmus.MolecularDynamics"];

    private static readonly string[] None = [];

    private static readonly Dictionary<string, string[]> PackagesOf = new(StringComparer.Ordinal)
    {
        ["Litmus.Primitives"] = None,
        ["Litmus.Comparison"] = None,
        ["Litmus.ReferenceData"] = ["CsvHelper"],
        ["Litmus.Cases"] = None,
        ["Litmus.Engines"] = None,
        ["Litmus.Foreign"] = None,
        ["Litmus.Runs"] = ["CsvHelper"],
        ["Litmus.History"] = ["MathNet.Numerics", "Microsoft.Data.Sqlite"],
        ["Litmus.Reporting"] = ["CsvHelper"],
        ["Litmus.Cli"] = ["CsvHelper", "System.CommandLine", "Spectre.Console"],
        ["Litmus.Validation"] = ["CsvHelper", "DiffEngine"],
    };

    /// <summary>The fields: every project of src/ except the primitives.</summary>
    public static string[] Fields { get; } = [.. Repository.Projects.Where(project => project.IsField).Select(project => project.Name)];

    /// <summary>The assemblies of cases: one per paper, and the verification of the solvers.</summary>
    public static string[] Papers { get; } =
    [
        .. Repository.Projects.Where(project => project.IsPaper && project.Name != SharedByPapers).Select(project => project.Name),
    ];

    private static Dictionary<string, string[]> ProjectsOf { get; } = new(StringComparer.Ordinal)
    {
        ["Litmus.Primitives"] = None,
        ["Litmus.Comparison"] = ["Litmus.Primitives"],
        ["Litmus.ReferenceData"] = ["Litmus.Primitives", "Litmus.Comparison"],
        ["Litmus.Cases"] = ["Litmus.ReferenceData", "Litmus.Comparison", "Litmus.Primitives"],
        ["Litmus.Runs"] = ["Litmus.Cases", "Litmus.ReferenceData", "Litmus.Comparison", "Litmus.Primitives"],
        ["Litmus.History"] = ["Litmus.Comparison", "Litmus.Primitives"],
        ["Litmus.Reporting"] = ["Litmus.History", "Litmus.Comparison", "Litmus.Primitives"],
        ["Litmus.Engines"] = ["Litmus.Cases", "Litmus.Primitives", .. Fields],
        ["Litmus.Foreign"] = ["Litmus.Runs", "Litmus.Engines"],
        ["Litmus.Cli"] = ["Litmus.Runs", "Litmus.History", "Litmus.Reporting", "Litmus.Engines", "Litmus.Foreign", SharedByPapers, .. Papers],
        ["Litmus.Validation"] = ["Litmus.Cli"],
    };

    /// <summary>Projects that a project may name in its project file.</summary>
    public static string[] Projects(string project) =>
        OnAtoms.Contains(project, StringComparer.Ordinal) ? ["Litmus.Primitives", Structures]
        : Fields.Contains(project, StringComparer.Ordinal) ? ["Litmus.Primitives"]
        : project == SharedByPapers ? ["Litmus.Cases", .. Fields]
        : Papers.Contains(project, StringComparer.Ordinal) ? ["Litmus.Cases", "Litmus.Engines", SharedByPapers, .. Fields]
        : ProjectsOf.TryGetValue(project, out string[]? allowed) ? allowed
        : throw new ArgumentException($"{project} is in no row of the table of references. Say there what it may reference.", nameof(project));

    /// <summary>Packages that a project may name in its project file.</summary>
    public static string[] Packages(string project) => Fields.Contains(project, StringComparer.Ordinal) ? ["MathNet.Numerics"]
        : Papers.Contains(project, StringComparer.Ordinal) || project == SharedByPapers ? None
        : PackagesOf[project];

    /// <summary>Projects that the code of a project may use: those it may name, and what these may name in turn.</summary>
    public static HashSet<string> Reachable(string project)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Queue<string> open = new(Projects(project));
        while (open.TryDequeue(out string? next))
        {
            if (reached.Add(next))
            {
                Array.ForEach(Projects(next), open.Enqueue);
            }
        }

        return reached;
    }
}
