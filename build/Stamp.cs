using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nuke.Common.IO;

/// <summary>
/// A piece of work that is not done again while nothing has changed. The stamp lists what the work depends on and what it wrote, each file with its hash
/// and time. It is deleted before the work and written after it, so work that fails or is stopped leaves none.
/// </summary>
internal sealed class Stamp
{
    // After these lines come the files that the work wrote, and the words that it said.
    private const string Written = "written", Said = "said";

    private readonly AbsolutePath _file;

    /// <summary>Names a piece of work.</summary>
    /// <param name="file">The stamp of it.</param>
    public Stamp(AbsolutePath file) => _file = file;

    /// <summary>What the work depends on besides files.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The files that the work depends on, as they are now.</summary>
    public required Func<IEnumerable<string>> Inputs { get; init; }

    /// <summary>The files that the work writes, as they are now.</summary>
    public required Func<IEnumerable<string>> Outputs { get; init; }

    /// <summary>Hashes by path, time and length, for stamps of one call of the build that share files.</summary>
    public IDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>();

    /// <summary>Does the work, unless everything is as it was after it was done last.</summary>
    /// <param name="work">
    /// The work, which gives the words that are to be remembered. It is told whether a comparison of times may miss a change: there is no whole stamp, what the
    /// work wrote is not what it wrote last, or a changed file is older than the stamp.
    /// </param>
    /// <returns>What the work said when it was done last; nothing if it was done now.</returns>
    public IReadOnlyList<string>? Renew(Func<bool, IReadOnlyList<string>> work)
    {
        // What changes while the work is done is missed by the work, and not by the next comparison.
        // A fact may be a secret in the environment, or have several lines.
        string[] now = [.. Facts.Select(fact => Hash(Encoding.UTF8.GetBytes(fact))), .. Described(Inputs())];
        string[] last = _file.FileExists() ? File.ReadAllLines(_file) : [];
        int written = Array.IndexOf(last, Written), said = Array.IndexOf(last, Said, Math.Max(written, 0));
        bool isWhole = written >= 0 && said > written;
        bool isIntact = isWhole && last.Take(said).Skip(written + 1).SequenceEqual(Described(Outputs()));
        if (isIntact && last.Take(written).SequenceEqual(now))
        {
            return [.. last.Skip(said + 1)];
        }

        bool isHidden = !isIntact || IsHidden(now, last.Take(written), File.GetLastWriteTimeUtc(_file));
        _file.DeleteFile();
        IReadOnlyList<string> words = work(isHidden);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        string whole = $"{_file}.tmp";
        File.WriteAllLines(whole, [.. now, Written, .. Described(Outputs()), Said, .. words]);
        File.Move(whole, _file, overwrite: true);
        return null;
    }

    private static bool IsHidden(IEnumerable<string> now, IEnumerable<string> last, DateTime stamped) =>
        now.Except(last).Concat(last.Except(now)).Select(PathOf).Any(path => !File.Exists(path) || File.GetLastWriteTimeUtc(path) <= stamped);

    private static string PathOf(string line) => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..];

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private IEnumerable<string> Described(IEnumerable<string> paths) => paths.Where(File.Exists).Select(path => Line(new FileInfo(path)));

    private string Line(FileInfo file)
    {
        string place = $"{file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture)}\t{file.FullName}";
        string key = $"{file.Length.ToString(CultureInfo.InvariantCulture)} {place}";
        if (!Hashes.TryGetValue(key, out string? hash))
        {
            Hashes[key] = hash = Hash(File.ReadAllBytes(file.FullName));
        }

        return $"{hash} {place}";
    }
}
