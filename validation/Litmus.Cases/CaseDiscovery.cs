using System.Reflection;
using System.Runtime.ExceptionServices;
using Litmus.ReferenceData;

namespace Litmus.Cases;

/// <summary>
/// Finds the cases of an assembly by reflection: every class that implements <see cref="IValidationCase"/>, made from the reference data or from nothing.
/// </summary>
public static class CaseDiscovery
{
    /// <summary>Every case of an assembly, ordered by identifier.</summary>
    /// <param name="assembly">An assembly with <see cref="CasesOfAttribute"/>.</param>
    /// <param name="data">The reference data.</param>
    /// <exception cref="InvalidOperationException">A case has neither a constructor that takes the reference data nor one without parameters, or two cases have
    /// one identifier.</exception>
    /// <exception cref="ReferenceDataException">A case wants a table, row or column that is not there.</exception>
    public static IReadOnlyList<IValidationCase> CasesIn(Assembly assembly, ReferenceDataset data)
    {
        IValidationCase[] cases =
        [
            .. assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IValidationCase)))
                .Select(type => Create(type, data))
                .OrderBy(found => found.Description.Id, StringComparer.Ordinal),
        ];
        return cases.GroupBy(found => found.Description.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidOperationException(
                $"Two cases are named {twice.Key}: {string.Join(" and ", twice.Select(found => found.GetType().Name))}. Rename one.")
            : cases;
    }

    private static IValidationCase Create(Type type, ReferenceDataset data)
    {
        ConstructorInfo? fromData = type.GetConstructor([typeof(ReferenceDataset)]), fromNothing = type.GetConstructor(Type.EmptyTypes);
        if (fromData is null && fromNothing is null)
        {
            throw new InvalidOperationException(
                $"The case {type.FullName} has no public constructor that takes a {nameof(ReferenceDataset)} or nothing. Add one.");
        }

        try
        {
            return (IValidationCase)(fromData?.Invoke([data]) ?? fromNothing!.Invoke([]));
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
