using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Litmus.Runs.Identity;

/// <summary>One followed assembly: its types by full name, its resources by the type they belong to, and the bytes behind its static data.</summary>
internal sealed class ReachableCodeImage
{
    /// <summary>The class in which the compiler keeps static data and small methods of a whole assembly. Each member of it is a unit of its own.</summary>
    public const string StorageClass = "<PrivateImplementationDetails>";

    /// <summary>The type that holds the module's initializer, which runs before any other code of the assembly.</summary>
    public const string ModuleType = "<Module>";

    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinitionHandle, string> _names = [];
    private readonly Dictionary<string, string> _forwarded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _resources = new(StringComparer.Ordinal);

    /// <summary>Indexes an assembly.</summary>
    /// <param name="name">Its simple name.</param>
    /// <param name="file">Its file; stays open.</param>
    /// <param name="reader">Its metadata.</param>
    /// <param name="references">Names of the assemblies that it references.</param>
    public ReachableCodeImage(string name, PEReader file, MetadataReader reader, IReadOnlyList<string> references)
    {
        (Name, File, Reader, References) = (name, file, reader, references);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            string type = FullNameOf(handle);
            _types.Add(type, handle);
            _names.Add(handle, type);
        }

        IEnumerable<ExportedType> forwarders = reader.ExportedTypes.Select(reader.GetExportedType);
        foreach (ExportedType exported in forwarders.Where(exported => exported.IsForwarder && exported.Implementation.Kind == HandleKind.AssemblyReference))
        {
            string target = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)exported.Implementation).Name);
            _forwarded[Qualified(reader.GetString(exported.Namespace), reader.GetString(exported.Name))] = target;
        }

        GeneratedNames = new GeneratedNames(this);
        ReadResources();
    }

    /// <summary>Its simple name.</summary>
    public string Name { get; }

    /// <summary>Its file.</summary>
    public PEReader File { get; }

    /// <summary>Its metadata.</summary>
    public MetadataReader Reader { get; }

    /// <summary>Names of the assemblies that it references.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Full names of its types.</summary>
    public IEnumerable<string> Types => _types.Keys;

    /// <summary>Names made by the compiler, without what depends on the order of members.</summary>
    public GeneratedNames GeneratedNames { get; }

    /// <summary>A type by its full name; nothing when there is none.</summary>
    public TypeDefinitionHandle? Find(string type) => _types.TryGetValue(type, out TypeDefinitionHandle handle) ? handle : null;

    /// <summary>The full name of a type, <c>Namespace.Outer+Nested</c>.</summary>
    public string NameOf(TypeDefinitionHandle handle) => _names[handle];

    /// <summary>The assembly to which a type was moved; nothing when it was not. A nested type moves with the type around it.</summary>
    public string? Forwarded(string type) => _forwarded.GetValueOrDefault(type.Split('+')[0]);

    /// <summary>The resources that belong to a type, and those that belong to every type: names with the SHA-256 of their bytes.</summary>
    public IEnumerable<string> ResourcesOf(string type) =>
        _resources.GetValueOrDefault(type, []).Concat(_resources.GetValueOrDefault(string.Empty, []));

    /// <summary>The initial bytes of a static field.</summary>
    public ReadOnlySpan<byte> DataOf(FieldDefinition field)
    {
        BlobReader signature = Reader.GetBlobReader(field.Signature);
        _ = signature.ReadSignatureHeader();
        int size = signature.ReadSignatureTypeCode() switch
        {
            SignatureTypeCode.Boolean or SignatureTypeCode.Byte or SignatureTypeCode.SByte => 1,
            SignatureTypeCode.Int16 or SignatureTypeCode.UInt16 or SignatureTypeCode.Char => 2,
            SignatureTypeCode.Int32 or SignatureTypeCode.UInt32 or SignatureTypeCode.Single => 4,
            SignatureTypeCode.Int64 or SignatureTypeCode.UInt64 or SignatureTypeCode.Double => 8,
            SignatureTypeCode.TypeHandle when signature.ReadTypeHandle() is { Kind: HandleKind.TypeDefinition } structure =>
                Reader.GetTypeDefinition((TypeDefinitionHandle)structure).GetLayout().Size,
            _ => throw new InvalidOperationException(
                $"The static field {Reader.GetString(field.Name)} of {Name} has initial data and a type without a stated size. "
                + "Expected a number or a structure of stated size."),
        };
        return File.GetSectionData(field.GetRelativeVirtualAddress()).GetContent(0, size).AsSpan();
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private string FullNameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = Reader.GetTypeDefinition(handle);
        string name = Reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } around ? $"{FullNameOf(around)}+{name}" : Qualified(Reader.GetString(type.Namespace), name);
    }

    private void ReadResources()
    {
        if (Reader.ManifestResources.Count == 0)
        {
            return;
        }

        PEMemoryBlock block = File.GetSectionData(File.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        foreach (ManifestResource resource in Reader.ManifestResources.Select(Reader.GetManifestResource).Where(resource => resource.Implementation.IsNil))
        {
            BlobReader data = block.GetReader((int)resource.Offset, block.Length - (int)resource.Offset);
            byte[] bytes = data.ReadBytes(data.ReadInt32());
            string name = Reader.GetString(resource.Name);
            if (!_resources.TryGetValue(OwnerOf(name), out List<string>? list))
            {
                _resources.Add(OwnerOf(name), list = []);
            }

            list.Add($"{name} {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        }
    }

    // The type with the longest name that the resource's name continues after a dot; no name for a resource of the whole assembly.
    private string OwnerOf(string resource)
    {
        for (int dot = resource.LastIndexOf('.'); dot > 0; dot = resource.LastIndexOf('.', dot - 1))
        {
            if (_types.ContainsKey(resource[..dot]))
            {
                return resource[..dot];
            }
        }

        return string.Empty;
    }
}
