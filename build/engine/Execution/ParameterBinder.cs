using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using Nuke.Common.ProjectModel;

namespace Nuke.Common.Execution;

/// <summary>A member of the build that takes a value.</summary>
internal sealed record Parameter(MemberInfo Member, ParameterAttribute Attribute)
{
    public string Name => Member.Name;

    public Type Type => Member is FieldInfo info ? info.FieldType : ((PropertyInfo)Member).PropertyType;

    public Switch Switch => new(Name, Type == typeof(bool) ? SwitchKind.Flag : SwitchKind.SingleValue, Attribute.Description ?? "");
}

/// <summary>Gives the parameters of a build their values: command line before environment before parameters.json before initializer.</summary>
internal static class ParameterBinder
{
    public const string OnOrOff = "true, false, 1, 0, yes, no";

    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<Parameter> Declared(Type build) =>
        [.. build.GetMembers(Members)
            .Select(member => (Member: member, Attribute: member.GetCustomAttribute<ParameterAttribute>()))
            .Where(pair => pair.Attribute is not null)
            .Select(pair => new Parameter(pair.Member, pair.Attribute!))];

    public static void Bind(NukeBuild build, IReadOnlyList<Parameter> parameters, CommandLine commandLine, BuildInvocation invocation)
    {
        Dictionary<string, string> file = ReadFile(invocation.ParametersFile, parameters);
        foreach (Parameter parameter in parameters)
        {
            string key = Spelling.Key(parameter.Name);
            if (commandLine.Values(parameter.Switch) is { } words)
            {
                SetValue(build, parameter.Member, Convert(parameter, words, "the command line"));
            }
            else if (FromEnvironment(invocation.Environment, key) is { } variable)
            {
                SetValue(build, parameter.Member, Convert(parameter, [variable.Value], $"the environment variable {variable.Key}"));
            }
            else if (file.TryGetValue(key, out string? value))
            {
                SetValue(build, parameter.Member, Convert(parameter, [value], invocation.ParametersFile));
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

    /// <summary>Whether the words after a flag turn it on. Without a word it is on. Null if the words mean neither on nor off.</summary>
    public static bool? IsOn(IReadOnlyList<string> words) => words is [] ? true : words[0].ToLowerInvariant() switch
    {
        "true" or "1" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => null,
    };

    private static object? Convert(Parameter parameter, IReadOnlyList<string> words, string source)
    {
        try
        {
            return parameter.Type == typeof(bool)
                ? IsOn(words) ?? throw new FormatException()
                : TypeDescriptor.GetConverter(parameter.Type).ConvertFromInvariantString(words[0]);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new BuildArgumentException($"'{words[0]}' from {source} is not a value of {parameter.Switch.Dashed}. Expected {Expected(parameter.Type)}.");
        }
    }

    private static string Expected(Type type) =>
        typeof(Tooling.Enumeration).IsAssignableFrom(type)
            ? string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name))
        : type == typeof(bool) ? OnOrOff
        : $"a value of type {type.Name}";

    // A script leaves a variable out by making it empty.
    private static KeyValuePair<string, string>? FromEnvironment(IReadOnlyDictionary<string, string> environment, string key)
    {
        KeyValuePair<string, string>[] matches =
            [.. environment.Where(variable => variable.Value.Length > 0 && Spelling.Key(variable.Key) is { } name && (name == key || name == "nuke" + key))];
        return matches.Length switch
        {
            0 => null,
            1 => matches[0],
            _ => throw new BuildArgumentException(
                $"The environment variables {string.Join(" and ", matches.Select(match => match.Key))} set the same parameter. Unset all but one."),
        };
    }

    private static Dictionary<string, string> ReadFile(string path, IReadOnlyList<Parameter> parameters)
    {
        Dictionary<string, string> values = [];
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

            values[Spelling.Key(property.Name)] = property.Value.ToString();
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
