using System.Collections.Immutable;
using System.Globalization;

namespace Litmus.MolecularDynamics.Trajectories;

/// <summary>Unwrapped positions of the same atoms at equal intervals.</summary>
public sealed class Trajectory
{
    private readonly ImmutableArray<double[]> _frames;

    /// <summary>A trajectory from its frames.</summary>
    /// <param name="interval">Time between two frames [ps]; greater than zero.</param>
    /// <param name="frames">Positions of each frame [Å]: x, y, z of the first atom, then of the second, and so on.</param>
    /// <exception cref="ArgumentException">There are fewer than two frames, or they differ in their number of atoms.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not greater than zero.</exception>
    public Trajectory(double interval, IReadOnlyList<double[]> frames)
    {
        Interval = Primitives.Require.PositiveFinite(interval);
        if (frames.Count < 2 || frames[0].Length == 0 || frames.Any(frame => frame.Length != frames[0].Length || frame.Length % 3 != 0))
        {
            throw new ArgumentException(
                $"A trajectory of {frames.Count} frames was given; expected at least two with the same atoms and three coordinates each.", nameof(frames));
        }

        _frames = [.. frames];
    }

    /// <summary>Time between two frames [ps].</summary>
    public double Interval { get; }

    /// <summary>Number of frames.</summary>
    public int FrameCount => _frames.Length;

    /// <summary>Time from the first frame to the last one [ps].</summary>
    public double Duration => (FrameCount - 1) * Interval;

    /// <summary>Number of atoms.</summary>
    public int AtomCount => _frames[0].Length / 3;

    /// <summary>A coordinate of an atom [Å].</summary>
    /// <param name="frame">Frame, from 0.</param>
    /// <param name="atom">Atom, from 0.</param>
    /// <param name="axis">0 for x, 1 for y, 2 for z.</param>
    public double this[int frame, int atom, int axis] => _frames[frame][(3 * atom) + axis];

    /// <summary>Frames from one on, as a trajectory of their own.</summary>
    /// <param name="first">First frame.</param>
    /// <param name="count">Number of frames; at least 2.</param>
    public Trajectory Part(int first, int count) => new(Interval, [.. _frames.Skip(first).Take(count)]);

    /// <summary>A copy of the positions of a frame [Å], x, y, z of each atom.</summary>
    /// <param name="frame">Frame, from 0.</param>
    public double[] Frame(int frame) => [.. _frames[frame]];

    /// <summary>Reads a dump of LAMMPS with the columns number, x, y, z, sorted by number.</summary>
    /// <param name="lines">Lines of the dump.</param>
    /// <param name="timeStep">Time step [ps].</param>
    /// <exception cref="FormatException">A line is not what the dump of the deck holds.</exception>
    public static Trajectory FromDump(IEnumerable<string> lines, double timeStep)
    {
        List<double[]> frames = [];
        List<long> steps = [];
        using IEnumerator<string> line = lines.GetEnumerator();
        int number = 0;
        while (Next(line, ref number))
        {
            Expect(line, "ITEM: TIMESTEP", number);
            steps.Add((long)Number(Following(line, ref number), number));
            Expect(Moved(line, ref number), "ITEM: NUMBER OF ATOMS", number);
            double[] frame = new double[3 * (int)Number(Following(line, ref number), number)];
            for (int skipped = 0; skipped < 5; skipped++)
            {
                Following(line, ref number);
            }

            for (int atom = 0; atom < frame.Length / 3; atom++)
            {
                string[] words = Following(line, ref number).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length != 4)
                {
                    throw new FormatException($"Line {number} of the dump has {words.Length} words; expected number, x, y, z.");
                }

                for (int axis = 0; axis < 3; axis++)
                {
                    frame[(3 * atom) + axis] = Number(words[axis + 1], number);
                }
            }

            frames.Add(frame);
        }

        return steps.Count < 2
            ? throw new FormatException($"The dump holds {steps.Count} frames; expected at least two.")
            : new Trajectory((steps[1] - steps[0]) * timeStep, frames);
    }

    private static bool Next(IEnumerator<string> line, ref int number)
    {
        number++;
        return line.MoveNext();
    }

    private static string Following(IEnumerator<string> line, ref int number) =>
        Next(line, ref number) ? line.Current : throw new FormatException($"The dump ends at line {number}, inside a frame.");

    private static IEnumerator<string> Moved(IEnumerator<string> line, ref int number)
    {
        Following(line, ref number);
        return line;
    }

    private static void Expect(IEnumerator<string> line, string text, int number)
    {
        if (!line.Current.StartsWith(text, StringComparison.Ordinal))
        {
            throw new FormatException($"Line {number} of the dump is '{line.Current}'; expected '{text}'.");
        }
    }

    private static double Number(string word, int number) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        ? value
        : throw new FormatException($"'{word}' in line {number} of the dump is no number.");
}
