using System.Globalization;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Litmus.Runs.Identity;

/// <summary>
/// Names that the C# compiler makes for closures, iterators, asynchronous and local methods, with the ordinal of the method replaced by its name:
/// <c>&lt;&gt;c__DisplayClass3_0</c> becomes <c>&lt;&gt;c__DisplayClass{Run}_0</c>. The ordinal is the place of the method among the members of its type,
/// so it changes when another member is added before.
/// </summary>
/// <remarks>
/// Within one type the replacement is one to one: overloads with the same name are numbered in the order of their ordinals, and an ordinal whose method
/// is not known stays. Two different names therefore never become equal. Not replaced, and hence able to change a hash needlessly: ordinals of anonymous
/// types, of cached conversions of method groups (<c>&lt;&gt;O</c>), and of asynchronous lambdas.
/// </remarks>
internal sealed partial class GeneratedNames(ReachableCodeImage image)
{
    private readonly Dictionary<TypeDefinitionHandle, Dictionary<string, string>> _methods = [];
    private readonly Lock _gate = new();

    /// <summary>The full name of a type.</summary>
    public string OfType(TypeDefinitionHandle handle)
    {
        MetadataReader reader = image.Reader;
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } around
            ? $"{OfType(around)}+{OfMember(around, reader.GetString(type.Name))}"
            : image.NameOf(handle);
    }

    /// <summary>The name of a member or a nested type.</summary>
    public string OfMember(TypeDefinitionHandle declaring, string name)
    {
        if (!name.Contains('<', StringComparison.Ordinal) || !Ordinal().IsMatch(name))
        {
            return name;
        }

        Dictionary<string, string> methods = MethodsOf(WrittenAround(declaring));
        return Ordinal().Replace(name, match => methods.TryGetValue(match.Groups["ordinal"].Value, out string? method)
            ? $"{match.Groups["before"].Value}{{{method}}}"
            : match.Value);
    }

    // <>c__DisplayClass3_0, <>c__3`1, <>9__3_0, <Run>b__3_0, <Run>g__Local|3_0, <Run>d__3. Inside a closure the compiler writes <Run>b__0, without an
    // ordinal of a method.
    [GeneratedRegex(
        @"^(?<before><>c__DisplayClass|<>c__|<>9__|<(?<method>[^<>]*)>b__(?=\d+_)|<(?<method>[^<>]*)>g__[^|]*\||<(?<method>[^<>]*)>d__)(?<ordinal>\d+)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Ordinal();

    // The method's name in a closure: <Run>b__0, <Run>b__3_0.
    [GeneratedRegex(@"^<(?<method>[^<>]+)>[bg]__", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex InClosure();

    private TypeDefinitionHandle WrittenAround(TypeDefinitionHandle handle)
    {
        TypeDefinition type = image.Reader.GetTypeDefinition(handle);
        return image.Reader.GetString(type.Name).Contains('<', StringComparison.Ordinal) && type.GetDeclaringType() is { IsNil: false } around
            ? WrittenAround(around)
            : handle;
    }

    private Dictionary<string, string> MethodsOf(TypeDefinitionHandle written)
    {
        lock (_gate)
        {
            if (!_methods.TryGetValue(written, out Dictionary<string, string>? methods))
            {
                Dictionary<string, string> found = new(StringComparer.Ordinal);
                Collect(written, found);
                methods = found.GroupBy(pair => pair.Value, StringComparer.Ordinal)
                    .SelectMany(group => group
                        .OrderBy(pair => int.Parse(pair.Key, CultureInfo.InvariantCulture))
                        .Select((pair, place) => (pair.Key, Name: place == 0 ? group.Key : $"{group.Key}#{place}")))
                    .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);
                _methods.Add(written, methods);
            }

            return methods;
        }
    }

    private void Collect(TypeDefinitionHandle handle, Dictionary<string, string> found)
    {
        MetadataReader reader = image.Reader;
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string[] members = [.. type.GetMethods().Select(method => reader.GetString(reader.GetMethodDefinition(method).Name))];
        foreach (string name in members)
        {
            Note(name);
        }

        foreach (TypeDefinitionHandle nested in type.GetNestedTypes())
        {
            string name = reader.GetString(reader.GetTypeDefinition(nested).Name);
            if (name.Contains('<', StringComparison.Ordinal))
            {
                Note(name);
                Collect(nested, found);
            }
        }

        // A closure does not name its method, but the lambdas in it do.
        if (Ordinal().Match(reader.GetString(type.Name)) is { Success: true } closure
            && members.Select(name => InClosure().Match(name)).FirstOrDefault(match => match.Success) is { } lambda)
        {
            found.TryAdd(closure.Groups["ordinal"].Value, lambda.Groups["method"].Value);
        }

        void Note(string name)
        {
            if (Ordinal().Match(name) is { Success: true } match && match.Groups["method"].Success)
            {
                found[match.Groups["ordinal"].Value] = match.Groups["method"].Value;
            }
        }
    }
}
