using System.Text.RegularExpressions;
using Litmus.ReferenceData;

namespace Litmus.Runs.Findings;

/// <summary>The findings of a suite: files <c>findings/&lt;name&gt;.md</c> in the folder of a paper's cases.</summary>
/// <param name="Files">Those that have the right form, in the order of their identifiers.</param>
/// <param name="Problems">What is wrong with the form of the others.</param>
public sealed partial record FindingSet(IReadOnlyList<FindingFile> Files, IReadOnlyList<Finding> Problems)
{
    /// <summary>Reads the findings of papers. A folder that does not exist holds none.</summary>
    /// <param name="folders">The folder of cases of each paper, as messages name it.</param>
    public static FindingSet Load(IReadOnlyDictionary<string, string> folders)
    {
        List<FindingFile> files = [];
        List<Finding> problems = [];
        foreach ((string paper, string folder) in folders.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string findings = Path.Combine(folder, FindingFormat.Folder);
            if (!Directory.Exists(findings))
            {
                continue;
            }

            foreach (string path in Directory.EnumerateFiles(findings, "*" + FindingFormat.Ending).Order(StringComparer.Ordinal))
            {
                if (Read(paper, path, problems) is { } file)
                {
                    files.Add(file);
                }
            }
        }

        return new FindingSet(files, problems);
    }

    private static FindingFile? Read(string paper, string path, List<Finding> problems)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (name == "README")
        {
            return null;
        }

        if (!DashedName().IsMatch(name))
        {
            problems.Add(new Finding(
                FindingCodes.Malformed, path.Replace('\\', '/'), 1, 1,
                $"The file is named '{name}'. Expected small letters and digits with dashes: rule-of-thumb.md.", FindingSeverity.Error));
            return null;
        }

        return FindingReader.Read(path, $"{paper}/{name}", File.ReadAllText(path), problems);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DashedName();
}
