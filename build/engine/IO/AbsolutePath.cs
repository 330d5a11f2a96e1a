namespace Nuke.Common.IO;

/// <summary>An absolute path that is extended by <c>/</c>: <c>RootDirectory / "artifacts"</c>.</summary>
public sealed class AbsolutePath
{
    private readonly string _path;

    private AbsolutePath(string path) => _path = path;

    public static implicit operator AbsolutePath(string path)
    {
        Assert.True(Path.IsPathFullyQualified(path), $"'{path}' is not an absolute path.");
        return new AbsolutePath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
    }

    public static implicit operator string(AbsolutePath path) => path._path;

    /// <summary>The path below. <c>..</c> goes up.</summary>
    public static AbsolutePath operator /(AbsolutePath left, string right) => Path.Combine(left._path, right);

    public override string ToString() => _path;
}
