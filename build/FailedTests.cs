using System.Xml.Linq;

/// <summary>
/// The tests that failed, each with what it said. One line a test: <c>Class.Test: message</c>. What goes wrong outside of tests, such as in the clean-up of a
/// class, is a line as well: the run fails by it, though every test has passed.
/// </summary>
internal static class FailedTests
{
    private const int LongestMessage = 600;

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads them from the trx files in the directory, in the order of the files' names.</summary>
    public static IReadOnlyList<string> Read(string directory) =>
    [
        .. from file in Directory.GetFiles(directory, "*.trx").Order(StringComparer.Ordinal)
           from line in Lines(XDocument.Load(file))
           select line,
    ];

    private static IEnumerable<string> Lines(XDocument results)
    {
        Dictionary<string, string> classes = results.Descendants(Trx + "UnitTest")
            .ToDictionary(test => (string)test.Attribute("id")!, test => (string?)test.Element(Trx + "TestMethod")?.Attribute("className") ?? "");
        IEnumerable<string> tests =
            from result in results.Descendants(Trx + "UnitTestResult")
            where (string?)result.Attribute("outcome") is "Failed" or "Error" or "Timeout" or "Aborted"
            let type = classes.GetValueOrDefault((string?)result.Attribute("testId") ?? "", "")
            select $"{type.Split('.')[^1]}.{(string?)result.Attribute("testName")}: {OneLine(Message(result))}";
        return tests.Concat(
            from outside in results.Descendants(Trx + "RunInfo")
            where (string?)outside.Attribute("outcome") == "Error"
            select OneLine((string?)outside.Element(Trx + "Text") ?? ""));
    }

    private static string Message(XElement result) => result.Descendants(Trx + "Message").FirstOrDefault()?.Value ?? "no message";

    private static string OneLine(string message)
    {
        string line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + " …";
    }
}
