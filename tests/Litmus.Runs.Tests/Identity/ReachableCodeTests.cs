using Litmus.Runs.Identity;

namespace Litmus.Runs.Tests.Identity;

internal sealed class ReachableCodeTests
{
    // Each constant marks one way in which code is reached, or one that is not reached.
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        [Mark(typeof(Marked), Number = 100)]
        public static class Root
        {
            private static readonly double Start = 101;
            public const double Compiled = 102;

            public static double Run(double x = 103)
            {
                IShape shape = Factory.Create();
                Solver solver = Factory.Solver();
                object made = Activator.CreateInstance(typeof(Activated));
                return Start + x + shape.Area() + solver.Step() + Generic<Argument>.Make().Value + Iterator(3).Sum() + Later().Result
                    + Table.Sum() + Lambda(x) + Text().Length + (int)Choice.Second;
            }

            private static double Lambda(double x) => new[] { 1.0 }.Select(y => x * y * 104).Sum();

            private static IEnumerable<double> Iterator(int count)
            {
                for (int i = 0; i < count; i++)
                {
                    yield return 105 * i;
                }
            }

            private static async Task<double> Later()
            {
                await Task.Yield();
                return 106;
            }

            private static string Text() => "one hundred and 107";
        }

        [AttributeUsage(AttributeTargets.All)]
        public sealed class MarkAttribute : Attribute
        {
            public MarkAttribute(Type type) { }
            public int Number { get; set; }
        }

        public static class Marked { public static double Value() => 108; }
        public sealed class Argument { public double Value = 109; }
        public static class Generic<T> where T : new() { public static T Make() => new T(); }
        public interface IShape { double Area(); }
        public sealed class Disc : IShape { public double Area() => 110; }
        public abstract class Solver { public double Step() => Next() + 111; protected abstract double Next(); }
        public sealed class Explicit : Solver { protected override double Next() => 112; }
        public static class Factory { public static IShape Create() => new Disc(); public static Solver Solver() => new Explicit(); }
        public sealed class Activated { public Activated() => Value = 113; public double Value; }
        public static class Table { public static double Sum() => new double[] { 1, 2, 3, 4, 5, 114 }.Sum(); }
        public enum Choice { First, Second = 115 }

