using System.Diagnostics;

namespace Litmus.Engines.Processes;

/// <summary>Watches for signs of life of an engine: a line that it prints, or a file of its folder that changes.</summary>
/// <param name="folder">The folder.</param>
/// <param name="limit">The longest time without a sign.</param>
internal sealed class Silence(string folder, TimeSpan limit)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private long _bytes = -1;

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
                _bytes = -1;
                return false;
            }

            if (_bytes < 0)
            {
                _bytes = Count();
            }

            if (_since.Elapsed < limit)
            {
                return false;
            }

            bool isStill = Count() == _bytes;
            if (!isStill)
            {
                _since.Restart();
            }

            return isStill;
        }
    }

    private long Count()
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length + file.LastWriteTimeUtc.Ticks);
        }
        catch (IOException)
        {
            // A file vanished in the meantime, which is a sign of life.
            return -1;
        }
    }
}
