using System.Diagnostics;
using Litmus.Primitives.Randomness;

namespace Litmus.Fuzz.Tests;

/// <summary>Gives changed files to a reader, until one is answered by something that the reader does not document.</summary>
internal static class FuzzRun
{
    // A file of a few kilobytes is read in milliseconds. A busy machine or a first call may take a thousand times as long.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    // The largest whole file takes a hundredth of it.
    private const long LargestHeap = 256L << 20;

    /// <summary>What the change of an input is drawn from: the same for the same reader and number.</summary>
    public static byte[] Input(FuzzedReader reader, long number)
    {
        Xoshiro256StarStar random = new(SeedOf(reader.Name) + (ulong)number);
        byte[] changed = Mutator.Change(reader.Seeds[random.NextInt32(reader.Seeds.Count)], reader.Form, random);
        return reader.Reseal is { } reseal && random.NextInt32(4) > 0 ? reseal(changed) : changed;
    }

    /// <summary>Reads inputs by their numbers, from 0 on.</summary>
    /// <returns>What is wrong with the first that is not answered as documented; nothing if all are.</returns>
    public static FuzzFault? Try(FuzzedReader reader, long count) => Try(reader, count, number => Input(reader, number));

    /// <summary>Reads one input.</summary>
    public static FuzzFault? Try(FuzzedReader reader, byte[] input) => Try(reader, 1, _ => input);

    private static FuzzFault? Try(FuzzedReader reader, long count, Func<long, byte[]> input)
    {
        FuzzFault? fault = null;
        byte[] current = [];
        long number = 0, begun = Stopwatch.GetTimestamp();
        Thread thread = new(() =>
        {
            for (; number < count && fault is null; number++)
            {
                current = input(number);
                Volatile.Write(ref begun, Stopwatch.GetTimestamp());
                fault = TryOne(reader, number, current);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(100)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref begun)) > LongestRead)
            {
                return new FuzzFault(number, $"It takes longer than {LongestRead.TotalSeconds} s.", current);
            }
        }

        return fault;
    }

    private static FuzzFault? TryOne(FuzzedReader reader, long number, byte[] input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            reader.Read(input);
        }
        catch (Exception exception) when (reader.Refusals.Any(refusal => refusal.IsInstanceOfType(exception)))
        {
            if (string.IsNullOrWhiteSpace(exception.Message))
            {
                return new FuzzFault(number, $"{exception.GetType().Name} says nothing.", input);
            }
        }
        catch (Exception exception) when (exception is not null)
        {
            // Whatever it is, the reader does not document it.
            return new FuzzFault(number, exception.ToString(), input);
        }

        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return taken > LargestHeap ? new FuzzFault(number, $"It takes {taken >> 20} MiB of memory.", input) : null;
    }

    // FNV-1a, so that a new reader leaves the inputs of the others as they are.
    private static ulong SeedOf(string name) => name.Aggregate(0xCBF29CE484222325UL, (hash, character) => unchecked((hash ^ character) * 0x100000001B3UL));
}
