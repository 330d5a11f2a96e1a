using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Litmus.Comparison.Results;
using Litmus.Reporting.Summaries;

namespace Litmus.Reporting.Tests;

/// <summary>JUnit as the xUnit plugin of Jenkins reads it.</summary>
public sealed class JUnitSchemaTests
{
    private static IEnumerable<ResultsDocument> Produced =>
    [
        SampleResults.Document, SampleResults.Green, SampleResults.Document with { Claims = [], Cases = [], Papers = [] }, HostileResults.Document,
    ];

    [Test]
    public void The_file_follows_the_schema([ValueSource(nameof(Produced))] ResultsDocument document) => Troubles(JUnitReport.Of(document)).Should().BeEmpty();

    [TestCase("<testsuites ", "<testsuites skipped=\"0\" ")]
    [TestCase("<testsuite name=\"alpha2020\"", "<testsuite")]
    [TestCase("<testcase ", "<testcase status=\"run\" ")]
    [TestCase("<failure ", "<wrong ")]
    [TestCase(" time=\"2.750\"", " time=\"NaN\"")]
    public void The_schema_refuses_what_Jenkins_refuses(string from, string to)
    {
        string doctored = JUnitReport.Of(SampleResults.Document).Replace(from, to, StringComparison.Ordinal);
        doctored = to.StartsWith("<wrong", StringComparison.Ordinal) ? doctored.Replace("</failure>", "</wrong>", StringComparison.Ordinal) : doctored;

        doctored.Should().NotBe(JUnitReport.Of(SampleResults.Document), "the place must be there to be doctored");
        Troubles(doctored).Should().NotBeEmpty();
    }

    private static List<string> Troubles(string text)
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, XmlReader.Create(OutsideFile.Path("junit.xsd")));
        List<string> troubles = [];
        XDocument.Parse(text).Validate(schemas, (_, trouble) => troubles.Add(trouble.Message));
        return troubles;
    }
}
