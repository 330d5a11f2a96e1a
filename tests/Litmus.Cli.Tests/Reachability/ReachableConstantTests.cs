using Litmus.Runs.Identity;
using Litmus.Runs.Running;

namespace Litmus.Cli.Tests.Reachability;

/// <summary>
/// For every case: another constant in a type that it reaches changes the hash of its code, and one in a type that it does not reach leaves the hash as it is.
/// </summary>
internal sealed class ReachableConstantTests
{
    private const int Seed = 20_261_129;

    // Assemblies of the suite with their changes; those of the tests themselves are not among them.
    private static readonly Lazy<IReadOnlyDictionary<string, (byte[] Bytes, CodeMutation[] Constants)>> Assemblies = new(() => Directory
        .EnumerateFiles(TestContext.CurrentContext.TestDirectory, "Litmus.*.dll").Order(StringComparer.Ordinal)
        .Where(path => !path.EndsWith(".Tests.dll", StringComparison.Ordinal))
        .ToDictionary(
            path => Path.GetFileNameWithoutExtension(path)!,
            path => (
                File.ReadAllBytes(path),
                CodeMutations.Of(File.ReadAllBytes(path)).Where(mutation => mutation.IsConstant && !mutation.Type.StartsWith('<')).ToArray()),
            StringComparer.Ordinal));

    private static IEnumerable<Type> Cases => RepositoryCases.All.Select(validationCase => validationCase.GetType());

    [TestCaseSource(nameof(Cases))]
    public void A_constant_changes_the_hash_exactly_where_its_type_is_reached(Type validationCase)
    {
        HashSet<string> reached = [.. ReachableCode.Loaded.TypesReachableFrom(validationCase, typeof(CaseRunner))];
        string present = ReachableCode.Loaded.HashOf(validationCase, typeof(CaseRunner));
        ILookup<bool, (string Assembly, CodeMutation Constant)> constants = Assemblies.Value
            .SelectMany(assembly => assembly.Value.Constants.Select(constant => (assembly.Key, constant)))
            .ToLookup(site => reached.Contains($"[{site.Key}]{site.constant.Type}"), site => (site.Key, site.constant));
        Random random = new(Seed + RepositoryCases.All.ToList().FindIndex(candidate => candidate.GetType() == validationCase));

        string inside = HashWith([.. constants[true]], random, validationCase, out string reachedSite);
        string outside = HashWith([.. constants[false]], random, validationCase, out string otherSite);

        inside.Should().NotBe(present, reachedSite);
        outside.Should().Be(present, otherSite);
    }

    private static string HashWith((string Assembly, CodeMutation Constant)[] constants, Random random, Type validationCase, out string site)
    {
        (string assembly, CodeMutation constant) = constants[random.Next(constants.Length)];
        site = $"in {constant.Type} a constant turns from {constant.What}";
        byte[] changed = constant.ApplyTo(Assemblies.Value[assembly].Bytes);
        return new ReachableCode(name => name == assembly ? changed : LoadedAssemblies.BytesOf(name)).HashOf(validationCase, typeof(CaseRunner));
    }
}
