using System.Globalization;

namespace Litmus.Fuzz.Tests;

/// <summary>
/// Each reader reads files that were changed at random, from fixed seeds, and answers each as it documents: no other exception, no hang, no heap beyond a
/// bound.
/// </summary>
internal sealed class FuzzTests
{
    private const long InputsInTests = 20_000;

    private static readonly Lazy<int> Shares = new(() => Readers.Names.Sum(name => Readers.Of(name, FolderOf("shares", name)).Share));

    // ./build.sh Fuzz asks for more.
    private static long Inputs => long.TryParse(Environment.GetEnvironmentVariable("LITMUS_FUZZ_INPUTS"), CultureInfo.InvariantCulture, out long count)
        ? count : InputsInTests;

    private static IEnumerable<TestCaseData> Corpus => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*", SearchOption.AllDirectories)
        .Select(path => new TestCaseData(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path)));

    private static string Root => Path.Combine(TestContext.CurrentContext.WorkDirectory, "fuzz");

    [OneTimeTearDown]
    public void DeleteFolders()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    [TestCaseSource(typeof(Readers), nameof(Readers.Names))]
    public void Whole_files_are_read(string name)
    {
        FuzzedReader reader = Readers.Of(name, FolderOf("whole", name));

        foreach (byte[] seed in reader.Seeds)
        {
            Action read = () => reader.Read(seed);
            read.Should().NotThrow("the changed files begin from one that is right");
        }
    }

    [TestCaseSource(typeof(Readers), nameof(Readers.Names))]
    public void A_changed_file_is_read_or_refused_as_documented(string name)
    {
        FuzzedReader reader = Readers.Of(name, FolderOf("changed", name));
        long count = Math.Max(1, Inputs * reader.Share / Shares.Value);

        FuzzFault? fault = FuzzRun.Try(reader, count);

        TestContext.Out.WriteLine($"{name}: {count} inputs");
        (fault is null ? "" : Told(name, fault)).Should().BeEmpty();
    }

    [TestCaseSource(nameof(Corpus))]
    public void What_was_found_once_is_answered_as_documented(string name, string file)
    {
        byte[] input = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", name, file));

        FuzzFault? fault = FuzzRun.Try(Readers.Of(name, FolderOf("corpus", name)), input);

        (fault?.Found ?? "").Should().BeEmpty();
    }

    private static string FolderOf(string purpose, string name) => Path.Combine(Root, purpose, name);

    // The input is kept, so that it can become a part of the corpus.
    private static string Told(string name, FuzzFault fault)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "found", name, $"{fault.Number}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, fault.Input);
        return $"{name}, input {fault.Number}: {fault.Found}\nThe input is in {path}. Mend the reader, then move the input into Corpus/{name}.";
    }
}
