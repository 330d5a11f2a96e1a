using System.Reflection;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

public sealed class TypeTests
{
    private static IEnumerable<Type> ProductTypes => ProductAssemblies.ByProject.Values.SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<') && type.DeclaringType?.Name.StartsWith('<') != true);

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

    [Test]
    public void Solvers_have_no_state_that_runs_could_share()
    {
        ProductAssemblies.Solvers.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType!.FullName}.{field.Name}").Should().BeEmpty("no static state changes after start-up");
    }

    [Test]
    public void There_are_types_to_check()
    {
        ProductTypes.Should().HaveCountGreaterThan(50);
    }
}
