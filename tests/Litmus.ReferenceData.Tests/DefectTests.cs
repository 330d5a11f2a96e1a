namespace Litmus.ReferenceData.Tests;

/// <summary>One defect per test: exactly its code is found, at its line and column.</summary>
internal abstract class DefectTests
{
    protected MiniatureDataset Dataset { get; private set; } = null!;

    [SetUp]
    public void WriteTheMiniature() => Dataset = new MiniatureDataset();

    [TearDown]
    public void DeleteTheMiniature() => Dataset.Dispose();

    protected Finding ExpectOnly(string code, string file, int line, int column)
    {
        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Dataset.Folder);

        findings.Select(finding => (finding.Code, finding.Path, finding.Line, finding.Column))
            .Should().Equal([(code, Dataset.ShownPathOf(file), line, column)], "one defect was put in: {0}", string.Join(Environment.NewLine, findings));
        return findings[0];
    }
}
