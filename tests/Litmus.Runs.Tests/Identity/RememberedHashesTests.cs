using Litmus.Runs.Identity;

namespace Litmus.Runs.Tests.Identity;

internal sealed class RememberedHashesTests : FolderTest
{
    private const string Root = "Litmus.Root", Far = "Litmus.Far";

    private readonly Dictionary<string, byte[]> _assemblies = new(StringComparer.Ordinal);
    private int _computed;

    private string FilePath => Path.Combine(Folder, "hashes.cache");

    [SetUp]
    public void Reset()
    {
        _computed = 0;
        _assemblies.Clear();
        _assemblies[Root] = BytesOf<ReachableCode>();
        _assemblies[Far] = BytesOf<Primitives.SolverException>();
    }

    [Test]
    public void A_hash_is_computed_once_for_all_processes()
    {
        Ask().Should().Be("hash-1");
        Ask().Should().Be("hash-1");

        _computed.Should().Be(1);
    }

    [Test]
    public void Another_content_of_an_assembly_is_computed_anew()
    {
        Ask();
        _assemblies[Root] = BytesOf<RememberedHashesTests>();

        Ask().Should().Be("hash-2");
    }

    [Test]
    public void Another_content_of_a_referenced_assembly_is_computed_anew()
    {
        _assemblies["Litmus.Primitives"] = BytesOf<Primitives.SolverException>();
        Ask();
        _assemblies["Litmus.Primitives"] = BytesOf<RememberedHashesTests>();

        Ask().Should().Be("hash-2");
    }

    [Test]
    public void An_assembly_that_nothing_references_may_change()
    {
        Ask();
        _assemblies[Far] = BytesOf<RememberedHashesTests>();

        Ask().Should().Be("hash-1");
    }

    [TestCase(40)]
    [TestCase(200)]
    public void A_damaged_file_counts_as_absent(int place)
    {
        Ask();
        byte[] file = File.ReadAllBytes(FilePath);
        file[place] ^= 1;
        File.WriteAllBytes(FilePath, file);

        Ask().Should().Be("hash-2");
        Ask().Should().Be("hash-2");
    }

    [Test]
    public void A_file_that_was_cut_off_counts_as_absent()
    {
        Ask();
        File.WriteAllBytes(FilePath, File.ReadAllBytes(FilePath)[..^10]);

        Ask().Should().Be("hash-2");
    }

    [Test]
    public void Roots_that_were_not_asked_for_stay()
    {
        Ask();
        Ask("other");

        Ask().Should().Be("hash-1");
    }

    private static byte[] BytesOf<T>() => File.ReadAllBytes(typeof(T).Assembly.Location);

    // As a process of its own.
    private string Ask(string roots = "roots")
    {
        RememberedHashes hashes = new(FilePath, name => _assemblies.GetValueOrDefault(name, []));
        string hash = hashes.HashOf(roots, [Root], () => $"hash-{++_computed}");
        hashes.Save();
        return hash;
    }
}
