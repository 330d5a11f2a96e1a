using System.Diagnostics;

namespace Litmus.Engines.Processes;

/// <summary>Watches for signs of life of an engine: a line that it prints, or a file of its folder that changes.</summary>
/// <param name="folder">The folder.</param>
/// <param name="limit">The longest time without a sign.</param>
internal sealed class Silence(string folder, TimeSpan limit)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private long? _files;

    /// <summary>There was a sign of life.</summary>
    public void Break()
    {
        lock (_gate)
        {
            _since.Restart();
        }
    }

    /// <summary>Whether it has been silent for too long. Files are looked at only then.</summary>
    public bool IsTooLong()
    {
        lock (_gate)
        {
            // Half of the time passes before the files are counted first, so that a change in the second half is seen.
            if (_since.Elapsed < limit / 2)
            {
                _files = null;
                return false;
            }

            _files ??= StateOfFiles();

            if (_since.Elapsed < limit)
            {
                return false;
            }

            bool isStill = _files is { } before && StateOfFiles() == before;
            if (!isStill)
            {
                _since.Restart();
            }

            return isStill;
        }
    }

    // Changes with every byte and every time of writing.
    private long? StateOfFiles()
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Aggregate(0L, (state, file) => unchecked((31 * state) + file.Length + file.LastWriteTimeUtc.Ticks));
        }
        catch (IOException)
        {
            // A file vanished in the meantime, which is a sign of life.
            return null;
        }
    }
}
