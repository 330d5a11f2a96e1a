using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Litmus.Runs.Identity;

/// <summary>The assemblies by name: those that are followed, packages, and the runtime's own.</summary>
/// <param name="bytesOf">The bytes of an assembly by its simple name: nothing for one of the runtime, no bytes for one that is not there.</param>
internal sealed class ReachableAssemblies(Func<string, byte[]?> bytesOf)
{
    private const string Prefix = "Litmus.";

    private readonly ConcurrentDictionary<string, Lazy<Found>> _found = new(StringComparer.Ordinal);

    /// <summary>The text of one type, hashed, with what it names.</summary>
    /// <exception cref="InvalidOperationException">The assembly is not followed, or has no such type.</exception>
    public ReachableCodeUnit UnitOf(ReachableCodeKey key) => ImageOf(key.Assembly) is { } image
        ? new ReachableCodeText(this, image).UnitOf(key.Type)
        : throw new InvalidOperationException(
            $"The code of the assembly {key.Assembly} is not followed: its name does not begin with {Prefix} and it references no assembly whose name does.");

    /// <summary>A followed assembly; nothing when the name is that of a package or of the runtime.</summary>
    public ReachableCodeImage? ImageOf(string assembly) => Find(assembly).Image;

    /// <summary>Every type of an assembly and of the followed assemblies that it references.</summary>
    public IEnumerable<ReachableCodeKey> TypesAround(string assembly) => ImageOf(assembly) is { } image
        ? image.References.Select(ImageOf).OfType<ReachableCodeImage>().Prepend(image)
            .SelectMany(searched => searched.Types.Select(type => new ReachableCodeKey(searched.Name, type)))
            .Where(key => key.Type != ReachableCodeImage.StorageClass)
        : [];

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

    private Found Find(string name) => _found.GetOrAdd(name, _ => new Lazy<Found>(() => Open(name))).Value;

    private Found Open(string name)
    {
        if (bytesOf(name) is not { } bytes)
        {
            return new Found(null, null);
        }

        if (bytes.Length == 0)
        {
            return new Found(null, new Package($"package {name} not found", []));
        }

        PEReader file = new(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        MetadataReader reader = file.GetMetadataReader();
        string[] references = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        if (references.Prepend(name).Any(assembly => assembly.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            return new Found(new ReachableCodeImage(name, file, reader, references), null);
        }

        string text = $"package {name} {reader.GetAssemblyDefinition().Version} {ModuleId.Of(reader)}";
        file.Dispose();
        return new Found(null, new Package(text, references));
    }

    // Neither of the two: an assembly of the runtime.
    private sealed record Found(ReachableCodeImage? Image, Package? Package);

    private sealed record Package(string Text, string[] References);
}
