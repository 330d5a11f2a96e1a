using System.Globalization;
using Litmus.Primitives.Units;

namespace Litmus.ReferenceData.Reading;

/// <summary>Checks a file against its declaration and makes a table of it.</summary>
internal sealed class TableReader(Resource resource, CsvFile file, string packagePath, FindingList findings)
{
    private static readonly string[] ParameterColumns = ["name", "symbol", "value", "unit", "half_width", "source", "note"];

    private bool IsParameterTable => file.Has("name") && file.Has("value") && file.Has("unit");

    /// <summary>Compares the header with the declared fields. A file of the fixed formats has its own columns; only their names are compared.</summary>
    public void CheckHeader()
    {
        foreach (IGrouping<string, CsvField> same in file.Header.Fields.GroupBy(field => field.Text).Where(same => same.Count() > 1))
        {
            findings.Error(FindingCode.Header, file.Path, same.Last().Place, $"The column '{same.Key}' stands {same.Count()} times. Rename one.");
        }

        string[] declared = [.. resource.Fields.Select(field => field.Name)];
        foreach (CsvField column in file.Header.Fields.Where(column => !declared.Contains(column.Text)))
        {
            findings.Error(
                FindingCode.SchemaMismatch, file.Path, column.Place,
                $"The column '{column.Text}' is not declared for '{resource.Path}' in datapackage.json.{Spelling.Propose(column.Text, declared)}");
        }

        foreach (FieldDeclaration field in resource.Fields.Where(field => !file.Has(field.Name)))
        {
            findings.Error(
                FindingCode.SchemaMismatch, packagePath, field.Place,
                $"The field '{field.Name}' is declared, but '{resource.Path}' has no such column.{Spelling.Propose(field.Name, file.Columns)}");
        }
    }

    /// <summary>Checks columns and cells.</summary>
    public Table Read(string paper, string hash)
    {
        CheckHeader();
        if (IsParameterTable)
        {
            CheckColumns(file, ParameterColumns, ["relation"], findings);
        }

        TableColumn[] columns = [.. file.Header.Fields.Select(ReadColumn)];
        foreach (CsvRecord record in file.Records)
        {
            CheckCells(record, columns);
        }

        if (IsParameterTable)
        {
            new ParameterCheck(file, findings).Check();
        }

        IEnumerable<(int Line, IReadOnlyList<string> Texts)> rows = file.Records.Select(
            record => (record.Line, (IReadOnlyList<string>)[.. record.Fields.Select(field => field.Text)]));
        return new Table(paper, resource.Name, file.Path, hash, resource.Source, columns, rows);
    }

    /// <summary>Compares a header with the columns of a fixed format.</summary>
    public static void CheckColumns(CsvFile file, string[] required, string[] optional, FindingList findings)
    {
        foreach (string missing in required.Where(column => !file.Has(column)))
        {
            findings.Error(
                FindingCode.Header, file.Path, file.Header.End,
                $"The column '{missing}' is missing. "
                + $"Expected: {string.Join(',', required)}{(optional.Length > 0 ? $" and, if needed, {string.Join(',', optional)}" : "")}.");
        }

        foreach (CsvField unknown in file.Header.Fields.Where(column => !required.Contains(column.Text) && !optional.Contains(column.Text)))
        {
            findings.Error(
                FindingCode.Header, file.Path, unknown.Place,
                $"The column '{unknown.Text}' is not known here.{Spelling.Propose(unknown.Text, [.. required, .. optional])}");
        }
    }

    private TableColumn ReadColumn(CsvField column)
    {
        FieldDeclaration? field = resource.Fields.FirstOrDefault(field => field.Name == column.Text);

        // The numbers of a parameter table are numbers whatever is declared.
        string type = IsParameterTable && column.Text is "value" or "half_width" ? "number" : field?.Type ?? "string";
        TableColumn read = new(column.Text, type, null);
        Unit? declared = field is { Unit.Length: > 0 } ? UnitReader.Read(field.Unit, packagePath, field.UnitPlace, findings) : null;
        if (!read.IsNumeric)
        {
            return read;
        }

        Unit? suffix = Unit.TryParseSuffix(column.Text, out Unit? parsed) ? parsed : null;
        if (declared is not null && suffix is not null
            && (declared.Dimension, declared.Factor, declared.Offset) != (suffix.Dimension, suffix.Factor, suffix.Offset))
        {
            findings.Error(
                FindingCode.UnitDisagreement, file.Path, column.Place,
                $"The name '{column.Text}' ends in the unit {suffix}; datapackage.json declares {declared}. "
                + $"Rename the column or correct the declaration{(suffix.Symbol == "C" ? " (C is coulomb, degC the Celsius temperature)" : "")}.");
        }

        if ((declared ?? suffix) is null && read.Type == "number" && !file.Has("unit") && field is not { Unit.Length: > 0 })
        {
            findings.Error(
                FindingCode.UnitMissing, file.Path, column.Place,
                $"The numbers of '{column.Text}' have no unit. End the name in one (_um, _1 if dimensionless), or add a column 'unit'.");
        }

        return read with { Unit = declared ?? suffix ?? (read.Type == "integer" && !file.Has("unit") ? Unit.One : null) };
    }

    private void CheckCells(CsvRecord record, TableColumn[] columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            (string text, TextPlace place) = (record.Fields[i].Text, record.Fields[i].Place);
            FieldDeclaration? field = resource.Fields.FirstOrDefault(field => field.Name == columns[i].Name);
            if (text.Length == 0)
            {
                if (field is { Required: true })
                {
                    findings.Error(
                        FindingCode.EmptyText, file.Path, place, $"The cell '{columns[i].Name}' is empty; datapackage.json requires a {field.Type}.");
                }

                continue;
            }

            string? expected = columns[i].Type switch
            {
                "number" when !PrintedNumber.TryRead(text, out _) => "a number (1.5, -2e-11)",
                "integer" when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "a whole number",
                "boolean" when text is not ("true" or "false") => "true or false",
                _ => null,
            };
            if (expected is not null && PrintedNumber.IsNotFinite(text))
            {
                findings.Error(
                    FindingCode.NotFinite, file.Path, place,
                    $"'{text}' in '{columns[i].Name}' is not finite. Leave the cell empty if the paper gives no number.");
            }
            else if (expected is not null)
            {
                findings.Error(
                    FindingCode.CellType, file.Path, place,
                    $"'{text}' in '{columns[i].Name}' is not {expected}. Correct the cell, or declare the column as a string.");
            }

            if (columns[i].Name == "unit")
            {
                UnitReader.Read(text, file.Path, place, findings);
            }
            else if (columns[i] is { IsNumeric: true, Unit: null } && !IsParameterTable
                && file.Has("unit") && file.Field(record, "unit") is { Text.Length: 0 } unit)
            {
                findings.Error(
                    FindingCode.UnitMissing, file.Path, unit.Place,
                    $"The unit of '{columns[i].Name}' = {text} is empty. Write 1 if it is dimensionless.");
            }
        }
    }
}
