using System.Reflection;
using Litmus.GrainSelection.Deposition;
using Litmus.GrainSelection.Seed;

namespace Architecture.Tests;

/// <summary>The reader of compiled code is shown calls in every place where a case may hide one.</summary>
public sealed class CalledAssembliesTests
{
    private static readonly Assembly Field = typeof(Lithiation).Assembly;

    [TestCase(typeof(Direct))]
    [TestCase(typeof(InLambda))]
    [TestCase(typeof(InIterator))]
    [TestCase(typeof(ThroughAnother))]
    [TestCase(typeof(AsTypeArgument))]
    [TestCase(typeof(InInitializer))]
    [TestCase(typeof(AfterSwitch))]
    [TestCase(typeof(InGeneric<>))]
    [TestCase(typeof(ThroughGeneric))]
    [TestCase(typeof(ThroughInterface))]
    [TestCase(typeof(ThroughStaticField))]
    public void A_call_is_found_wherever_it_stands(Type type)
    {
        CalledAssemblies.Of(type).Should().Contain(Field);
    }

    [Test]
    public void A_type_that_calls_nothing_of_a_field_is_clean()
    {
        CalledAssemblies.Of(typeof(Clean)).Should().NotContain(Field);
    }

    [Test]
    public void A_call_in_a_method_that_is_not_called_does_not_count()
    {
        CalledAssemblies.Of(typeof(UsesTheOtherMethod)).Should().NotContain(Field);
    }

    private static class Direct
    {
        public static double Run() => Lithiation.LithiumFraction(1);
    }

    private static class InLambda
    {
        public static double Run(IEnumerable<double> values) => values.Sum(value => Lithiation.LithiumFraction(value));
    }

    private static class InIterator
    {
        public static IEnumerable<double> Run(int count)
        {
            for (int i = 0; i < count; i++)
            {
                yield return Lithiation.LithiumFraction(i);
            }
        }
    }

    private static class ThroughAnother
    {
        public static double Run() => Direct.Run();
    }

    private static class AsTypeArgument
    {
        public static int Run() => Array.Empty<DepositionCrossCheck>().Length;
    }

    private sealed class InInitializer
    {
        public Type Solver { get; } = typeof(Lithiation);
    }

    private static class AfterSwitch
    {
        public static double Run(int choice)
        {
            double value = choice switch { 0 => 1.5, 1 => 2.5, 2 => 3.5, 3 => 4.5, 4 => 1e300, _ => long.MaxValue };
            return Lithiation.LithiumFraction(value);
        }
    }

    private static class InGeneric<T>
    {
        public static (T, double) Run(T item) => (item, Lithiation.LithiumFraction(1));
    }

    private static class ThroughGeneric
    {
        public static (string, double) Run() => InGeneric<string>.Run("item");
    }

    private sealed class Fraction : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Lithiation.LithiumFraction(1).ToString(format, formatProvider);
    }

    private static class ThroughInterface
    {
        public static string Run()
        {
            IFormattable fraction = new Fraction();
            return fraction.ToString("R", formatProvider: null);
        }
    }

    private static class Constants
    {
        public static readonly double Half = Lithiation.LithiumFraction(1);
    }

    private static class ThroughStaticField
    {
        public static double Run() => Constants.Half;
    }

    private static class Two
    {
        public static double OfField() => Lithiation.LithiumFraction(1);

        public static double OfNothing() => 0.5;
    }

    private static class UsesTheOtherMethod
    {
        public static double Run() => Two.OfNothing();
    }

    private static class Clean
    {
        public static double Run(IEnumerable<double> values) => values.Select(value => Math.Sqrt(value)).Sum();
    }
}
