using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Litmus.Runs.Identity;

/// <summary>
/// Full names of the types, members and signatures that one type's code names. Keeps which followed types and which packages were among them.
/// </summary>
internal sealed class ReachableCodeNames(ReachableAssemblies assemblies, ReachableCodeImage image) : ISignatureTypeProvider<string, object?>
{
    // Code that asks for one of these can reach a type without naming it.
    private static readonly HashSet<string> TypeSearches = new(StringComparer.Ordinal)
    {
        "System.Activator::CreateInstanceFrom",
        "System.Reflection.Assembly::GetType", "System.Reflection.Assembly::GetTypes", "System.Reflection.Assembly::GetExportedTypes",
        "System.Reflection.Assembly::GetForwardedTypes",
        "System.Reflection.Assembly::get_DefinedTypes", "System.Reflection.Assembly::get_ExportedTypes", "System.Reflection.Assembly::CreateInstance",
        "System.Reflection.Module::GetType", "System.Reflection.Module::GetTypes", "System.Reflection.Module::FindTypes",
        "System.AppDomain::CreateInstance", "System.AppDomain::CreateInstanceAndUnwrap",
    };

    private readonly MetadataReader _reader = image.Reader;

    /// <summary>Types of followed assemblies that were named.</summary>
    public HashSet<ReachableCodeKey> References { get; } = [];

    /// <summary>Packages that were named.</summary>
    public HashSet<string> Packages { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a member was named that looks for types by name or lists the types of an assembly.</summary>
    public bool SearchesTypes { get; private set; }

    /// <summary>A type, member, signature or string, by its token.</summary>
    public string OfToken(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification => OfType(handle),
        HandleKind.FieldDefinition => OfField((FieldDefinitionHandle)handle),
        HandleKind.MethodDefinition => OfMethod((MethodDefinitionHandle)handle),
        HandleKind.MemberReference => OfReference(_reader.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => OfSpecification(_reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.StandaloneSignature =>
            Signature(_reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).DecodeMethodSignature(this, genericContext: null)),
        _ => throw new InvalidOperationException(
            $"{image.Name} names something of the kind {handle.Kind} in its code, expected a type, a member or a signature."),
    };

    /// <summary>A type; nothing for none.</summary>
    public string OfType(EntityHandle handle) => handle.IsNil ? string.Empty : handle.Kind switch
    {
        HandleKind.TypeDefinition => GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, rawTypeKind: 0),
        HandleKind.TypeReference => GetTypeFromReference(_reader, (TypeReferenceHandle)handle, rawTypeKind: 0),
        _ => GetTypeFromSpecification(_reader, genericContext: null, (TypeSpecificationHandle)handle, rawTypeKind: 0),
    };

    /// <summary>A method's signature.</summary>
    public static string Signature(MethodSignature<string> signature) =>
        $"{signature.Header.RawValue:x2} {signature.ReturnType} `{signature.GenericParameterCount} "
        + $"({string.Join(", ", signature.ParameterTypes)}) {signature.RequiredParameterCount}";

    /// <summary>Adds a type that is named as text, as custom attributes do.</summary>
    public void AddNamed(string fullName)
    {
        if (image.Find(fullName) is not null)
        {
            References.Add(new ReachableCodeKey(image.Name, fullName));
        }

        foreach (string reference in image.References.Where(reference => assemblies.ImageOf(reference)?.Find(fullName) is not null))
        {
            References.Add(new ReachableCodeKey(reference, fullName));
        }
    }

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        References.Add(new ReachableCodeKey(image.Name, image.NameOf(handle)));
        return $"[{image.Name}]{image.GeneratedNames.OfType(handle)}";
    }

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        (string name, string? assembly) = Resolve(handle);
        if (assembly is null)
        {
            return name;
        }

        string defined = assemblies.DefinitionOf(assembly, name);
        if (assemblies.ImageOf(defined) is not null)
        {
            References.Add(new ReachableCodeKey(defined, name));
            return $"[{defined}]{name}";
        }

        if (assemblies.IsPackage(defined))
        {
            Packages.Add(defined);
            return $"[{defined}]{name}";
        }

