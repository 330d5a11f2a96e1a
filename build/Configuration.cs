using System.ComponentModel;
using Nuke.Common.Tooling;

/// <summary>How the compiler is set.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
internal sealed class Configuration : Enumeration
{
    public static readonly Configuration Debug = new() { Value = nameof(Debug) };

    public static readonly Configuration Release = new() { Value = nameof(Release) };
}
