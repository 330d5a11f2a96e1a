using Litmus.Comparison.Claims;
using Litmus.ReferenceData.Reading;

namespace Litmus.ReferenceData;

/// <summary>All papers of a folder, read and checked. Nothing is read before every check has passed.</summary>
public sealed class ReferenceDataset
{
    private readonly Dictionary<string, Claim> _claims;
    private readonly Dictionary<string, FilePlace> _places;
    private readonly Dictionary<(string Paper, string File), string> _hashes;
    private readonly string _folder;

    private ReferenceDataset(
        string folder,
        IReadOnlyList<Paper> papers,
        Dictionary<string, FilePlace> places,
        Dictionary<(string Paper, string File), string> hashes,
        IReadOnlyList<Instrument> instruments,
        IReadOnlyList<Finding> findings)
    {
        (_folder, Papers, _places, _hashes, Instruments, Findings) = (folder, papers, places, hashes, instruments, findings);
        Claims = [.. papers.SelectMany(paper => paper.Claims)];
        _claims = Claims.GroupBy(claim => claim.Id).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>The papers, by name.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>All claims, paper by paper, in the order of the files.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The instruments of <c>instruments.csv</c>, in the order of the file; none if there is no such file.</summary>
    public IReadOnlyList<Instrument> Instruments { get; }

    /// <summary>What was found; after <see cref="Load"/> only warnings.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads and checks the folder of the reference data, which has one folder per paper.</summary>
    /// <param name="folder">The folder <c>reference-data</c>.</param>
    /// <exception cref="ReferenceDataException">At least one error was found; the exception has all findings.</exception>
    public static ReferenceDataset Load(string folder)
    {
        ReferenceDataset dataset = Read(folder);
        return dataset.Findings.Any(finding => finding.Severity == FindingSeverity.Error) ? throw new ReferenceDataException(dataset.Findings) : dataset;
    }

    /// <summary>Checks the folder of the reference data, and says all that is wrong with it.</summary>
    /// <param name="folder">The folder <c>reference-data</c>.</param>
    public static IReadOnlyList<Finding> Check(string folder) => Read(folder).Findings;

    /// <summary>Writes bytes and SHA-256 of a paper's files into its datapackage.json, after a deliberate change. Nothing else changes.</summary>
    /// <param name="folder">The folder <c>reference-data</c>.</param>
    /// <param name="paper">Name of the folder of the paper.</param>
    /// <exception cref="ReferenceDataException">datapackage.json is missing or malformed, or lists a file that is not there.</exception>
    public static void Seal(string folder, string paper) => PackageSeal.Write(Path.Combine(folder, paper), $"{Display(folder)}/{paper}");

    /// <summary>A paper, by the name of its folder.</summary>
    /// <param name="id">Name of its folder.</param>
    /// <exception cref="ReferenceDataException">No such paper; the message proposes the nearest ones.</exception>
    public Paper Paper(string id) => Papers.FirstOrDefault(paper => paper.Id == id) ?? throw new ReferenceDataException(
        FindingCode.NoSuchTable, _folder, 1, $"There is no paper '{id}'.{Spelling.Propose(id, Papers.Select(paper => paper.Id))}");

    /// <summary>A claim, by its identifier.</summary>
    /// <param name="id">The identifier, <c>paper.name</c>.</param>
    /// <exception cref="ReferenceDataException">No such claim; the message proposes the nearest ones.</exception>
    public Claim Claim(string id) => _claims.TryGetValue(id, out Claim? claim) ? claim : throw NoSuchClaim(id);

    /// <summary>An instrument of <c>instruments.csv</c>, by its name.</summary>
    /// <param name="name">Its name in the file.</param>
    /// <exception cref="ReferenceDataException">No such instrument; the message proposes the nearest ones.</exception>
    public Instrument Instrument(string name) => Instruments.FirstOrDefault(instrument => instrument.Name == name) ?? throw new ReferenceDataException(
        FindingCode.UnknownInstrument, $"{_folder}/{InstrumentReader.FileName}", 1,
        $"There is no instrument '{name}'.{Spelling.Propose(name, Instruments.Select(instrument => instrument.Name))}");

    /// <summary>The file and line where a claim stands.</summary>
    /// <param name="claimId">Identifier of the claim.</param>
    /// <exception cref="ReferenceDataException">No such claim; the message proposes the nearest ones.</exception>
    public FilePlace PlaceOf(string claimId) => FindPlaceOf(claimId) ?? throw NoSuchClaim(claimId);

    /// <summary>The file and line where a claim stands; nothing where there is no such claim.</summary>
    /// <param name="claimId">Identifier of the claim.</param>
    public FilePlace? FindPlaceOf(string claimId) => _claims.ContainsKey(claimId) ? _places[claimId] : null;

    /// <summary>SHA-256 of a file's bytes, as verified, in lower-case hexadecimal digits.</summary>
    /// <param name="paper">Name of the paper's folder.</param>
    /// <param name="table">Name of the file without <c>.csv</c>; <c>claims</c> and <c>dropped</c> too.</param>
    /// <exception cref="ReferenceDataException">No such file; the message proposes the nearest ones.</exception>
    public string Hash(string paper, string table) => _hashes.TryGetValue((paper, table), out string? hash) ? hash : throw new ReferenceDataException(
        FindingCode.NoSuchTable, $"{_folder}/{paper}", 1,
        $"There is no table '{table}'.{Spelling.Propose(table, _hashes.Keys.Where(key => key.Paper == paper).Select(key => key.File))}");

    private static ReferenceDataset Read(string folder)
    {
        FindingList findings = new();
        string display = Display(folder);
        Dictionary<string, FilePlace> ids = new(StringComparer.Ordinal);
        Dictionary<(string Paper, string File), string> hashes = [];
        List<Paper> papers = [];
        string[] folders = Directory.Exists(folder)
            ? [.. Directory.EnumerateDirectories(folder).Where(name => !Path.GetFileName(name).StartsWith('.')).Order(StringComparer.Ordinal)]
            : [];
        if (folders.Length == 0)
        {
            findings.Error(
                FindingCode.FolderMissing, display, TextPlace.Start,
                $"{(Directory.Exists(folder) ? "The folder holds no paper" : "There is no such folder")}; "
                + "one folder per paper was expected. Start from the root of the repository, or name the folder.");
        }

        Dictionary<string, Instrument> instruments = new InstrumentReader(folder, display, findings).Read();
        foreach (string paperFolder in folders)
        {
            PaperReader reader = new(paperFolder, $"{display}/{Path.GetFileName(paperFolder)}", ids, instruments, findings);
            if (reader.Read() is { } paper)
            {
                papers.Add(paper);
                foreach ((string file, string hash) in reader.Hashes)
                {
                    hashes[(paper.Id, Path.GetFileNameWithoutExtension(file))] = hash;
                }
            }
        }

        return new ReferenceDataset(display, papers, ids, hashes, [.. instruments.Values], findings.Findings);
    }

    private static string Display(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    private ReferenceDataException NoSuchClaim(string id) =>
        new(FindingCode.NoSuchClaim, _folder, 1, $"There is no claim '{id}'.{Spelling.Propose(id, _claims.Keys)}");
}
