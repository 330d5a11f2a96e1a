using System.ComponentModel;
using System.Globalization;

namespace Nuke.Common.IO;

/// <summary>An absolute path that is extended by <c>/</c>: <c>RootDirectory / "artifacts"</c>.</summary>
[TypeConverter(typeof(Converter))]
public sealed class AbsolutePath
{
    private readonly string _path;

    private AbsolutePath(string path) => _path = path;

    /// <summary>The directory that contains this one, or null for the root.</summary>
    public AbsolutePath? Parent => Path.GetDirectoryName(_path) is { } parent ? new AbsolutePath(parent) : null;

    public static implicit operator AbsolutePath(string path)
    {
        Assert.True(Path.IsPathFullyQualified(path), $"'{path}' is not an absolute path.");
        return new AbsolutePath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
    }

    public static implicit operator string(AbsolutePath path) => path._path;

    /// <summary>The path below; <c>..</c> goes up.</summary>
    public static AbsolutePath operator /(AbsolutePath left, string right) => Path.Combine(left._path, right);

    public override bool Equals(object? obj) => obj is AbsolutePath other && string.Equals(_path, other._path, StringComparison.Ordinal);

    public override int GetHashCode() => _path.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _path;

    private sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            (AbsolutePath)Path.GetFullPath((string)value, NukeBuild.RootDirectory);
    }
}
