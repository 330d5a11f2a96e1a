using System.Reflection;
using System.Runtime.CompilerServices;

namespace Architecture.Tests;

/// <summary>Calls the solvers' public methods with one number that is none, and reads what the refusal names.</summary>
public sealed class RefusalTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // Every method and constructor that takes numbers alone, and every accessor of a number.
    private static IEnumerable<MethodBase> Guarded => ProductAssemblies.Solvers.SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => !type.IsInterface && !type.ContainsGenericParameters)
        .SelectMany(type => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)))
        .Where(method => !method.IsAbstract && !method.ContainsGenericParameters
            && method.GetParameters() is { Length: > 0 } parameters && parameters
                .All(parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(int)));

    [Test]
    public void A_refusal_names_the_parameter_or_the_property_and_never_the_method()
    {
        string[] refusals = [.. Guarded.SelectMany(Refusals)];

        refusals.Should().HaveCountGreaterThan(300, "the guards of every solver are reached");
        refusals.Where(line => line.EndsWith('!')).Should().BeEmpty();
    }

    private static IEnumerable<string> Refusals(MethodBase method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
        {
            object[] arguments =
                [.. parameters
                .Select((parameter, index) => parameter.ParameterType == typeof(int) ? index == i ? -1 : (object)2 : index == i ? double.NaN : 0.5)];
            if (RefusalOf(method, arguments) is { ParamName: { } name } refusal)
            {
                bool isNamed = NamesThatAReaderKnows(method).Contains(Identifier(name), StringComparer.OrdinalIgnoreCase);
                string call = $"{method.DeclaringType!.Name}.{method.Name}({parameters[i].Name})";
                yield return $"{call}: {refusal.Message.Split('\n')[0]}{(isNamed ? string.Empty : "!")}";
            }
        }
    }

    // Of an accessor its property, of anything else a parameter, or a property of what it makes.
    private static IEnumerable<string> NamesThatAReaderKnows(MethodBase method) =>
        method.IsSpecialName && method.Name.StartsWith("set_", StringComparison.Ordinal)
        ? [method.Name[4..]]
        : method.GetParameters().Select(parameter => parameter.Name!)
            .Concat((method is MethodInfo { ReturnType: { } made } && made != typeof(void) ? made : method.DeclaringType!).GetProperties()
                .Select(property => property.Name));

    // thicknesses[0] → thicknesses
    private static string Identifier(string name) => string.Concat(name.TakeWhile(char.IsLetterOrDigit));

    private static ArgumentOutOfRangeException? RefusalOf(MethodBase method, object[] arguments)
    {
        try
        {
            // An instance whose fields are zero will do: a guard comes before its first use.
            object? instance = method.IsStatic || method.IsConstructor ? null : RuntimeHelpers.GetUninitializedObject(method.DeclaringType!);
            _ = method is ConstructorInfo constructor ? constructor.Invoke(arguments) : method.Invoke(instance, arguments);
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException as ArgumentOutOfRangeException;
        }
    }
}
