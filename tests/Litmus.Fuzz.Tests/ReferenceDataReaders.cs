using Litmus.ReferenceData;
using Litmus.ReferenceData.Tests;
using Litmus.Runs.Findings;
using Litmus.Runs.Judgements;

namespace Litmus.Fuzz.Tests;

/// <summary>The reference data and what stands beside a paper's cases.</summary>
internal static class ReferenceDataReaders
{
    public static FuzzedReader ReferenceData(string folder, string file)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, MiniatureDataset.Paper, file);
        return new FuzzedReader
        {
            Name = file,
            Form = FileForm.Csv,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                ReferenceDataset.Seal(dataset, MiniatureDataset.Paper);
                ReadWhole(dataset);
            },
        };
    }

    public static FuzzedReader Instruments(string folder)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, "instruments.csv");
        return new FuzzedReader
        {
            Name = "instruments.csv",
            Form = FileForm.Csv,
            Seeds =
            [
                FileBytes.Utf8(
                    "instrument,quantity,uncertainty,unit,kind,source,note\n"
                    + "calliper,thickness,20,um,abs,ISO 1,by hand\nbalance,mass,0.05,1,rel,ISO 2,\n"),
            ],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                ReadWhole(dataset);
            },
        };
    }

    public static FuzzedReader DataPackage(string folder)
    {
        string dataset = CopyOfMiniature(folder), path = Path.Combine(dataset, MiniatureDataset.Paper, "datapackage.json");
        int inputs = 0;
        return new FuzzedReader
        {
            Name = "datapackage.json",
            Form = FileForm.Json,
            Seeds = [File.ReadAllBytes(path)],
            Refusals = [typeof(ReferenceDataException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                if (inputs++ % 2 == 0)
                {
                    ReferenceDataset.Seal(dataset, MiniatureDataset.Paper);
                }

                ReadWhole(dataset);
            },
        };
    }

    public static FuzzedReader Judgements(string folder)
    {
        string path = Path.Combine(folder, JudgementLedger.FileName);
        return new FuzzedReader
        {
            Name = JudgementLedger.FileName,
            Form = FileForm.Csv,
            Seeds =
            [
                FileBytes.Utf8("claim_id,verdict,value,token,band_lower,band_upper,reason,review_by,accepted_by,accepted_on,tier,criterion\n"
                    + "paper2000.a,Reproduced,24.5,,,,Inside the margin.,,Somebody,2029-11-29,standard,18ea3e62232383a7\n"
                    + "paper2000.b,NotReproduced,3,,2,4,\"A gap, known.\",2031-01-31,Somebody,2029-11-29,smoke,338a70ed98ce3c84\n"
                    + "paper2000.c,Reproduced,,001,,,A word.,,Somebody,2029-11-29,nightly,338a70ed98ce3c85\n"),
            ],
            Refusals = [typeof(JudgementLedgerException)],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = JudgementLedger.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["paper2000"] = path });
            },
        };
    }

    public static FuzzedReader FindingPages(string folder)
    {
        string path = Path.Combine(folder, "findings", "too-small.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FuzzedReader
        {
            Name = "finding",
            Form = FileForm.Text,
            Seeds =
            [
                FileBytes.Utf8("""
                    ---
                    title: The square is too small.
                    kind: rounding
                    claims: paper2000.square
                    reviewed: 2029-12-01
                    substitute: paper2000.square -> paper2000/room/area
                    ---

                    ## What the paper states

                    It states {{paper2000.square:expected}}.

                    ## What follows from its own numbers

                    A side of {{paper2000/square/side}} gives {{paper2000.square:observed}} ({{paper2000.square:interval:F1}}).

                    ## Why they differ, as far as can be told

                    Nobody knows.

                    ## What would settle it

                    - A word of the authors.

                    """),
            ],
            Refusals = [],
            Read = bytes =>
            {
                File.WriteAllBytes(path, bytes);
                _ = FindingSet.Load(new Dictionary<string, string>(StringComparer.Ordinal) { ["paper2000"] = folder });
            },
        };
    }

    private static void ReadWhole(string dataset)
    {
        _ = ReferenceDataset.Check(dataset);
        _ = ReferenceDataset.Load(dataset);
    }

    private static string CopyOfMiniature(string folder)
    {
        using MiniatureDataset miniature = new();
        string copy = Path.Combine(folder, "reference-data");
        Directory.CreateDirectory(Path.Combine(copy, MiniatureDataset.Paper));
        foreach (string file in Directory.GetFiles(Path.Combine(miniature.Folder, MiniatureDataset.Paper)))
        {
            File.Copy(file, Path.Combine(copy, MiniatureDataset.Paper, Path.GetFileName(file)), overwrite: true);
        }

        return copy;
    }
}
