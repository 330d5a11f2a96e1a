using System.Globalization;
using Litmus.Primitives.Files;

namespace Litmus.Validation.Snapshots;

/// <summary>
/// Compares a table with its snapshot, <c>{case}.{table}.verified.csv</c>, and writes <c>.received.csv</c> where it differs, as Verify does. To accept a
/// difference, move the received file over the verified one. The first line of a snapshot, its origin, holds the root mean square of each column when it was
/// first accepted. A received file carries it on. A column that has drifted from its origin by more than a twentieth is red, however small the last step was.
/// Such a change needs a reason. Then the snapshot is deleted and made anew.
/// </summary>
internal static class SnapshotVerifier
{
    private const double DriftLimit = 0.05;
    private const int ShownDifferences = 12;

    /// <summary>Compares.</summary>
    /// <param name="received">The table as it is now.</param>
    /// <param name="tolerances">A tolerance for every column of numbers; words are equal or not.</param>
    /// <param name="directory">The folder of the snapshots.</param>
    /// <param name="name">Name of the snapshot.</param>
    /// <param name="show">Shows a person the received and the verified file.</param>
    /// <exception cref="VerifyException">There is no snapshot, or it differs.</exception>
    public static void Verify(
        SnapshotTable received, IReadOnlyDictionary<string, ColumnTolerance> tolerances, string directory, string name, Action<string, string> show)
    {
        string verifiedPath = Path.Combine(directory, name + ".verified.csv");
        string receivedPath = Path.Combine(directory, name + ".received.csv");
        if (!File.Exists(verifiedPath) || new FileInfo(verifiedPath).Length == 0)
        {
            // A diff tool that needs two files leaves an empty one behind.
            string first = (received with { Origin = received.Scales() }).Write();
            AtomicFile.WriteText(receivedPath, first);
            show(receivedPath, verifiedPath);
            throw new VerifyException(VerifyMessage.New(directory, name, first));
        }

        string accepted = File.ReadAllText(verifiedPath);
        SnapshotTable verified = SnapshotTable.Parse(accepted);
        IReadOnlyList<string> differences = [.. Compare(received, verified, tolerances), .. Drift(received, verified, tolerances)];
        if (differences.Count > 0)
        {
            string now = (received with { Origin = verified.Origin ?? verified.Scales() }).Write();
            AtomicFile.WriteText(receivedPath, now);
            show(receivedPath, verifiedPath);
            throw new VerifyException(VerifyMessage.NotEqual(directory, name, now, accepted, Shown(differences)));
        }

        File.Delete(receivedPath);
    }

    private static IEnumerable<string> Compare(SnapshotTable received, SnapshotTable verified, IReadOnlyDictionary<string, ColumnTolerance> tolerances)
    {
        if (verified.Origin is null)
        {
            yield return "The verified file has no line of origin; expected '# origin: column=…' first.";
        }

        if (!received.Columns.SequenceEqual(verified.Columns))
        {
            yield return $"The columns are {string.Join(", ", received.Columns)}; verified are {string.Join(", ", verified.Columns)}.";
            yield break;
        }

        if (received.Rows.Count != verified.Rows.Count)
        {
            yield return $"There are {received.Rows.Count} rows; verified are {verified.Rows.Count}.";
            yield break;
        }

        for (int column = 0; column < received.Columns.Count; column++)
        {
            string header = received.Columns[column];
            bool isNumeric = received.NumbersOf(header) is not null || verified.NumbersOf(header) is not null;
            if (isNumeric && !tolerances.ContainsKey(header))
            {
                yield return $"The column {header} has no tolerance; numbers are not compared without one.";
                continue;
            }

            for (int row = 0; row < received.Rows.Count; row++)
            {
                (string now, string before) = (received.Rows[row][column], verified.Rows[row][column]);
                if (isNumeric ? !AreEqual(now, before, tolerances[header]) : now != before)
                {
                    yield return $"{header}, row {row + 1}: {now}; verified is {before}.";
                }
            }
        }
    }

    private static bool AreEqual(string now, string before, ColumnTolerance tolerance) =>
        double.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out double a)
        && double.TryParse(before, NumberStyles.Float, CultureInfo.InvariantCulture, out double b)
        && tolerance.Accepts(a, b);

    private static IEnumerable<string> Drift(SnapshotTable received, SnapshotTable verified, IReadOnlyDictionary<string, ColumnTolerance> tolerances)
    {
        foreach ((string column, double origin) in verified.OriginScales())
        {
            double limit = tolerances.GetValueOrDefault(column).Absolute + (DriftLimit * Math.Abs(origin));
            if (received.NumbersOf(column) is { } numbers && !(Math.Abs(SnapshotTable.ScaleOf(numbers) - origin) <= limit))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{column}: its root mean square was {origin:G6} when it was first accepted and is {SnapshotTable.ScaleOf(numbers):G6} now.");
            }
        }
    }

    private static IEnumerable<string> Shown(IReadOnlyList<string> differences) => differences.Take(ShownDifferences)
        .Concat(differences.Count > ShownDifferences ? [$"and {differences.Count - ShownDifferences} more."] : []);
}
