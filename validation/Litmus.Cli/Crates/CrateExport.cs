using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Litmus.Cli.Workspaces;
using Litmus.Comparison.Results;
using Litmus.Primitives.Files;
using Litmus.Reporting;
using Litmus.Runs.Judgements;
using Litmus.Runs.Suites;

namespace Litmus.Cli.Crates;

/// <summary>
/// Writes a research object: reference data, accepted judgements, findings, the runs that were judged, the results, and the description of all of it.
/// It has the layout of a suite, so every command that needs no cases works in it.
/// </summary>
internal sealed class CrateExport(Workspace workspace)
{
    private readonly List<CrateFile> _files = [];

    /// <summary>The version of this program.</summary>
    public static string Version => typeof(CrateExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Writes the crate. The folder appears whole or not at all.</summary>
    /// <param name="folder">Where it goes; absent or empty.</param>
    /// <returns>Number of files and their bytes.</returns>
    /// <exception cref="UsageException">The folder holds something.</exception>
    /// <exception cref="CrateException">The results do not belong to the files of the suite, or were altered.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public (int Count, long Bytes) Write(string folder)
    {
        string target = EmptyFolder.Of(folder);

        ResultsDocument document = ResultsFile.Read(workspace.ResultsPath);
        if (document.Troubles.Count > 0)
        {
            throw new CrateException($"The results cannot be exported: {document.Troubles[0]}");
        }

        EmptyFolder.Fill(target, temporary => Fill(temporary, document));
        return (_files.Count + 1, _files.Sum(file => file.Bytes));
    }

    private void Fill(string root, ResultsDocument document)
    {
        foreach (string path in FilesBelow(workspace.Suite.ReferenceDataFolder))
        {
            Copy(root, path, $"{Suite.Mark}/{Relative(workspace.Suite.ReferenceDataFolder, path)}", "what the papers state");
        }

        foreach (PaperRecord paper in document.Papers)
        {
            string folder = workspace.Suite.FolderOf(paper.Id), inside = $"validation/papers/{Path.GetFileName(folder)}";
            CopyIfThere(root, Path.Combine(folder, JudgementLedger.FileName), $"{inside}/{JudgementLedger.FileName}", "accepted judgements");
            foreach (string path in FilesBelow(Path.Combine(folder, "findings")))
            {
                Copy(root, path, $"{inside}/findings/{Path.GetFileName(path)}", "a finding");
            }
        }

        foreach (CaseResult result in document.Cases.Where(result => workspace.Store.Contains(result.RunHash)))
        {
            foreach (string path in FilesBelow(workspace.Store.PathOf(result.RunHash)))
            {
                Copy(root, path, $"artifacts/runs/{result.RunHash}/{Path.GetFileName(path)}", $"a run of {result.Id}");
            }
        }

        Copy(root, workspace.ResultsPath, CrateFile.Results, "every claim with its verdict");
        Add(root, "artifacts/report/results.schema.json", Encoding.UTF8.GetBytes(ResultsFile.Schema), "the form of the results");
        CopyIfThere(root, Path.Combine(workspace.Root, "CITATION.cff"), "CITATION.cff", "how to cite");
        CopyIfThere(root, Path.Combine(workspace.Root, "LICENSE"), "LICENSE", "the licence");
        Add(root, "codemeta.json", Encoding.UTF8.GetBytes(CodeMeta(document)), "the software in the terms of CodeMeta");
        AtomicFile.WriteText(Path.Combine(root, CrateMetadata.FileName), CrateMetadata.Of(document, _files, Version));
    }

    private static string CodeMeta(ResultsDocument document)
    {
        JsonObject meta = new()
        {
            ["@context"] = "https://w3id.org/codemeta/3.0",
            ["@type"] = "SoftwareSourceCode",
            ["name"] = "Litmus",
            ["version"] = Version,
            ["license"] = "https://spdx.org/licenses/Apache-2.0",
            ["programmingLanguage"] = "C#",
            ["runtimePlatform"] = document.Run.Machine.Dotnet,
            ["identifier"] = document.Run.Commit,
            ["author"] = new JsonArray(new JsonObject { ["@type"] = "Organization", ["name"] = "The Litmus developers" }),
            ["referencePublication"] = new JsonArray(
                [.. document.Papers.Where(paper => paper.Doi.Length > 0).Select(paper => JsonValue.Create($"https://doi.org/{paper.Doi}"))]),
        };
        return meta.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
    }

    private static IEnumerable<string> FilesBelow(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static string Relative(string folder, string path) => Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(path)).Replace('\\', '/');

    private void CopyIfThere(string root, string path, string inside, string description)
    {
        if (File.Exists(path))
        {
            Copy(root, path, inside, description);
        }
    }

    private void Copy(string root, string path, string inside, string description) => Add(root, inside, File.ReadAllBytes(path), description);

    private void Add(string root, string inside, byte[] bytes, string description)
    {
        string target = Path.Combine(root, inside);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
        _files.Add(new CrateFile(inside, description, bytes.Length, CrateFile.Digest(bytes)));
    }
}
