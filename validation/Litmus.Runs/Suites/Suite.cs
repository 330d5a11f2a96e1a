using System.Reflection;
using System.Runtime.Loader;
using Litmus.Cases;
using Litmus.ReferenceData;
using Litmus.Runs.Identity;

namespace Litmus.Runs.Suites;

/// <summary>
/// A suite: a folder with <c>reference-data/&lt;paper&gt;/</c> and, for each paper that has cases, <c>validation/papers/&lt;assembly&gt;/</c>, which holds the
/// project of its cases, its accepted judgements and its snapshots.
/// </summary>
public sealed class Suite
{
    /// <summary>The folder by which a suite is known.</summary>
    public const string Mark = "reference-data";

    private readonly Lazy<IReadOnlyList<PaperAssembly>> _papers;

    /// <summary>Opens a suite.</summary>
    /// <param name="root">Its folder.</param>
    public Suite(string root)
    {
        Root = Path.GetFullPath(root);
        _papers = new Lazy<IReadOnlyList<PaperAssembly>>(Find);
    }

    /// <summary>Its folder.</summary>
    public string Root { get; }

    /// <summary>Folder of the reference data.</summary>
    public string ReferenceDataFolder => Path.Combine(Root, Mark);

    /// <summary>The folder that holds one folder of cases per paper.</summary>
    public string PapersFolder => Path.Combine(Root, "validation", "papers");

    /// <summary>The assemblies of cases, by the name of their folder.</summary>
    /// <exception cref="SuiteException">An assembly is not built, cannot be loaded, or two hold the cases of one paper.</exception>
    public IReadOnlyList<PaperAssembly> Papers => _papers.Value;