        /// <summary>Documentation.</summary>
        public static class Unrelated { public static double[] Data() => new double[] { 1, 2, 3, 4, 5, 200 }; public static double Value() => 201; }
        public sealed class Square : IShape { public double Area() => 202; }
        public sealed class Implicit : Solver { protected override double Next() => 203; }
        """;

    private static readonly string Original = new CompiledSource().With("Litmus.Sample", Source).HashOf();

    [Test]
    public void The_same_source_compiled_again_has_the_same_hash() => HashWith(Source).Should().Be(Original);

    [Test]
    public void A_reachable_constant_is_in_it([Range(100, 115)] int constant)
    {
        string changed = Source.Replace($"{constant}", $"{constant + 500}", StringComparison.Ordinal);

        HashWith(changed).Should().NotBe(Original);
    }

    [Test]
    public void A_constant_that_nothing_reaches_is_not([Range(200, 203)] int constant)
    {
        string changed = Source.Replace($"{constant}", $"{constant + 500}", StringComparison.Ordinal);

        HashWith(changed).Should().Be(Original);
    }

    [TestCase("Unrelated", "Renamed", Description = "another name of an unrelated type")]
    [TestCase("Documentation.", "More documentation.", Description = "documentation")]
    [TestCase("    private static string Text()", "    // A remark.\n\n    private static string Text()", Description = "debug data")]
    [TestCase("public sealed class Square", "public static class Added { public static Func<double> F() => () => 1; } public sealed class Square")]
    public void What_does_not_change_what_runs_is_not_in_it(string before, string after) =>
        HashWith(Source.Replace(before, after, StringComparison.Ordinal)).Should().Be(Original);

    [Test]
    public void The_order_of_members_is_not_in_it()
    {
        const string First = "private static string Text() => \"one hundred and 107\";";
        string moved = Source.Replace(First, string.Empty, StringComparison.Ordinal)
            .Replace("    private static readonly double Start", $"    {First}\n    private static readonly double Start", StringComparison.Ordinal);

        HashWith(moved).Should().Be(Original, "the ordinals in names of closures and iterators follow the order of members and are replaced");
    }

    [Test]
    public void Two_closures_of_one_method_that_change_places_change_it()
    {
        const string Small = """
            using System;
            public static class Root
            {
                public static double Run(double x)
                {
                    Func<double> a = () => x + 1;
                    Func<double> b = () => x + 2;
                    return a() - b();
                }
            }
            """;

        string swapped = Small.Replace("x + 1", "x + 3", StringComparison.Ordinal).Replace("x + 2", "x + 1", StringComparison.Ordinal)
            .Replace("x + 3", "x + 2", StringComparison.Ordinal);

        HashWith(swapped).Should().NotBe(HashWith(Small));
    }

    [Test]
    public void Closures_of_two_overloads_that_change_places_change_it()
    {
        const string Small = """
            using System;
            public static class Root
            {
                public static Func<double> F(int n) => () => n + 1.5;
                public static Func<double> F(long n) => () => n + 2.5;
            }
            """;

        string swapped = Small.Replace("1.5", "3.5", StringComparison.Ordinal).Replace("2.5", "1.5", StringComparison.Ordinal)
            .Replace("3.5", "2.5", StringComparison.Ordinal);

        HashWith(swapped).Should().NotBe(HashWith(Small));
    }

    [Test]
    public void The_order_of_the_fields_of_a_structure_is_in_it()
    {
        const string Class = "public sealed class Root { public double A; public double B; }";
        const string Structure = "public struct Root { public double A; public double B; }";

        HashWith(Swapped(Class)).Should().Be(HashWith(Class));
        HashWith(Swapped(Structure)).Should().NotBe(HashWith(Structure));

        static string Swapped(string source) => source.Replace("A; public double B", "B; public double A", StringComparison.Ordinal);
    }

    [Test]
    public void A_module_initializer_is_in_it()
    {
        const string Small = """
            using System.Runtime.CompilerServices;
            public static class Root { }
            public static class Other { public static int N; [ModuleInitializer] public static void Set() => N = 7; }
            """;

        HashWith(Small.Replace("= 7", "= 8", StringComparison.Ordinal)).Should().NotBe(HashWith(Small));
    }

    [TestCase("public static object F() => typeof(Root).Assembly.GetTypes();")]
    [TestCase("public static object F() => System.Type.GetType(\"Ot\" + \"her\");")]
    [TestCase("public static object F() => System.Activator.CreateInstance(\"Litmus.Sample\", \"Ot\" + \"her\");")]
    public void Code_that_searches_types_reaches_all_of_its_assembly(string member)
    {
        Reach($"public static class Root {{ {member} }} public sealed class Other {{ }}").Should().Contain("Other");
    }

    [Test]
    public void Code_that_searches_types_reaches_all_of_the_assembly_of_the_root()
    {
        CompiledSource source = new CompiledSource()
            .With("Litmus.Search", "public static class Search { public static object In(object o) => o.GetType().Assembly.GetTypes(); }")
            .With("Litmus.Sample", "public class Root { public static object F() => Search.In(new Root()); } public sealed class Other { }");

        source.Reach().Should().Contain("Other");
    }

    [TestCase("public static object F() => new Root().GetType();")]
    [TestCase("public static object F() => System.Activator.CreateInstance(typeof(Root));")]
    public void Code_that_asks_for_the_type_of_an_object_does_not(string member)
    {
        Reach($"public sealed class Root {{ {member} }} public sealed class Other {{ }}").Should().NotContain("Other");
    }

    [Test]
    public void A_resource_belongs_to_the_type_whose_name_it_begins_with()
    {
        string original = WithResources(("Root.notes.md", "a"), ("Other.notes.md", "b"), ("Rooted.md", "c"));

        WithResources(("Root.notes.md", "A"), ("Other.notes.md", "b"), ("Rooted.md", "c")).Should().NotBe(original);
        WithResources(("Root.notes.md", "a"), ("Other.notes.md", "B"), ("Rooted.md", "c")).Should().Be(original);
        WithResources(("Root.notes.md", "a"), ("Other.notes.md", "b"), ("Rooted.md", "C"))
            .Should().NotBe(original, "what belongs to no type belongs to all of them");

        static string WithResources(params (string, string)[] resources) =>
            new CompiledSource().With("Litmus.Sample", "public static class Root { } public static class Other { }", resources).HashOf();
    }

    [Test]
    public void Code_of_other_assemblies_is_followed_where_they_belong_to_Litmus_or_reference_it()
    {
        string original = With("1", "2");

        With("9", "2").Should().NotBe(original, "the name begins with Litmus.");
        With("1", "9").Should().NotBe(original, "it references an assembly whose name does");

        static string With(string solver, string suite) => new CompiledSource()
            .With("Litmus.Solver", $"public static class Solver {{ public static double F() => {solver}; }}")
            .With("Somebodys.Suite", $"public static class Suite {{ public static double F() => {suite} + Solver.F(); }}")
            .With("Litmus.Sample", "public static class Root { public static double F() => Suite.F(); }")
            .HashOf();
    }

    [Test]
    public void A_package_that_is_reached_is_in_it_by_name_version_and_build()
    {
        string[] hashes = [With("Some.Package", "1.0"), With("Some.Package", "2.0"), With("Other.Package", "1.0"), With("Some.Package", "1.0")];

        hashes.Should().OnlyHaveUniqueItems("two builds of one version differ in their module identifier");

        static string With(string package, string version) => new CompiledSource()
            .With(package, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public static class Package {{ public static double F() => 1; }}")
            .With("Litmus.Sample", "public static class Root { public static double F() => Package.F(); }")
            .HashOf();
    }

    [Test]
    public void A_type_outside_what_is_followed_is_refused_with_its_assembly()
    {
        Action asking = () => ReachableCode.Loaded.HashOf(typeof(TestContext));

        asking.Should().Throw<InvalidOperationException>().WithMessage("*nunit.framework*Litmus.*");
    }

    private static string HashWith(string source) => new CompiledSource().With("Litmus.Sample", source).HashOf();

    private static IEnumerable<string> Reach(string source) => new CompiledSource().With("Litmus.Sample", source).Reach();
}
