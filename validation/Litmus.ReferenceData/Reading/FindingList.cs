namespace Litmus.ReferenceData.Reading;

/// <summary>Collects what is wrong while files are read.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Error(string code, string path, TextPlace place, string message) =>
        _findings.Add(new Finding(code, path, place.Line, place.Column, message, FindingSeverity.Error));

    public void Warning(string code, string path, TextPlace place, string message) =>
        _findings.Add(new Finding(code, path, place.Line, place.Column, message, FindingSeverity.Warning));
}
