using System.Globalization;
using System.Xml.Linq;

/// <summary>How many tests of all projects passed, failed, or were skipped.</summary>
internal sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    public int Total => Passed + Failed + Skipped;

    /// <summary>Sums the counters of the trx files in the directory. A test that is neither passed nor failed counts as skipped.</summary>
    public static TestCounts Read(string directory)
    {
        XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        TestCounts sum = new(0, 0, 0);
        foreach (string file in Directory.GetFiles(directory, "*.trx"))
        {
            XElement counters = XDocument.Load(file).Descendants(trx + "Counters").Single();
            int failed = Count(counters, "failed") + Count(counters, "error") + Count(counters, "timeout") + Count(counters, "aborted");
            int passed = Count(counters, "passed");
            sum = new TestCounts(sum.Passed + passed, sum.Failed + failed, sum.Skipped + Count(counters, "total") - passed - failed);
        }

        return sum;
    }

    public void Write(string file) => File.WriteAllText(file, this + "\n");

    public Dictionary<string, string> AddTo(Dictionary<string, string> summary)
    {
        summary["Passed"] = Passed.ToString(CultureInfo.InvariantCulture);
        summary["Failed"] = Failed.ToString(CultureInfo.InvariantCulture);
        summary["Skipped"] = Skipped.ToString(CultureInfo.InvariantCulture);
        return summary;
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    private static int Count(XElement counters, string name) => (int?)counters.Attribute(name) ?? 0;
}
