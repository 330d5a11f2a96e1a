using Microsoft.CodeAnalysis;

namespace Litmus.Docs;

/// <summary>Types and members as C# declares them.</summary>
internal static class Signatures
{
    private const int LongestLine = 110;

    private static readonly SymbolDisplayFormat Whole = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.NameOnly,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>What a type is, in words.</summary>
    public static string KindOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Interface, _) => "Interface",
        (TypeKind.Enum, _) => "Enumeration",
        (TypeKind.Struct, true) => "Record struct",
        (TypeKind.Struct, _) => "Struct",
        (_, true) => "Record",
        _ when type.IsStatic => "Static class",
        _ when type.IsAbstract => "Abstract class",
        _ => "Class",
    };

    /// <summary>A member with its type and its parameters, on several lines where one would be long.</summary>
    public static string Of(ISymbol member)
    {
        string text = member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? $"new {constructor.ContainingType.Name}({string.Join(", ", constructor.Parameters.Select(parameter => parameter.ToDisplayString(Whole)))})"
            : $"{(member.IsStatic ? "static " : string.Empty)}{member.ToDisplayString(Whole)}";
        IReadOnlyList<IParameterSymbol> parameters = member is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)member).Parameters;
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return text.Length <= LongestLine || open < 0
            ? text
            : $"{text[..open]}(\n    {string.Join(",\n    ", parameters.Select(parameter => parameter.ToDisplayString(Whole)))})";
    }

    /// <summary>A property with its type, and whether it must or may be set.</summary>
    public static string Of(IPropertySymbol property)
    {
        string required = property.IsRequired ? "required " : string.Empty, shared = property.IsStatic ? "static " : string.Empty;
        return $"{required}{shared}{property.ToDisplayString(Whole)}";
    }

    /// <summary>The heading of a method, a conversion or an indexer.</summary>
    public static string Heading(INamedTypeSymbol type, ISymbol member) => member switch
    {
        IPropertySymbol => $"{type.Name}[…]",
        IMethodSymbol { MethodKind: MethodKind.Conversion } => $"Conversion to {type.Name}",
        _ => $"{type.Name}.{member.Name}",
    };
}
