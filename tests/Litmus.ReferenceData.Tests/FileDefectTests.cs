using System.Diagnostics;

namespace Litmus.ReferenceData.Tests;

internal sealed class FileDefectTests : DefectTests
{
    [Test]
    public void The_miniature_without_a_defect_has_no_findings()
    {
        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_folder_that_is_not_there_is_found()
    {
        string missing = Path.Combine(Dataset.Folder, "elsewhere");

        Finding finding = ReferenceDataset.Check(missing).Should().ContainSingle().Subject;

        (finding.Code, finding.Line, finding.Column).Should().Be((FindingCode.FolderMissing, 1, 1));
    }

    [Test]
    public void A_paper_without_datapackage_is_found()
    {
        File.Delete(Dataset.PathOf("datapackage.json"));

        ExpectOnly(FindingCode.FileMissing, "datapackage.json", 1, 1);
    }

    [Test]
    public void A_listed_file_that_is_not_there_is_found_where_it_is_listed()
    {
        File.Delete(Dataset.PathOf("rates.csv"));

        int line = LineOf("\"name\": \"rates\"") - 1;
        ExpectOnly(FindingCode.FileMissing, "datapackage.json", line, 5);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_pipe_in_place_of_a_file_is_found_without_waiting_for_it()
    {
        File.Delete(Dataset.PathOf("rates.csv"));
        using (Process make = Process.Start("mkfifo", [Dataset.PathOf("rates.csv")]))
        {
            make.WaitForExit();
        }

        int line = LineOf("\"name\": \"rates\"") - 1;
        ExpectOnly(FindingCode.FileMissing, "datapackage.json", line, 5).Message.Should().Contain("no regular file");
        Action seal = Dataset.Seal;
        seal.Should().Throw<ReferenceDataException>().WithMessage("*Nothing was sealed*no regular file*");
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_link_that_leads_out_of_the_folder_is_found()
    {
        string outside = Path.Combine(Dataset.Folder, "secret.csv");
        File.Move(Dataset.PathOf("rates.csv"), outside);
        File.CreateSymbolicLink(Dataset.PathOf("rates.csv"), outside);

        int line = LineOf("\"name\": \"rates\"") - 1;
        ExpectOnly(FindingCode.FileMissing, "datapackage.json", line, 5).Message.Should().Contain("outside of this folder");
    }

    [Test]
    public void What_a_killed_writer_left_is_no_file_of_the_paper()
    {
        Dataset.Write(".datapackage.json.0123456789abcdef0123456789abcdef.tmp", "{");

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
    }

    [Test]
    public void A_file_that_no_resource_lists_is_found()
    {
        Dataset.Write("stray.csv", "a_1\n1\n");

        ExpectOnly(FindingCode.FileNotListed, "stray.csv", 1, 1);
    }

    [Test]
    public void A_flipped_bit_is_an_altered_file()
    {
        byte[] bytes = File.ReadAllBytes(Dataset.PathOf("rates.csv"));
        int digit = Array.LastIndexOf(bytes, (byte)'5');
        bytes[digit] ^= 1;
        File.WriteAllBytes(Dataset.PathOf("rates.csv"), bytes);

        ExpectOnly(FindingCode.Checksum, "rates.csv", 1, 1).Message.Should().StartWith("checksum: the file was altered");
    }

    [TestCase("\u0012")]
    [TestCase("\u001b[31m")]
    [TestCase("\u009b")]
    public void A_control_character_in_a_text_is_found_where_it_stands(string control)
    {
        Dataset.Replace("claims.csv", "One milliampere-hour", $"One {control}milliampere-hour");
        Dataset.Seal();

        ExpectOnly(FindingCode.ControlCharacter, "claims.csv", 2, 30).ToMsBuild().Should().Contain("U+00").And.NotContain(control);
    }

    [Test]
    public void A_control_character_that_the_data_package_holds_as_an_escape_is_found()
    {
        Dataset.Replace("datapackage.json", "\"title\": \"", "\"title\": \"\\u001b[2J");

        int line = LineOf("\\u001b");
        Finding finding = ReferenceDataset.Check(Dataset.Folder).Should().ContainSingle().Subject;
        (finding.Code, finding.Path, finding.Line).Should().Be((FindingCode.ControlCharacter, Dataset.ShownPathOf("datapackage.json"), line));
    }

    [Test]
    public void A_resource_without_a_hash_is_not_sealed()
    {
        Dataset.Write("datapackage.json", Dataset.Read("datapackage.json").Replace("\"sha256:", "\"md5:", StringComparison.Ordinal));

        IReadOnlyList<Finding> findings = ReferenceDataset.Check(Dataset.Folder);

        findings.Select(finding => finding.Code).Should().Equal(Enumerable.Repeat(FindingCode.NotSealed, 4), "four files are listed");
    }

    [Test]
    public void A_datapackage_that_is_cut_off_is_malformed()
    {
        string text = Dataset.Read("datapackage.json");
        Dataset.Write("datapackage.json", text[..text.IndexOf("\"licenses\"", StringComparison.Ordinal)].TrimEnd() + "\n");

        ExpectOnly(FindingCode.PackageMalformed, "datapackage.json", 5, 1);
    }

    [Test]
    public void A_member_that_stands_twice_is_found()
    {
        Dataset.Replace("datapackage.json", "  \"title\": \"A miniature\",", "  \"title\": \"A miniature\",\n  \"title\": \"Another\",");

        ExpectOnly(FindingCode.PackageMalformed, "datapackage.json", 4, 3);
    }

    [TestCase("  \"title\": \"A miniature\",\n", "title")]
    [TestCase("  \"id\": \"https://doi.org/10.1000/182\",\n", "doi")]
    [TestCase("  \"licenses\": [{ \"name\": \"Apache-2.0\" }],\n", "licenses")]
    public void A_datapackage_without_a_required_member_is_incomplete(string member, string name)
    {
        Dataset.Replace("datapackage.json", member, "");

        ExpectOnly(FindingCode.PackageIncomplete, "datapackage.json", 1, 1).Message.Should().Contain($"'{name}'");
    }

    [Test]
    public void Data_that_compare_several_sources_have_no_doi_of_their_own()
    {
        const string Sources = """
              "sources": [{ "path": "https://doi.org/10.1000/1" }, { "path": "https://doi.org/10.1000/2" }],

            """;
        Dataset.Replace("datapackage.json", "  \"id\": \"https://doi.org/10.1000/182\",\n", Sources);

        ReferenceDataset.Check(Dataset.Folder).Should().BeEmpty();
        ReferenceDataset.Load(Dataset.Folder).Papers.Single().Doi.Should().BeEmpty();
    }

    [Test]
    public void A_file_that_is_listed_twice_is_found_at_its_last_listing()
    {
        string text = Dataset.Read("datapackage.json");
        int start = text.IndexOf("{\n      \"name\": \"rates\"", StringComparison.Ordinal);
        int end = text.IndexOf("] }\n    }", start, StringComparison.Ordinal) + "] }\n    }".Length;
        Dataset.Write("datapackage.json", text.Insert(end, ",\n    " + text[start..end]));
        int line = text[..end].Split('\n').Length + 1;

        ExpectOnly(FindingCode.PackageMalformed, "datapackage.json", line, 5);
    }

    [Test]
    public void A_path_that_leaves_the_folder_is_found()
    {
        int line = LineOf("\"path\": \"rates.csv\"") - 2;
        Dataset.Replace("datapackage.json", "\"path\": \"rates.csv\"", "\"path\": \"../rates.csv\"");
        File.Delete(Dataset.PathOf("rates.csv"));

        ExpectOnly(FindingCode.PackageIncomplete, "datapackage.json", line, 5);
    }

    [Test]
    public void A_half_character_in_an_escape_is_malformed()
    {
        Dataset.Replace("datapackage.json", "A miniature", "A \\ud800");

        ExpectOnly(FindingCode.PackageMalformed, "datapackage.json", 1, 1);
    }

    [Test]
    public void A_folder_inside_a_paper_is_not_listed()
    {
        Directory.CreateDirectory(Dataset.PathOf("old"));

        ExpectOnly(FindingCode.FileNotListed, "old", 1, 1);
    }

    [Test]
    public void A_type_that_is_not_known_is_found()
    {
        const string field = "{ \"name\": \"count\", \"type\": ";
        Dataset.Replace("datapackage.json", field + "\"integer\"", field + "\"int\"");

        ExpectOnly(FindingCode.UnknownType, "datapackage.json", LineOf("\"int\""), 9).Message.Should().Contain("Did you mean 'integer'");
    }

    [Test]
    public void Another_missing_value_than_the_empty_cell_is_found()
    {
        string text = Dataset.Read("datapackage.json");
        int rates = text.IndexOf("\"rates.csv\"", StringComparison.Ordinal);
        int schema = text.IndexOf("\"schema\": { ", rates, StringComparison.Ordinal) + "\"schema\": { ".Length;
        Dataset.Write("datapackage.json", text.Insert(schema, "\"missingValues\": [\"\", \"-\"], "));

        ExpectOnly(FindingCode.UnknownType, "datapackage.json", LineOf("missingValues"), "      \"schema\": { \"missingValues\": ".Length + 1);
    }

    [Test]
    public void A_constraint_that_would_not_be_checked_is_found()
    {
        const string field = "{ \"name\": \"count\", \"type\": \"integer\"";
        Dataset.Replace("datapackage.json", field, field + ", \"constraints\": { \"maximum\": 4 }");

        ExpectOnly(FindingCode.UnknownType, "datapackage.json", LineOf("maximum"), 9 + field.Length + ", \"constraints\": ".Length);
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_found_where_they_stand()
    {
        byte[] bytes = File.ReadAllBytes(Dataset.PathOf("rates.csv"));
        bytes[Array.IndexOf(bytes, (byte)'\n') + 3] = 0xB5;
        File.WriteAllBytes(Dataset.PathOf("rates.csv"), bytes);
        Dataset.Seal();

        ExpectOnly(FindingCode.NotUtf8, "rates.csv", 2, 3);
    }

    [Test]
    public void A_byte_order_mark_is_found()
    {
        Dataset.Write("rates.csv", "\uFEFF" + Dataset.Read("rates.csv"));
        Dataset.Seal();

        ExpectOnly(FindingCode.NotUtf8, "rates.csv", 1, 1);
    }

    [Test]
    public void A_carriage_return_is_found()
    {
        Dataset.Replace("rates.csv", "350,2.9e-11,4,false\n", "350,2.9e-11,4,false\r\n");
        Dataset.Seal();

        ExpectOnly(FindingCode.CarriageReturn, "rates.csv", 4, "b,350,2.9e-11,4,false".Length + 1);
    }

    [Test]
    public void A_last_line_without_newline_is_found()
    {
        Dataset.Write("rates.csv", Dataset.Read("rates.csv").TrimEnd('\n'));
        Dataset.Seal();

        ExpectOnly(FindingCode.LastLineCutOff, "rates.csv", 5, "b,400,,5,true".Length + 1);
    }

    [Test]
    public void A_row_that_is_cut_off_is_found_at_its_end()
    {
        Dataset.Replace("rates.csv", "b,350,2.9e-11,4,false", "b,350,2.9");
        Dataset.Seal();

        ExpectOnly(FindingCode.FieldCount, "rates.csv", 4, "b,350,2.9".Length + 1);
    }

    [Test]
    public void A_row_with_a_field_too_many_is_found_at_that_field()
    {
        Dataset.Replace("rates.csv", "b,350,2.9e-11,4,false", "b,350,2,9e-11,4,false");
        Dataset.Seal();

        ExpectOnly(FindingCode.FieldCount, "rates.csv", 4, "b,350,2,9e-11,4,".Length + 1);
    }

    [Test]
    public void A_blank_line_is_found()
    {
        Dataset.Replace("rates.csv", "b,350", "\nb,350");
        Dataset.Seal();

        ExpectOnly(FindingCode.FieldCount, "rates.csv", 4, 1);
    }

    [Test]
    public void A_quote_that_is_not_closed_is_found_where_it_opens()
    {
        Dataset.Replace("rates.csv", "b,350", "\"b,350");
        Dataset.Seal();

        ExpectOnly(FindingCode.Quote, "rates.csv", 4, 1);
    }

    [Test]
    public void A_quote_inside_a_field_is_found()
    {
        Dataset.Replace("rates.csv", "b,350", "b\",350");
        Dataset.Seal();

        ExpectOnly(FindingCode.Quote, "rates.csv", 4, 2);
    }

    [Test]
    public void A_comment_in_a_file_that_declares_none_is_found()
    {
        Dataset.Write("parameters.csv", Dataset.Read("parameters.csv").Replace("\nmolarMass", "\n# Table 1\nmolarMass", StringComparison.Ordinal));
        Dataset.Seal();

        ExpectOnly(FindingCode.CommentsNotDeclared, "parameters.csv", 3, 1);
    }

    [Test]
    public void Another_dialect_is_found()
    {
        Dataset.Replace("datapackage.json", "{ \"commentChar\": \"#\" }", "{ \"commentChar\": \"#\", \"delimiter\": \";\" }");

        ExpectOnly(FindingCode.UnknownType, "datapackage.json", LineOf("delimiter"), "      \"dialect\": ".Length + 1);
    }

    [Test]
    public void A_file_of_comments_has_no_header()
    {
        Dataset.Write("rates.csv", "# nothing yet\n");
        Dataset.Seal();

        ExpectOnly(FindingCode.Header, "rates.csv", 1, 1);
    }

    private int LineOf(string text) =>
        Dataset.Read("datapackage.json").Split('\n').TakeWhile(line => !line.Contains(text, StringComparison.Ordinal)).Count() + 1;
}
