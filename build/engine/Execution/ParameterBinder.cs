using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Nuke.Common.ProjectModel;

namespace Nuke.Common.Execution;

/// <summary>A member of the build that takes a value.</summary>
internal sealed record Parameter(MemberInfo Member, ParameterAttribute Attribute)
{
    public string Name => Attribute.Name ?? Member.Name;

    public Type Type => Member is FieldInfo info ? info.FieldType : ((PropertyInfo)Member).PropertyType;

    public Switch Switch => new(
        Name,
        Type == typeof(bool) ? SwitchKind.Flag : Type.IsArray ? SwitchKind.ManyValues : SwitchKind.SingleValue,
        Attribute.Description ?? "");
}

/// <summary>Gives the parameters of a build their values: command line before environment before parameters.json before initializer.</summary>
internal static class ParameterBinder
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<Parameter> Declared(Type build) =>
        [.. build.GetMembers(Members)
            .Select(member => (Member: member, Attribute: member.GetCustomAttribute<ParameterAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .Select(pair => new Parameter(pair.Member, pair.Attribute!))];

    public static void Bind(NukeBuild build, IReadOnlyList<Parameter> parameters, CommandLine commandLine, BuildInvocation invocation)
    {
        Dictionary<string, string[]> file = ReadFile(invocation.ParametersFile, parameters);
        foreach (Parameter parameter in parameters)
        {
            string key = Spelling.Key(parameter.Name);
            if (commandLine.Values(parameter.Switch) is { } words)
            {
                SetValue(build, parameter.Member, Convert(parameter, words, "the command line"));
            }
            else if (FromEnvironment(invocation.Environment, key) is { } variable)
            {
                IReadOnlyList<string> values = parameter.Type.IsArray ? variable.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [variable.Value];
                SetValue(build, parameter.Member, Convert(parameter, values, $"the environment variable {variable.Key}"));
            }
            else if (file.TryGetValue(key, out string[]? values))
            {
                SetValue(build, parameter.Member, Convert(parameter, values, invocation.ParametersFile));
            }
        }

        foreach (MemberInfo member in build.GetType().GetMembers(Members))
        {
            if (member.GetCustomAttribute<SolutionAttribute>() is { } solution)
            {
                SetValue(build, member, new Solution(NukeBuild.RootDirectory / solution.RelativePath));
            }
        }
    }

    /// <summary>The value of the words in the type, or an error that names them and what is allowed.</summary>
    public static object? Convert(Type type, string name, IReadOnlyList<string> words, string source)
    {
        if (type.IsArray)
        {
            Type element = type.GetElementType()!;
            Array array = Array.CreateInstance(element, words.Count);
            for (int i = 0; i < words.Count; i++)
            {
                array.SetValue(Convert(element, name, [words[i]], source), i);
            }

            return array;
        }

        if (words.Count == 0 && type == typeof(bool))
        {
            return true;
        }

        Type scalar = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            // The converter of an enumeration would also take numbers.
            return scalar.IsEnum && !Enum.GetNames(scalar).Contains(words[0], StringComparer.OrdinalIgnoreCase)
                ? throw new FormatException()
                : TypeDescriptor.GetConverter(scalar).ConvertFromInvariantString(words[0]);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new BuildArgumentException($"'{words[0]}' from {source} is not a value of {Spelling.Dashed(name)}. Expected {Expected(scalar)}.");
        }
    }

    private static object? Convert(Parameter parameter, IReadOnlyList<string> words, string source) =>
        Convert(parameter.Type, parameter.Name, words, source);

    private static string Expected(Type type) =>
        type.IsEnum ? string.Join(", ", Enum.GetNames(type))
        : typeof(Tooling.Enumeration).IsAssignableFrom(type) ? string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name))
        : type == typeof(bool) ? "true or false"
        : $"a value of type {type.Name}";

    private static KeyValuePair<string, string>? FromEnvironment(IReadOnlyDictionary<string, string> environment, string key)
    {
        KeyValuePair<string, string>[] matches =
            [.. environment.Where(variable => Spelling.Key(variable.Key) is { } name && (name == key || name == "nuke" + key))];
        return matches.Length switch
        {
            0 => null,
            1 => matches[0],
            _ => throw new BuildArgumentException(
                $"The environment variables {string.Join(" and ", matches.Select(match => match.Key))} set the same parameter. Unset all but one."),
        };
    }

    private static Dictionary<string, string[]> ReadFile(string path, IReadOnlyList<Parameter> parameters)
    {
        Dictionary<string, string[]> values = [];
        if (!File.Exists(path))
        {
            return values;
        }

        using JsonDocument document = Parse(path);
        foreach (JsonProperty property in document.RootElement.EnumerateObject().Where(property => !property.Name.StartsWith('$')))
        {
            if (!parameters.Any(parameter => Spelling.Key(parameter.Name) == Spelling.Key(property.Name)))
            {
                throw new BuildArgumentException(
                    $"{path} sets '{property.Name}', which is no parameter.{Spelling.Suggest(property.Name, parameters.Select(parameter => parameter.Name))}");
            }

            values[Spelling.Key(property.Name)] = property.Value.ValueKind == JsonValueKind.Array
                ? [.. property.Value.EnumerateArray().Select(element => element.ToString())]
                : [property.Value.ToString()];
        }

        return values;
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(path));
        }
        catch (JsonException exception)
        {
            throw new BuildArgumentException($"{path} is not JSON: {exception.Message}");
        }
    }

    private static void SetValue(NukeBuild build, MemberInfo member, object? value)
    {
        if (member is FieldInfo field)
        {
            field.SetValue(build, value);
        }
        else
        {
            ((PropertyInfo)member).SetValue(build, value);
        }
    }
}
