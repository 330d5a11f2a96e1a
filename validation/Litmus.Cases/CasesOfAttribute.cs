using System.Reflection;

namespace Litmus.Cases;

/// <summary>Names the paper whose cases an assembly holds: <c>[assembly: CasesOf("smith2024")]</c>. Identifiers of cases and claims begin with it.</summary>
/// <param name="paper">Folder of the paper in the reference data.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CasesOfAttribute(string paper) : Attribute
{
    /// <summary>Folder of the paper in the reference data.</summary>
    public string Paper { get; } = paper;

    /// <summary>The paper whose cases an assembly holds; nothing where it names none.</summary>
    /// <param name="assembly">The assembly.</param>
    public static string? PaperOf(Assembly assembly) => assembly.GetCustomAttribute<CasesOfAttribute>()?.Paper;
}
