namespace Litmus.ReferenceData.Reading;

/// <summary>What a parameter table must hold beyond the types of its columns.</summary>
internal sealed class ParameterCheck(CsvFile file, FindingList findings)
{
    private static readonly string[] Relations = ["=", ">", "<", "~"];

    public void Check()
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        foreach (CsvRecord record in file.Records)
        {
            CheckNotEmpty(record, "name");
            CheckNotEmpty(record, "value");
            CheckNotEmpty(record, "unit");
            CheckNotEmpty(record, "source");
            CsvField name = file.Field(record, "name");
            if (!lines.TryAdd(name.Text, record.Line))
            {
                findings.Error(
                    FindingCode.ParameterDuplicate, file.Path, name.Place,
                    $"The parameter '{name.Text}' stands already in line {lines[name.Text]}. Give each its own name.");
            }

            if (file.Has("half_width") && file.Field(record, "half_width") is var width
                && PrintedNumber.TryRead(width.Text, out double halfWidth) && halfWidth < 0)
            {
                findings.Error(
                    FindingCode.HalfWidth, file.Path, width.Place,
                    $"The half-width {width.Text} is negative; a number ≥ 0 was expected, or an empty cell for a setting.");
            }

            if (file.Has("relation") && file.Field(record, "relation") is { Text.Length: > 0 } relation && !Relations.Contains(relation.Text))
            {
                findings.Error(
                    FindingCode.UnknownWord, file.Path, relation.Place, $"'{relation.Text}' is no relation.{Spelling.Propose(relation.Text, Relations)}");
            }
        }
    }

    private void CheckNotEmpty(CsvRecord record, string column)
    {
        if (file.Has(column) && file.Field(record, column) is { Text.Length: 0 } empty)
        {
            findings.Error(
                FindingCode.EmptyText, file.Path, empty.Place,
                $"The cell '{column}' is empty; a parameter needs one.{(column == "unit" ? " Write 1 if it is dimensionless." : "")}");
        }
    }
}
