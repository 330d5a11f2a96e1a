using System.Collections.Concurrent;
using System.Text;

namespace Litmus.Runs.Identity;

/// <summary>
/// The hash of all code that some types can reach. From each root it follows every type that a reached type names: in its base type, interfaces, fields,
/// signatures, custom attributes, local variables, exception handlers, generic arguments and IL. Nested types belong to the type around them, and so do
/// the closures, iterators and asynchronous methods that the compiler makes.
/// </summary>
/// <remarks>
/// <para>
/// Precision ends at the type: reaching a type reaches all of its members. A call through an interface or a virtual member needs no rule of its own. It can
/// only arrive at an object that was constructed. Code that constructs an object names the type: by <c>newobj</c>, as the argument of <c>new()</c>, or by
/// <c>typeof</c> given to <see cref="Activator"/>. If that code is reachable, so is the type. A case is constructed from the reference data alone, so no
/// object of a type that it does not reach gets into it. Two things would break this rule: a case that is given a delegate, and a static field that other
/// code sets. Architecture tests forbid the second.
/// </para>
/// <para>
/// Code that looks for types by their names or lists the types of an assembly reaches every type of its own assembly, of those of the roots, and of the
/// followed assemblies that these reference.
/// </para>
/// <para>
/// Followed are the assemblies whose name begins with <c>Litmus.</c> and those that reference one of them. The runtime's own assemblies are not hashed: the
/// identity of a run contains the runtime's version. Every other assembly is a package. It enters by its name, its version and its module identifier,
/// which tells two builds of one version apart, and with the packages that it references.
/// </para>
/// <para>
/// Not in the hash: documentation, debug data, order of members, attributes of a whole assembly, types that nothing reachable names. The order of the fields
/// of a structure is in it, because it is their order in memory. An embedded resource whose name begins with the full name of a type and a dot belongs to
/// that type. Other resources belong to every type of their assembly.
/// </para>
/// </remarks>
public sealed class ReachableCode
{
    private readonly ReachableAssemblies _assemblies;
    private readonly ConcurrentDictionary<ReachableCodeKey, ReachableCodeUnit> _units = new();
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly RememberedHashes? _remembered;

    /// <summary>Reads assemblies on demand; each type is read and hashed once.</summary>
    /// <param name="bytesOf">The bytes of an assembly by its simple name, as <see cref="LoadedAssemblies.BytesOf"/> gives them.</param>
    /// <param name="memory">
    /// A file that keeps hashes from one process to the next, with the content of the assemblies that they depend on; absent to compute every hash.
    /// </param>
    public ReachableCode(Func<string, byte[]?> bytesOf, string? memory = null)
    {
        _assemblies = new ReachableAssemblies(bytesOf);
        _remembered = memory is null ? null : new RememberedHashes(memory, bytesOf);
    }

    /// <summary>The code that this process executes. Its hashes are kept beside the program.</summary>
    public static ReachableCode Loaded { get; } =
        new(LoadedAssemblies.BytesOf, Path.Combine(AppContext.BaseDirectory, $"reachable-code-{Environment.Version}.cache"));

    /// <summary>The SHA-256 of everything that the roots can reach, as 64 hexadecimal digits.</summary>
    /// <exception cref="InvalidOperationException">An assembly has no file, or a root lies in one that is not followed.</exception>
    public string HashOf(params ReadOnlySpan<Type> roots) => HashOf(KeysOf(roots));

    /// <summary>The types that the roots can reach, as <c>[Assembly]Namespace.Type+Nested</c>, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">An assembly has no file, or a root lies in one that is not followed.</exception>
    public IReadOnlyList<string> TypesReachableFrom(params ReadOnlySpan<Type> roots) =>
        [.. Reach(KeysOf(roots)).Select(key => $"[{key.Assembly}]{key.Type}").Order(StringComparer.Ordinal)];

    /// <summary>The packages that the roots can reach: name, version and module identifier, in ordinal order.</summary>
    /// <exception cref="InvalidOperationException">An assembly has no file, or a root lies in one that is not followed.</exception>
    public IReadOnlyList<string> PackagesReachableFrom(params ReadOnlySpan<Type> roots) => PackagesOf(Closure(KeysOf(roots)).Values);

    /// <summary>Keeps the computed hashes for the next process. Where the file cannot be written, the next process computes them again.</summary>
    public void Remember()
    {
        try
        {
            _remembered?.Save();
        }
        catch (IOException)
        {
            // A program in a folder that nobody may write to is as right as any other, and slower.
        }
    }

    /// <summary>The hash of what types can reach that need not be loaded.</summary>
    internal string HashOf(params ReachableCodeKey[] roots) =>
        _hashes.GetOrAdd(string.Join('|', roots.Select(key => $"{key.Assembly}/{key.Type}")), line =>
            _remembered?.HashOf(line, [.. roots.Select(key => key.Assembly)], () => Hash(roots)) ?? Hash(roots));

    /// <summary>What types can reach that need not be loaded.</summary>
    internal IReadOnlyCollection<ReachableCodeKey> Reach(params ReachableCodeKey[] roots) => Closure(roots).Keys;

    private static ReachableCodeKey[] KeysOf(ReadOnlySpan<Type> roots)
    {
        ReachableCodeKey[] keys = new ReachableCodeKey[roots.Length];
        for (int i = 0; i < roots.Length; i++)
        {
            Type root = roots[i].IsGenericType ? roots[i].GetGenericTypeDefinition() : roots[i];
            keys[i] = new ReachableCodeKey(root.Assembly.GetName().Name!, root.FullName!);
        }

        return keys;
    }

    private string Hash(ReachableCodeKey[] roots)
    {
        Dictionary<ReachableCodeKey, ReachableCodeUnit> closure = Closure(roots);
        StringBuilder text = new();
        foreach (string line in closure.Values.Select(unit => $"{unit.Name} {unit.Hash}").Order(StringComparer.Ordinal).Concat(PackagesOf(closure.Values)))
        {
            text.Append(line).Append('\n');
        }

        return ReachableCodeText.HashOf(text.ToString());
    }

    private string[] PackagesOf(IEnumerable<ReachableCodeUnit> units) =>
        [.. units.SelectMany(unit => unit.Packages).Distinct(StringComparer.Ordinal).SelectMany(_assemblies.PackagesBehind).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private Dictionary<ReachableCodeKey, ReachableCodeUnit> Closure(ReachableCodeKey[] roots)
    {
        Dictionary<ReachableCodeKey, ReachableCodeUnit> reached = [];
        Queue<ReachableCodeKey> open = new(roots);
        while (open.TryDequeue(out ReachableCodeKey key))
        {
            if (reached.ContainsKey(key))
            {
                continue;
            }

            ReachableCodeUnit unit = _units.GetOrAdd(key, _assemblies.UnitOf);
            reached.Add(key, unit);
            IEnumerable<ReachableCodeKey> searched = unit.SearchesTypes
                ? roots.Select(root => root.Assembly).Append(key.Assembly).SelectMany(_assemblies.TypesAround)
                : [];
            foreach (ReachableCodeKey reference in unit.References.Concat(searched))
            {
                open.Enqueue(reference);
            }
        }

        return reached;
    }
}
