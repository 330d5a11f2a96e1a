using System.Text;
using System.Text.RegularExpressions;

namespace Build.Tests.Surface;

/// <summary>C# text that declares the listed types of NUKE and does nothing. Code that compiles with it finds what it needs in NUKE.</summary>
internal static partial class StubSource
{
    private const string Usings = """
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Globalization;
        using System.IO;
        using System.Linq.Expressions;
        using System.Reflection;
        using System.Text;
        using System.Threading.Tasks;
        using Nuke.Common;
        using Nuke.Common.IO;
        using Nuke.Common.ProjectModel;
        using Nuke.Common.Tooling;
        using Nuke.Common.Tools.DotNet;
        using Nuke.Common.ValueInjection;

        """;

    /// <summary>The text.</summary>
    /// <param name="types">The listed types.</param>
    /// <param name="unlisted">Names of types that the listing uses and does not describe. They become empty classes.</param>
    public static string Of(IReadOnlyList<ListedType> types, IEnumerable<string> unlisted)
    {
        StringBuilder text = new(Usings);
        foreach (ListedType type in types.Where(type => !type.Name.Contains('+', StringComparison.Ordinal)))
        {
            string space = type.Name[..type.Name.LastIndexOf('.')];
            text.Append("namespace ").Append(space).Append("\n{\n").Append(Declaration(type, types)).Append("}\n");
        }

        return text.Append("namespace Nuke.Common\n{\n").AppendJoin('\n', unlisted.Select(name => $"public class {name} {{ }}")).Append("\n}\n").ToString();
    }

    private static string Declaration(ListedType type, IReadOnlyList<ListedType> types)
    {
        string name = type.Name.Split('.', '+')[^1].Split('`')[0];
        string generic = type.Name.Contains('`', StringComparison.Ordinal) ? "<T>" : "";
        if (type.Kind == "delegate")
        {
            string invoke = type.Members.Single(member => member.Contains(" Invoke(", StringComparison.Ordinal));
            string signature = invoke.Replace("virtual ", "", StringComparison.Ordinal).Replace(" Invoke(", $" {name}{generic}(", StringComparison.Ordinal);
            return $"public delegate {signature};\n";
        }

        if (type.Kind == "enum")
        {
            return $"public enum {name} {{ {string.Join(", ", type.Members.Select(member => member.Split(' ')[^1]))} }}\n";
        }

        StringBuilder text = new($"public {type.Kind} {name}{generic}{(type.Base.Length > 0 && type.Base != "INukeBuild" ? $" : {type.Base}" : "")}\n{{\n");
        foreach (string member in type.Members)
        {
            text.Append("    ").Append(type.Kind == "interface" ? InterfaceMember(member) : Member(member, name, type.Kind)).Append('\n');
        }

        foreach (ListedType nested in types.Where(other => other.Name.StartsWith(type.Name + "+", StringComparison.Ordinal)))
        {
            text.Append(Declaration(nested, types));
        }

        return text.Append("}\n").ToString();
    }

    private static string InterfaceMember(string member) =>
        member.EndsWith('}') ? member : WithConstraint(Default().Replace(member, " = default")) + ";";

    private static string Member(string member, string type, string kind)
    {
        string access = member.StartsWith("protected ", StringComparison.Ordinal) ? "" : "public ";
        string changed = Default().Replace(member, " = default");
        if (changed.EndsWith('}'))
        {
            return access + changed.Replace("get;", "get => throw null;", StringComparison.Ordinal).Replace("set;", "set { }", StringComparison.Ordinal);
        }

        if (!changed.Contains('(', StringComparison.Ordinal))
        {
            return $"{access}{changed};";
        }

        if (Constructor().IsMatch(changed))
        {
            return access + changed.Replace("new(", type + "(", StringComparison.Ordinal) + " { }";
        }

        if (Overrides().IsMatch(changed))
        {
            changed = changed.Replace("virtual ", "override ", StringComparison.Ordinal);
        }

        if (kind == "static class" && type.EndsWith("Extensions", StringComparison.Ordinal))
        {
            changed = changed.Replace("(", "(this ", StringComparison.Ordinal);
        }

        return $"{access}{WithConstraint(Operator(changed))} => throw null;";
    }

    private static string Operator(string member)
    {
        Match match = ListedOperator().Match(member);
        string sign = match.Groups["name"].Value switch
        {
            "op_Equality" => "==", "op_Inequality" => "!=", "op_Division" => "/", "op_Addition" => "+", _ => "",
        };
        string result = match.Groups["type"].Value;
        return !match.Success ? member
            : sign.Length == 0 ? $"static implicit operator {result}({match.Groups["rest"].Value}"
            : $"static {result} operator {sign}({match.Groups["rest"].Value}";
    }

    private static string WithConstraint(string member) =>
        member.Contains("<T>(", StringComparison.Ordinal) && member.Contains("Nullable<T>", StringComparison.Ordinal) ? member + " where T : struct" : member;

    [GeneratedRegex(@" = [^,()]+(?=[,)])", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Default();

    [GeneratedRegex(@"^(protected )?new\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Constructor();

    [GeneratedRegex(@" (ToString\(\)|GetHashCode\(\)|Equals\(object obj\)|CanConvertFrom\(.*|ConvertFrom\(.*)$", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Overrides();

    [GeneratedRegex(@"^static (?<type>\w+) (?<name>op_\w+)\((?<rest>.*)$", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ListedOperator();
}
