using System.Reflection;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

public sealed class TypeTests
{
    private static IEnumerable<Type> ProductTypes => ProductAssemblies.ByProject.Values.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<') && type.DeclaringType?.Name.StartsWith('<') != true);

    private static IEnumerable<Assembly> ReachedByRuns =>
    [
        .. ProductAssemblies.Solvers,
        .. AllowedReferences.Papers.Concat([AllowedReferences.SharedByPapers, "Litmus.Cases", "Litmus.Comparison", "Litmus.ReferenceData"])
            .Select(name => ProductAssemblies.ByProject[name]),
    ];

    [Test]
    public void Public_classes_are_sealed_static_or_abstract()
    {
        ProductTypes.Where(type => type.IsVisible && type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName)
            .Should().BeEmpty("sealed by default");
    }

    [Test]
    public void Types_are_named_with_nouns_of_the_field()
    {
        ProductTypes.Where(type => SourceRules.HasForbiddenEnding(type.Name.Split('`')[0])).Select(type => type.FullName)
            .Should().BeEmpty("such an ending says nothing about the subject");
    }

    // What the code of a run names is its identity. A static value that other code sets would change a result without changing it.
    [Test]
    public void Code_that_runs_reach_has_no_state_that_they_could_share()
    {
        ReachedByRuns.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Where(field => !field.Name.StartsWith('<') || field.Name.EndsWith("BackingField", StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}").Should().BeEmpty("no static state changes after start-up");
    }

    // A resource belongs to the type that it is named after. NoteFile reads that of the case it is given.
    [Test]
    public void Only_the_notes_read_embedded_text() =>
        Repository.ProductCSharp.Where(file => file.IsUnder("src") || file.IsUnder("validation/Litmus.Cases") || file.IsUnder("validation/papers"))
            .Where(file => file.Name != "NoteFile" && file.Text.Contains("GetManifestResource", StringComparison.Ordinal))
            .Select(file => file.Path).Should().BeEmpty("the identity of a run would not see the text");

    [Test]
    public void There_are_types_to_check()
    {
        ProductTypes.Should().HaveCountGreaterThan(50);
    }
}
