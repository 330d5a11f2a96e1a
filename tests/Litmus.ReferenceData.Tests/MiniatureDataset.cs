using System.Text;

namespace Litmus.ReferenceData.Tests;

/// <summary>A small valid dataset of one paper, in the test's own folder. A test puts in one defect.</summary>
internal sealed class MiniatureDataset : IDisposable
{
    public const string Paper = "mini2020";

    private static readonly string[] ClaimColumns =
        ("id,source,statement,kind,origin,class,headline,quantity,expected,lower,upper,unit,uncertainty,uncertainty_kind,"
        + "margin_kind,margin_value,margin_unit,margin_basis,margin_reason,computable,model,inputs,instrument,follows_from,quotes").Split(',');

    private static readonly string Claims = string.Join(',', ClaimColumns) + '\n'
        + "mini2020.thickness,Fig 2,One milliampere-hour gives five micrometres.,value,stated,stated-in-text,yes,h,5,,,um,,"
        + "in-margin,abs,500,nm,printed-digits,half a unit of the digit,yes,Faraday,q,,,\n"
        + "mini2020.texture,Fig 3,The film is of one texture.,dominance,stated,paper-simulation,no,orientation,001,,,1,,"
        + "exact,exact,,,author-stated,said so,yes,lower energy,,,,\n"
        + "mini2020.overpotential,Fig 4,It stays below the limit.,bound,stated,experiment,no,eta,,,12,mV,,"
        + "none,band,,,author-stated,the bound itself,measured-input,,,,,\n"
        + "mini2020.diffusivity,Eq 1,It follows from the barrier.,value,cross-check,analytic,no,D,2.9e-11,1e-11,1e-10,cm2/s,1e-12,"
        + "standard,sigma,2,,reference-uncertainty,twice,yes,Arrhenius,T,,,\n"
        + "mini2020.melting,Text,It melts.,value,stated,stated-in-text,no,T_m,180,,,degC,,"
        + "in-margin,abs,5,K,printed-digits,the last digit,measured-input,,,,,\n";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["claims.csv"] = Claims,
        ["dropped.csv"] = "id,reason\nmini2020.colour,not a number\n",
        ["rates.csv"] = "# Table 1, upper half\ncase,temperature_K,current_density_mA_per_cm2,count,is_solid\n"
            + "\"a, first\",300,0.10,3,true\nb,350,2.9e-11,4,false\nb,400,,5,true\n",
        ["parameters.csv"] =
            "name,symbol,value,unit,half_width,source,note,relation\nthickness,h,36,um,0.5,Methods,,=\nmolarMass,M,6.94,g/mol,,Table 1,a setting,\n",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["temperature_K"] = "number", ["current_density_mA_per_cm2"] = "number", ["count"] = "integer", ["is_solid"] = "boolean",
        ["value"] = "number", ["half_width"] = "number",
    };

    public MiniatureDataset()
    {
        Folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "miniature-" + TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(Path.Combine(Folder, Paper));
        foreach ((string name, string text) in Files)
        {
            Write(name, text);
        }

        Write("README.md", "A miniature.\n");
        Write("datapackage.json", Package());
        Seal();
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string PathOf(string file) => Path.Combine(Folder, Paper, file);

    /// <summary>The path as findings give it.</summary>
    public string ShownPathOf(string file) => $"{Folder.Replace('\\', '/')}/{Paper}/{file}";

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text) => File.WriteAllBytes(PathOf(file), Encoding.UTF8.GetBytes(text));

    /// <summary>Writes instruments.csv beside the folder of the paper.</summary>
    public void WriteInstruments(params string[] rows) => File.WriteAllText(
        Path.Combine(Folder, "instruments.csv"), $"instrument,quantity,uncertainty,unit,kind,source,note\n{string.Concat(rows.Select(row => row + '\n'))}");

    public void Seal() => ReferenceDataset.Seal(Folder, Paper);

    /// <summary>Replaces a text that stands once in a file.</summary>
    public void Replace(string file, string old, string replacement)
    {
        string text = Read(file);
        text.Split(old).Should().HaveCount(2, "the test replaces '{0}', which must stand once", old);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Sets cells of claims.csv, seals, and says where the cell of the given column begins. No row has quotes, so it is split at commas.</summary>
    public int SetClaimCells(int line, string askedColumn, params (string Column, string Text)[] cells)
    {
        string[] lines = Read("claims.csv").Split('\n');
        string[] row = lines[line - 1].Split(',');
        foreach ((string column, string text) in cells)
        {
            row[Array.IndexOf(ClaimColumns, column)] = text;
        }

        lines[line - 1] = string.Join(',', row);
        Write("claims.csv", string.Join('\n', lines));
        Seal();
        return row.Take(Array.IndexOf(ClaimColumns, askedColumn)).Sum(cell => cell.Length + 1) + 1;
    }

    private static string Package()
    {
        IEnumerable<string> resources = Files.Select(file =>
        {
            string header = file.Value.Split('\n').First(line => !line.StartsWith('#'));
            IEnumerable<string> fields = header.Split(',')
                .Select(column => $$"""{ "name": "{{column}}", "type": "{{Types.GetValueOrDefault(column, "string")}}" }""");
            return $$"""
                    {
                      "name": "{{Path.GetFileNameWithoutExtension(file.Key)}}",
                      "path": "{{file.Key}}",
                      "source": "Table 1",{{(file.Value.StartsWith('#') ? "\n      \"dialect\": { \"commentChar\": \"#\" }," : "")}}
                      "schema": { "fields": [
                        {{string.Join(",\n        ", fields)}}
                      ] }
                    }
                """;
        });
        return $$"""
            {
              "name": "mini2020",
              "title": "A miniature",
              "id": "https://doi.org/10.1000/182",
              "licenses": [{ "name": "Apache-2.0" }],
              "resources": [
            {{string.Join(",\n", resources)}}
              ]
            }

            """;
    }
}
