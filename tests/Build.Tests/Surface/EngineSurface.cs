using System.Reflection;

namespace Build.Tests.Surface;

/// <summary>The public and protected members of the engine, written as the listing of NUKE writes them.</summary>
internal static class EngineSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types that somebody outside can name.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.IsVisible && type.FullName!.StartsWith("Nuke.", StringComparison.Ordinal));

    /// <summary>The members of a type.</summary>
    public static IEnumerable<string> MembersOf(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(IsSeen).Select(constructor => $"{Access(constructor)}new({Parameters(constructor)})"),
        .. type.GetMethods(Declared).Where(method => IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Select(MethodText),
        .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsSeen)).Select(PropertyText),
        .. type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName)
            .Select(field => $"{(field.IsStatic ? "static " : "")}{TypeText(field.FieldType)} {field.Name}"),
    ];

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string MethodText(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Access(method)}{(method.IsStatic ? "static " : "")}{TypeText(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string PropertyText(PropertyInfo property)
    {
        MethodInfo[] seen = [.. property.GetAccessors(nonPublic: true).Where(IsSeen)];
        string accessors = string.Concat(seen.Select(accessor => accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get; " : "set; ").Order());
        string access = seen.Any(accessor => accessor.IsPublic) ? "" : "protected ";
        return $"{access}{(seen[0].IsStatic ? "static " : "")}{TypeText(property.PropertyType)} {property.Name} {{ {accessors}}}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        string isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "";
        return $"{isParams}{TypeText(parameter.ParameterType)} {parameter.Name}{value}";
    }));

    private static string TypeText(Type type) => type switch
    {
        { IsArray: true } => TypeText(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeText))}>",
        _ when type == typeof(void) => "void",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(string) => "string",
        _ when type == typeof(object) => "object",
        _ => type.Name,
    };
}