        // An assembly of the runtime: which one depends on the reference assemblies alone.
        return name;
    }

    /// <inheritdoc/>
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        _reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <inheritdoc/>
    public string GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{shape.Rank}:{string.Join(',', shape.Sizes)}:{string.Join(',', shape.LowerBounds)}]";

    /// <inheritdoc/>
    public string GetByReferenceType(string elementType) => $"{elementType}&";

    /// <inheritdoc/>
    public string GetFunctionPointerType(MethodSignature<string> signature) => $"*({Signature(signature)})";

    /// <inheritdoc/>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    /// <inheritdoc/>
    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    /// <inheritdoc/>
    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    /// <inheritdoc/>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        $"{unmodifiedType} {(isRequired ? "modreq" : "modopt")}({modifier})";

    /// <inheritdoc/>
    public string GetPinnedType(string elementType) => $"pinned {elementType}";

    /// <inheritdoc/>
    public string GetPointerType(string elementType) => $"{elementType}*";

    /// <inheritdoc/>
    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    private (string Name, string? Assembly) Resolve(TypeReferenceHandle handle)
    {
        TypeReference type = _reader.GetTypeReference(handle);
        string name = _reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            (string around, string? assembly) = Resolve((TypeReferenceHandle)type.ResolutionScope);
            return ($"{around}+{name}", assembly);
        }

        string space = _reader.GetString(type.Namespace);
        string full = space.Length == 0 ? name : $"{space}.{name}";
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? (full, _reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name))
            : (full, image.Name);
    }

    // Static data of the compiler are written out where they are used, so that those of another type do not enter.
    private string OfField(FieldDefinitionHandle handle)
    {
        FieldDefinition field = _reader.GetFieldDefinition(handle);
        string signature = field.DecodeSignature(this, genericContext: null);
        string name = _reader.GetString(field.Name);
        TypeDefinitionHandle declaring = field.GetDeclaringType();
        return image.NameOf(declaring) == ReachableCodeImage.StorageClass
            ? $"{signature} {name} {DataOf(field)}"
            : $"{signature} {OfType(declaring)}::{image.GeneratedNames.OfMember(declaring, name)}";
    }

    private string DataOf(FieldDefinition field) => field.GetRelativeVirtualAddress() == 0 ? string.Empty : Convert.ToHexStringLower(image.DataOf(field));

    private string OfMethod(MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        string signature = Signature(method.DecodeSignature(this, genericContext: null));
        string name = _reader.GetString(method.Name);
        TypeDefinitionHandle declaring = method.GetDeclaringType();
        if (image.NameOf(declaring) == ReachableCodeImage.StorageClass)
        {
            References.Add(new ReachableCodeKey(image.Name, $"{ReachableCodeImage.StorageClass}::{method.RelativeVirtualAddress}"));
            return $"{signature} {ReachableCodeImage.StorageClass}::{name}";
        }

        return $"{signature} {OfType(declaring)}::{image.GeneratedNames.OfMember(declaring, name)}";
    }

    private string OfReference(MemberReference member)
    {
        string name = _reader.GetString(member.Name);
        string parent = member.Parent.Kind == HandleKind.MethodDefinition ? OfMethod((MethodDefinitionHandle)member.Parent) : OfType(member.Parent);
        string signature = member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(this, genericContext: null)
            : Signature(member.DecodeMethodSignature(this, genericContext: null));
        SearchesTypes |= IsTypeSearch(parent, name, signature);

        // A member of a generic type of this assembly is a reference too, and its name may be one that the compiler made.
        string shown = member.Parent.Kind == HandleKind.TypeSpecification && DefinitionOf((TypeSpecificationHandle)member.Parent) is { } declaring
            ? image.GeneratedNames.OfMember(declaring, name)
            : name;
        return $"{signature} {parent}::{shown}";
    }

    private static bool IsTypeSearch(string parent, string name, string signature) => (parent, name) switch
    {
        // Both have forms that take a type in place of its name.
        ("System.Type", "GetType") or ("System.Activator", "CreateInstance") => signature.Contains("(String", StringComparison.Ordinal),
        ("System.Reflection.Assembly" or "System.Runtime.Loader.AssemblyLoadContext", _) => TypeSearches.Contains($"{parent}::{name}")
            || name.StartsWith("Load", StringComparison.Ordinal) || name == "UnsafeLoadFrom",
        _ => TypeSearches.Contains($"{parent}::{name}"),
    };

    private TypeDefinitionHandle? DefinitionOf(TypeSpecificationHandle handle)
    {
        BlobReader blob = _reader.GetBlobReader(_reader.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        _ = blob.ReadByte();
        EntityHandle type = blob.ReadTypeHandle();
        return type.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type : null;
    }

    private string OfSpecification(MethodSpecification method) =>
        $"{OfToken(method.Method)}<{string.Join(", ", method.DecodeSignature(this, genericContext: null))}>";
}
