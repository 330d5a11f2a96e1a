namespace Nuke.Common.Tooling;

/// <summary>The setters that every command has.</summary>
public static class ToolOptionsExtensions
{
    /// <summary>Any other arguments.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => (T)o.With(v);
}
