using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Litmus.Runs.Identity;

/// <summary>The module identifier of a compiled assembly. The deterministic compiler derives it from what it compiles, so other code has another one.</summary>
internal static class ModuleId
{
    /// <summary>The identifier in the bytes of an assembly.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static Guid Of(byte[] assembly)
    {
        using PEReader reader = new(ImmutableArray.Create(assembly));
        return Of(reader.GetMetadataReader());
    }

    /// <summary>The identifier in the metadata of an assembly.</summary>
    public static Guid Of(MetadataReader metadata) => metadata.GetGuid(metadata.GetModuleDefinition().Mvid);

    /// <summary>Whether the bytes are the file of an assembly that is loaded, and not of another build.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static bool IsOf(Assembly loaded, byte[] assembly) => Of(assembly) == loaded.ManifestModule.ModuleVersionId;
}
