using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Litmus.Runs.Identity;

/// <summary>The assemblies by name: those that are followed, packages, and the runtime's own.</summary>
internal sealed class ReachableAssemblies(AssemblyLoadContext context, Func<string, byte[]> read)
{
    private const string Prefix = "Litmus.";

    // Every shared framework lies in a folder of its own beside that of the runtime. A program that brings its own runtime has all assemblies in one folder, and there all of them count as packages.
    private static readonly string? FrameworkFolder = IsSameFolder(RuntimeEnvironment.GetRuntimeDirectory(), AppContext.BaseDirectory)
        ? null
        : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..")).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    private readonly ConcurrentDictionary<string, Lazy<Found>> _found = new(StringComparer.Ordinal);

    /// <summary>The key of a loaded type.</summary>
    /// <exception cref="InvalidOperationException">Its assembly has no file.</exception>
    public ReachableCodeKey KeyOf(Type type)
    {
        string name = type.Assembly.GetName().Name!;
        _ = _found.GetOrAdd(name, _ => new Lazy<Found>(() => Open(name, type.Assembly)));
        return new ReachableCodeKey(name, type.FullName!);
    }

    /// <summary>The text of one type, hashed, with what it names.</summary>
    public ReachableCodeUnit UnitOf(ReachableCodeKey key) => ImageOf(key.Assembly) is { } image
        ? new ReachableCodeText(this, image).UnitOf(key.Type)
        : throw new InvalidOperationException($"The assembly {key.Assembly} is not one whose code is followed: its name does not begin with {Prefix} and it references none that does.");

    /// <summary>A followed assembly; nothing when the name is that of a package or of the runtime.</summary>
    public ReachableCodeImage? ImageOf(string assembly) => Find(assembly).Image;

    /// <summary>Whether the name is that of a package.</summary>
    public bool IsPackage(string assembly) => Find(assembly).Package is not null;

    /// <summary>Name, version and module identifier of a package and of those that it references.</summary>
    public IEnumerable<string> PackagesBehind(string assembly)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> open = new([assembly]);
        while (open.TryDequeue(out string? name))
        {
            if (seen.Add(name) && Find(name).Package is { } package)
            {
                yield return package.Text;
                foreach (string reference in package.References)
                {
                    open.Enqueue(reference);
                }
            }
        }
    }

    /// <summary>The assembly that defines a type which is looked for in one that may only forward it.</summary>
    public string DefinitionOf(string assembly, string type) =>
        ImageOf(assembly) is { } image && image.Forwarded(type) is { } other ? DefinitionOf(other, type) : assembly;

    private static bool IsSameFolder(string one, string other) =>
        string.Equals(Path.GetFullPath(one).TrimEnd(Path.DirectorySeparatorChar), Path.GetFullPath(other).TrimEnd(Path.DirectorySeparatorChar), StringComparison.Ordinal);

    private Found Find(string name) => _found.GetOrAdd(name, _ => new Lazy<Found>(() => Open(name, Load(name)))).Value;

    // An assembly that is not there cannot be executed either; it enters by its name, as a package.
    private Assembly? Load(string name)
    {
        try
        {
            return context.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private Found Open(string name, Assembly? assembly)
    {
        if (assembly is null)
        {
            return new Found(null, new Package($"package {name} not found", []));
        }

        string path = assembly.Location.Length > 0 ? assembly.Location : throw new InvalidOperationException($"The assembly {assembly} has no file, so runs with it cannot be identified.");
        bool isNamedLitmus = name.StartsWith(Prefix, StringComparison.Ordinal);
        if (!isNamedLitmus && FrameworkFolder is { } framework && path.StartsWith(framework, StringComparison.Ordinal))
        {
            return new Found(null, null);
        }

        PEReader file = new(ImmutableCollectionsMarshal.AsImmutableArray(read(path)));
        MetadataReader reader = file.GetMetadataReader();
        string[] references = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        if (isNamedLitmus || references.Any(reference => reference.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return new Found(new ReachableCodeImage(name, file, reader, references), null);
        }

        Guid module = reader.GetGuid(reader.GetModuleDefinition().Mvid);
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;
        file.Dispose();
        return new Found(null, new Package($"package {name} {assembly.GetName().Version} {version} {module}", references));
    }

    // Neither: an assembly of the runtime.
    private sealed record Found(ReachableCodeImage? Image, Package? Package);

    private sealed record Package(string Text, string[] References);
}
