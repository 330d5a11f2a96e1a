using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Litmus.Cases;
using Litmus.Comparison.Claims;
using Litmus.Primitives;
using Litmus.ReferenceData;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Litmus.Docs;

/// <summary>The public types of the contract of a case, with their documentation comments. Roslyn reads both from the compiled assemblies.</summary>
internal sealed class PublicTypes
{
    private static readonly Assembly[] Assemblies =
        [typeof(IValidationCase).Assembly, typeof(ReferenceDataset).Assembly, typeof(Margin).Assembly, typeof(SolverProgress).Assembly];

    private readonly Dictionary<string, INamedTypeSymbol> _types = new(StringComparer.Ordinal);
    private readonly ILookup<string, INamedTypeSymbol> _all;
    private readonly Dictionary<string, XElement> _comments;
    private readonly CommentText _text;

    /// <summary>Finds the types of some pages.</summary>
    /// <exception cref="InvalidOperationException">A type is on no page or on two, or a page names a type that is not there.</exception>
    public PublicTypes(IReadOnlyList<ApiPage> pages)
    {
        string[] runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create("docs", references: runtime.Select(path => MetadataReference.CreateFromFile(path)));
        INamedTypeSymbol[] all = [.. Assemblies.SelectMany(assembly => TypesOf(compilation, assembly))];
        _all = all.ToLookup(type => type.Name, StringComparer.Ordinal);
        foreach (string name in pages.SelectMany(page => page.Types))
        {
            INamedTypeSymbol[] found = [.. _all[name]];
            if (found.Length != 1 || !_types.TryAdd(name, found[0]))
            {
                throw new InvalidOperationException(
                    $"The pages name {name}. {found.Length} public types have this name; one type on one page was expected. Edit Pages.cs.");
            }
        }

        string contract = typeof(IValidationCase).Assembly.GetName().Name!;
        if (all.FirstOrDefault(type => type.ContainingAssembly.Name == contract && !_types.ContainsKey(type.Name)) is { } missing)
        {
            throw new InvalidOperationException($"No page describes {missing.ToDisplayString()}. Add it to a page in Pages.cs.");
        }

        _comments = Assemblies.SelectMany(assembly => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member"))
            .Where(member => member.Attribute("name")!.Value[2..].StartsWith("Litmus.", StringComparison.Ordinal))
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        _text = new CommentText(pages.SelectMany(page => page.Types.Select(type => (_types[type].GetDocumentationCommentId()!, page.File, type))));
    }

    /// <summary>The sections of a page, one per type.</summary>
    public string Describe(ApiPage page) => string.Join('\n', page.Types.Select(name => Describe(_types[name])));

    /// <summary>The comment on the property that a key of JSON is written from: <c>value</c> is <c>Value</c>, <c>assumed</c> is <c>IsAssumed</c>.</summary>
    /// <remarks>A property may also name its key by <c>JsonPropertyName</c>.</remarks>
    /// <param name="type">Name of the type.</param>
    /// <param name="key">The key.</param>
    /// <returns>Nothing where the type has no such property.</returns>
    public string? OfKey(string type, string key)
    {
        string name = char.ToUpperInvariant(key[0]) + key[1..];
        ISymbol? property = _all[type].SelectMany(found => found.GetMembers()).OfType<IPropertySymbol>()
            .FirstOrDefault(found => found.Name == name || found.Name == "Is" + name || IsWrittenAs(found, key));
        return property is null ? null : _text.Of(CommentOf(property)?.Element("summary"));
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(CSharpCompilation compilation, Assembly assembly) => compilation.References
        .Select(reference => compilation.GetAssemblyOrModuleSymbol(reference)).OfType<IAssemblySymbol>()
        .Where(symbol => symbol.Name == assembly.GetName().Name)
        .SelectMany(symbol => TypesOf(symbol.GlobalNamespace));

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    private string Describe(INamedTypeSymbol type)
    {
        StringBuilder page = new($"## {type.Name}\n\n");
        XElement comment = CommentOf(type) ?? throw new InvalidOperationException($"{type.Name} has no documentation comment.");
        page.Append($"{Signatures.KindOf(type)} in `{type.ContainingNamespace.ToDisplayString()}`. {_text.Of(comment.Element("summary"))}\n\n");
        if (comment.Element("remarks") is { } remarks)
        {
            page.Append($"{_text.Of(remarks)}\n\n");
        }

        ISymbol[] members = [.. type.GetMembers().Where(member => IsDescribed(member))];
        if (type.TypeKind == TypeKind.Enum)
        {
            Table(page, "value", members, member => member.Name);
            return page.ToString().TrimEnd('\n') + "\n";
        }

        foreach (IMethodSymbol constructor in members.OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Constructor))
        {
            Code(page, Signatures.Of(constructor));
            Details(page, CommentOf(constructor)!, _comments.ContainsKey(type.GetDocumentationCommentId()!) && !members.OfType<IPropertySymbol>().Any());
        }

        Table(page, "constant", [.. members.OfType<IFieldSymbol>()], field => field.Name);
        IEnumerable<IPropertySymbol> properties = members.OfType<IPropertySymbol>().Where(property => !property.IsIndexer);
        Table(page, "property", [.. properties], property => Signatures.Of((IPropertySymbol)property));
        foreach (IGrouping<string, ISymbol> overloads in members.Where(IsCall).GroupBy(member => Signatures.Heading(type, member), StringComparer.Ordinal))
        {
            page.Append($"### {overloads.Key}\n\n");
            foreach (ISymbol member in overloads)
            {
                Code(page, Signatures.Of(member));
                XElement about = CommentOf(member)!;
                DemandTextFor(member, about);
                page.Append($"{_text.Of(about.Element("summary"))}\n\n");
                Details(page, about, withParameters: true);
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static bool IsWrittenAs(IPropertySymbol property, string key) => property.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == nameof(JsonPropertyNameAttribute) && attribute.ConstructorArguments is [{ Value: string name }] && name == key);

    private static bool IsCall(ISymbol member) =>
        member is IPropertySymbol { IsIndexer: true } or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Conversion };

    private bool IsDescribed(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public && CommentOf(member) is { } comment
        && (comment.Element("inheritdoc") is null || member is not IMethodSymbol)
        && (comment.Element("summary") is not null || member is IMethodSymbol { MethodKind: MethodKind.Constructor });

    private XElement? CommentOf(ISymbol symbol) => symbol.GetDocumentationCommentId() is { } id ? _comments.GetValueOrDefault(id) : null;

    private void Table(StringBuilder page, string kind, ISymbol[] members, Func<ISymbol, string> name)
    {
        if (members.Length == 0)
        {
            return;
        }

        page.Append($"| {kind} | meaning |\n|---|---|\n");
        foreach (ISymbol member in members)
        {
            string summary = _text.Of(CommentOf(member)!.Element("summary"));
            string errors = string.Concat(CommentOf(member)!.Elements("exception").Select(error => $" {_text.Error(error)}"));
            page.Append($"| `{Links.Cell(name(member))}` | {Links.Cell(summary + errors)} |\n");
        }

        page.Append('\n');
    }

    private void Details(StringBuilder page, XElement comment, bool withParameters)
    {
        string[] lines =
        [
            .. comment.Elements("typeparam").Concat(comment.Elements("param")).Where(_ => withParameters)
                .Select(about => $"- `{about.Attribute("name")!.Value}`: {_text.Of(about)}"),
            .. comment.Elements("returns").Select(about => $"- Returns: {_text.Of(about)}"),
            .. comment.Elements("exception").Select(error => $"- {_text.Error(error)}"),
        ];
        if (lines.Length > 0)
        {
            page.Append($"{string.Join('\n', lines)}\n\n");
        }

        if (comment.Element("remarks") is { } remarks && comment.Element("summary") is not null && IsOfMember(comment))
        {
            page.Append($"{_text.Of(remarks)}\n\n");
        }
    }

    private static void DemandTextFor(ISymbol member, XElement comment)
    {
        IEnumerable<IParameterSymbol> parameters = member is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)member).Parameters;
        if (parameters.FirstOrDefault(parameter => comment.Elements("param").All(about => about.Attribute("name")!.Value != parameter.Name)) is { } silent)
        {
            throw new InvalidOperationException(
                $"{member.ToDisplayString()}: the comment says nothing of the parameter '{silent.Name}'. "
                + $"Add <param name=\"{silent.Name}\"> with its meaning and unit.");
        }
    }

    private static bool IsOfMember(XElement comment) => !comment.Attribute("name")!.Value.Contains("#ctor", StringComparison.Ordinal);

    private static void Code(StringBuilder page, string signature) => page.Append($"```csharp\n{signature}\n```\n\n");
}
