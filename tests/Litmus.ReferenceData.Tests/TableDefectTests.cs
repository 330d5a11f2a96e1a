namespace Litmus.ReferenceData.Tests;

internal sealed class TableDefectTests : DefectTests
{
    [Test]
    public void A_column_that_is_not_declared_is_found_with_the_declaration_that_has_no_column()
    {
        Dataset.Replace("rates.csv", "case,", "cases,");
        Dataset.Seal();

        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Dataset.Folder);

        findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Code == FindingCode.SchemaMismatch);
        (findings[0].Path, findings[0].Line, findings[0].Column).Should().Be((Dataset.ShownPathOf("rates.csv"), 2, 1));
        findings[0].Message.Should().Contain("Did you mean 'case'?");
        findings[1].Path.Should().Be(Dataset.ShownPathOf("datapackage.json"));
    }

    [Test]
    public void A_column_that_stands_twice_is_found()
    {
        Dataset.Write("rates.csv", "case,temperature_K,current_density_mA_per_cm2,count,is_solid,case\na,300,1,2,true,a\n");
        Dataset.Seal();

        ExpectOnly(FindingCode.Header, "rates.csv", 1, "case,temperature_K,current_density_mA_per_cm2,count,is_solid,".Length + 1);
    }

    [TestCase("b,350", "b,warm", "b,")]
    [TestCase("b,350", "b,3 50", "b,")]
    [TestCase("b,350", "b,350K", "b,")]
    [TestCase("2.9e-11,4", "2.9e-11,4.5", "b,350,2.9e-11,")]
    [TestCase("4,false", "4,no", "b,350,2.9e-11,4,")]
    public void A_cell_of_another_type_is_found(string old, string replacement, string before)
    {
        Dataset.Replace("rates.csv", old, replacement);
        Dataset.Seal();

        ExpectOnly(FindingCode.CellType, "rates.csv", 4, before.Length + 1);
    }

    [Test]
    public void What_is_not_finite_is_found([Values("NaN", "nan", "inf", "-Infinity", "1e999")] string text)
    {
        Dataset.Replace("rates.csv", "b,350", "b," + text);
        Dataset.Seal();

        ExpectOnly(FindingCode.NotFinite, "rates.csv", 4, 3);
    }

    [Test]
    public void A_cell_after_a_quoted_one_is_found_at_its_own_column()
    {
        Dataset.Replace("rates.csv", "\"a, first\",300", "\"a, first\",cold");
        Dataset.Seal();

        ExpectOnly(FindingCode.CellType, "rates.csv", 3, "\"a, first\",".Length + 1);
    }

    [Test]
    public void A_cell_after_a_newline_in_quotes_is_found_at_its_own_line()
    {
        Dataset.Replace("rates.csv", "\"a, first\",300", "\"a,\nfirst\",cold");
        Dataset.Seal();

        ExpectOnly(FindingCode.CellType, "rates.csv", 4, "first\",".Length + 1);
    }

    [Test]
    public void A_column_whose_name_and_declared_unit_disagree_is_found()
    {
        const string field = "{ \"name\": \"temperature_K\", \"type\": \"number\"";
        Dataset.Replace("datapackage.json", field, field + ", \"unit\": \"degC\"");

        ExpectOnly(FindingCode.UnitDisagreement, "rates.csv", 2, "case,".Length + 1);
    }

    [Test]
    public void A_declared_unit_that_is_not_known_is_found_in_the_declaration()
    {
        const string field = "{ \"name\": \"temperature_K\", \"type\": \"number\"";
        Dataset.Replace("datapackage.json", field, field + ", \"unit\": \"kelvin\"");
        int line = Dataset.Read("datapackage.json").Split('\n').TakeWhile(text => !text.Contains("kelvin", StringComparison.Ordinal)).Count() + 1;

        ExpectOnly(FindingCode.UnknownUnit, "datapackage.json", line, 9 + field.Length + ", \"unit\": ".Length);
    }

    [Test]
    public void A_column_of_numbers_without_a_unit_is_found()
    {
        Dataset.Replace("rates.csv", "temperature_K", "temperature");
        Dataset.Replace("datapackage.json", "temperature_K", "temperature");
        Dataset.Seal();

        ExpectOnly(FindingCode.UnitMissing, "rates.csv", 2, "case,".Length + 1);
    }

    [Test]
    public void A_number_whose_row_names_no_unit_is_found_at_the_empty_unit()
    {
        Dataset.Write("rates.csv", "case,temperature_K,quantity,number,unit\na,300,thickness,5,um\nb,300,thickness,6,\n");
        Dataset.Replace("datapackage.json", "current_density_mA_per_cm2\", \"type\": \"number", "quantity\", \"type\": \"string");
        Dataset.Replace("datapackage.json", "count\", \"type\": \"integer", "number\", \"type\": \"number");
        Dataset.Replace("datapackage.json", "is_solid\", \"type\": \"boolean", "unit\", \"type\": \"string");
        Dataset.Seal();

        ExpectOnly(FindingCode.UnitMissing, "rates.csv", 3, "b,300,thickness,6,".Length + 1);
    }

    [Test]
    public void An_empty_cell_of_a_required_field_is_found()
    {
        const string field = "\"current_density_mA_per_cm2\", \"type\": \"number\"";
        Dataset.Replace("datapackage.json", field, field + ", \"constraints\": { \"required\": true }");

        ExpectOnly(FindingCode.EmptyText, "rates.csv", 5, "b,400,".Length + 1);
    }

    [TestCase("36,um,0.5", "36,µm,0.5", "thickness,h,36,", FindingCode.UnknownUnit)]
    [TestCase("36,um,0.5", "36,,0.5", "thickness,h,36,", FindingCode.EmptyText)]
    [TestCase("36,um,0.5", ",um,0.5", "thickness,h,", FindingCode.EmptyText)]
    [TestCase("36,um,0.5", "36-40,um,0.5", "thickness,h,", FindingCode.CellType)]
    [TestCase("36,um,0.5", "NaN,um,0.5", "thickness,h,", FindingCode.NotFinite)]
    [TestCase("36,um,0.5", "36,um,-0.5", "thickness,h,36,um,", FindingCode.HalfWidth)]
    [TestCase("Methods,,=", "Methods,,<=", "thickness,h,36,um,0.5,Methods,,", FindingCode.UnknownWord)]
    [TestCase("Methods,,=", ",,=", "thickness,h,36,um,0.5,", FindingCode.EmptyText)]
    public void A_parameter_with_a_defect_is_found(string old, string replacement, string before, string code)
    {
        Dataset.Replace("parameters.csv", old, replacement);
        Dataset.Seal();

        ExpectOnly(code, "parameters.csv", 2, before.Length + 1);
    }

    [Test]
    public void A_parameter_that_stands_twice_is_found()
    {
        Dataset.Replace("parameters.csv", "molarMass", "thickness");
        Dataset.Seal();

        ExpectOnly(FindingCode.ParameterDuplicate, "parameters.csv", 3, 1);
    }

    [Test]
    public void A_parameter_table_with_a_column_of_its_own_is_found()
    {
        Dataset.Replace("parameters.csv", "note", "remark");
        const string fields = "{ \"name\": \"note\", \"type\": \"string\" }";
        Dataset.Replace("datapackage.json", fields, fields.Replace("note", "remark", StringComparison.Ordinal));
        Dataset.Seal();

        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Dataset.Folder);

        string header = "name,symbol,value,unit,half_width,source,remark,relation";
        findings.Select(finding => (finding.Code, finding.Line, finding.Column)).Should().Equal(
            (FindingCode.Header, 1, header.Length + 1), (FindingCode.Header, 1, header.IndexOf("remark", StringComparison.Ordinal) + 1));
    }

    [TestCase("µm", "um")]
    [TestCase("mA/cm²", "mA/cm2")]
    [TestCase("°C", "degC")]
    [TestCase("cm^2/s", "cm2/s")]
    [TestCase("mAh/cmm2", "mAh/cm2")]
    [TestCase("Ohm cm2", "ohm cm2")]
    public void An_unknown_unit_comes_with_the_one_that_was_meant(string written, string meant)
    {
        Dataset.Replace("parameters.csv", "36,um", "36," + written);
        Dataset.Seal();

        ExpectOnly(FindingCode.UnknownUnit, "parameters.csv", 2, "thickness,h,36,".Length + 1).Message.Should().Contain($"Did you mean '{meant}'?");
    }
}