    /// <summary>Names of the papers: those with reference data and those with a folder of cases. Nothing needs to be built for it.</summary>
    public IReadOnlyList<string> PaperNames =>
    [
        .. Directory.EnumerateDirectories(ReferenceDataFolder).Select(folder => Path.GetFileName(folder))
            .Concat(Projects().Select(project => PaperOf(Path.GetFileNameWithoutExtension(project))))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether this is the repository of Litmus itself. A suite elsewhere is built against the installed command.</summary>
    public bool IsRepositoryOfLitmus => File.Exists(Path.Combine(Root, "validation", "Litmus.Cases", "Litmus.Cases.csproj"));

    /// <summary>Every case, paper by paper.</summary>
    /// <param name="data">The reference data.</param>
    /// <exception cref="SuiteException">An assembly is not built or cannot be loaded.</exception>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public IReadOnlyList<IValidationCase> Cases(ReferenceDataset data) => [.. Papers.SelectMany(paper => CasesIn(paper, data))];

    /// <summary>
    /// Folder of a paper's cases, judgements and snapshots: <c>validation/papers/Litmus.Smith2024</c> for smith2024, else that of the assembly that names it.
    /// An assembly that is not built names no paper.
    /// </summary>
    /// <param name="paper">The paper.</param>
    public string FolderOf(string paper)
    {
        string usual = Path.Combine(PapersFolder, $"Litmus.{char.ToUpperInvariant(paper[0])}{paper[1..]}");
        try
        {
            return Directory.Exists(usual) ? usual : Papers.FirstOrDefault(found => found.Paper == paper)?.Folder ?? usual;
        }
        catch (SuiteException)
        {
            // A paper without cases needs no assembly. Code that needs the cases gets this exception from Papers.
            return usual;
        }
    }

    /// <summary>The command that builds a project of cases. In a suite elsewhere it says where the assemblies of Litmus are.</summary>
    /// <param name="project">Path of the project.</param>
    public string BuildCommandOf(string project)
    {
        string home = IsRepositoryOfLitmus ? string.Empty : $" -p:LITMUS_HOME=\"{Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)}\"";
        return $"dotnet build \"{project}\" -c Release{home}";
    }

    // Litmus.Smith2024 → smith2024.
    private static string PaperOf(string assembly)
    {
        string name = assembly.Split('.')[^1];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private IReadOnlyList<IValidationCase> CasesIn(PaperAssembly paper, ReferenceDataset data)
    {
        try
        {
            return CaseDiscovery.CasesIn(paper.Assembly, data);
        }
        catch (Exception exception) when (exception is ReflectionTypeLoadException or FileNotFoundException or FileLoadException)
        {
            string missing = exception is ReflectionTypeLoadException types ? types.LoaderExceptions[0]!.Message : exception.Message;
            throw new SuiteException(
                $"{paper.Assembly.Location} lacks what it references: {missing} Build it anew: {BuildCommandOf(paper.Folder)}");
        }
    }

    private IEnumerable<string> Projects()
    {
        EnumerationOptions oneDeep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
        return Directory.Exists(PapersFolder) ? Directory.EnumerateFiles(PapersFolder, "*.csproj", oneDeep).Order(StringComparer.Ordinal) : [];
    }

    private List<PaperAssembly> Find()
    {
        List<PaperAssembly> found = [];
        foreach (string project in Projects())
        {
            if (Directory.EnumerateFiles(Path.GetDirectoryName(project)!, "*.csproj").Skip(1).Any())
            {
                throw new SuiteException($"{Path.GetDirectoryName(project)} holds two projects. A paper has a folder with one project; move the other one.");
            }

            Assembly assembly = Load(Path.GetFileNameWithoutExtension(project), project);
            if (CasesOfAttribute.PaperOf(assembly) is not { } paper)
            {
                // Code that several papers share has no cases.
                continue;
            }

            if (found.Find(known => known.Paper == paper) is { } other)
            {
                throw new SuiteException(
                    $"Two assemblies hold the cases of {paper}: {other.Assembly.GetName().Name} and {assembly.GetName().Name}. A paper has one assembly.");
            }

            found.Add(new PaperAssembly(paper, Path.GetDirectoryName(project)!, assembly));
        }

        return found;
    }

    private Assembly Load(string name, string project)
    {
        string path = Locate(name, project);
        try
        {
            if (Path.GetDirectoryName(path) + Path.DirectorySeparatorChar != AppContext.BaseDirectory)
            {
                FollowReferences(path);
            }

            Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            return ModuleId.IsOf(assembly, File.ReadAllBytes(path))
                ? assembly
                : throw new SuiteException($"{path} has the name of {assembly.Location}, which this command has loaded. Rename the project: {project}");
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw new SuiteException(
                $"{path} cannot be loaded: {exception.Message} Build it anew for the runtime of this command: {BuildCommandOf(project)}");
        }
    }

    // A command that is built inside the suite has the cases of that build beside it. Any other suite has its own builds.
    private string Locate(string name, string project)
    {
        string beside = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string bin = Path.Combine(Root, "artifacts", "bin", name), built = Path.Combine(bin, configuration, name + ".dll");
        bool isOwn = !Path.GetRelativePath(Root, AppContext.BaseDirectory).StartsWith("..", StringComparison.Ordinal);
        if (isOwn && File.Exists(beside))
        {
            return !File.Exists(built) || File.GetLastWriteTimeUtc(built) <= File.GetLastWriteTimeUtc(beside) || HaveSameCode(built, beside)
                ? beside
                : throw new SuiteException(
                    $"{built} is newer than the copy beside the command. Build the command, too: dotnet build validation/Litmus.Cli -c {configuration}");
        }

        return Newest(bin, name) ?? Newest(Path.Combine(Path.GetDirectoryName(project)!, "bin"), name) ?? throw new SuiteException(
            $"{project} is not built: there is no {name}.dll in {bin} or in the project's bin folder. Build it: {BuildCommandOf(project)}");
    }

    private static bool HaveSameCode(string first, string second) => ModuleId.Of(File.ReadAllBytes(first)) == ModuleId.Of(File.ReadAllBytes(second));

    // A debug build may be newer than a release.
    private static string? Newest(string folder, string name) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, name + ".dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault()
        : null;

    // What an assembly elsewhere references and this command lacks lies beside that assembly.
    private static void FollowReferences(string path) => AssemblyLoadContext.Default.Resolving += (context, reference) =>
    {
        string beside = Path.Combine(Path.GetDirectoryName(path)!, reference.Name + ".dll");
        return File.Exists(beside) ? context.LoadFromAssemblyPath(beside) : null;
    };
}
