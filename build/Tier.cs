using System.ComponentModel;
using Nuke.Common.Tooling;

/// <summary>How far the models are run, as the litmus command spells it.</summary>
[TypeConverter(typeof(TypeConverter<Tier>))]
internal sealed class Tier : Enumeration
{
    public static readonly Tier Smoke = new() { Value = "smoke" };

    public static readonly Tier Standard = new() { Value = "standard" };

    public static readonly Tier Nightly = new() { Value = "nightly" };

    public static readonly Tier Paper = new() { Value = "paper" };
}
