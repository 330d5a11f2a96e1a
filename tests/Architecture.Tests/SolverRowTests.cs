using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>
/// Every public solver has a row among the checks against exact results. A public solver is a public type of src/ that the README of its field names in the
/// column "where" of a table of equations, or that has a public method named by a verb of computing, such as Solve.
/// </summary>
public sealed partial class SolverRowTests
{
    private static readonly string[] Verbs = ["Check", "Decide", "Draw", "Find", "Fit", "Integrate", "Minimise", "Minimax", "Run", "Solve", "Through"];

    private static IEnumerable<Type> Solvers => ProductAssemblies.Solvers.SelectMany(SolversOf);

    private static HashSet<string> NamedByRows =>
        [.. Repository.CSharp.Where(file => file.IsUnder("validation/papers/Litmus.Verification")).SelectMany(file => RowNames(file.Text))];

    [Test]
    public void Every_public_solver_has_a_check_that_names_it() =>
        Solvers.Select(type => type.Name).Except(NamedByRows).Should().BeEmpty(
            "an error in a solver without a row among the checks can pass; compare it with something exact in validation/papers/Litmus.Verification");

    [Test]
    public void The_rule_finds_the_solvers_of_each_kind() => Solvers.Select(type => type.Name).Should()
        .Contain(["AllenCahnSolver", "BraggLaw", "HartInverse", "LithiumInventory", "ParabolicCorrosion", "PathwayCircuit", "ReservoirSimulation", "StackCell"])
        .And.NotContain(["ICorrosionLaw", "StrippingParameters", "CyclingProtocol"], "an interface, and records that compute nothing, are no solvers")
        .And.HaveCountGreaterThan(60);

    [Test]
    public void A_row_names_a_solver_directly_or_through_a_variable() =>
        RowNames("""
            observations.Check(typeof(First), "x", …);
            observations.Check(
                typeof(Second), "y", …);
            Type third = typeof(Third), other;
            Type fourth = typeof(Fourth);
            observations.Check(fourth, "z", …);
            new Case("constants", typeof(Fifth));
            """).Should().BeEquivalentTo("First", "Second", "Fourth");

    private static IEnumerable<string> RowNames(string text)
    {
        Dictionary<string, string> variables = Variable().Matches(text)
            .GroupBy(match => match.Groups["variable"].Value, match => match.Groups["type"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        return Row().Matches(text).Select(match => match.Groups["type"].Value)
            .Concat(RowOfVariable().Matches(text).Select(match => match.Groups["variable"].Value).Where(variables.ContainsKey).Select(name => variables[name]));
    }

    private static IEnumerable<Type> SolversOf(Assembly assembly)
    {
        Type[] types = [.. assembly.GetExportedTypes().Where(type => !type.IsEnum && !type.IsAssignableTo(typeof(Exception)))];
        HashSet<string> named = NamesInReadme($"src/{assembly.GetName().Name}/README.md");
        bool IsNamed(Type type) =>
            named.Contains(type.Name) || type.GetInterfaces().Any(contract => contract.Assembly == assembly && named.Contains(contract.Name));
        return types.Where(type => !type.IsInterface && Computes(type) && (IsNamed(type) || Methods(type).Any(method => IsVerb(method.Name))));
    }

    // The names in the last column of tables whose last column is "where"; of `GrainCompetition.SurfaceTerm` the type.
    private static HashSet<string> NamesInReadme(string path)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        bool isWhere = false;
        foreach ((_, string text) in Repository.Markdown.Single(file => file.Path == path).Lines)
        {
            string[] cells = [.. text.Replace(@"\|", string.Empty, StringComparison.Ordinal).Split('|').Select(cell => cell.Trim())];
            isWhere = cells.Length > 2 && (isWhere || cells[^2] == "where");
            if (isWhere)
            {
                names.UnionWith(Code().Matches(cells[^2]).Select(match => match.Groups["name"].Value));
            }
        }

        return names;
    }

    private static bool IsVerb(string name) => Verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));

    private static bool Computes(Type type) => Methods(type).Any() || type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Any(property => property.SetMethod is null && property.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute)) == false);

    private static IEnumerable<MethodInfo> Methods(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.GetBaseDefinition() == method);

    [GeneratedRegex(@"\bCheck\(\s*typeof\((?<type>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bCheck\(\s*(?<variable>[a-z]\w*),", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex RowOfVariable();

    [GeneratedRegex(@"\bType (?<variable>\w+) = typeof\((?<type>\w+)\);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"`(?<name>\w+)[^`]*`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Code();
}
