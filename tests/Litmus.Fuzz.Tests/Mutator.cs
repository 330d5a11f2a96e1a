using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Litmus.Primitives.Randomness;

namespace Litmus.Fuzz.Tests;

/// <summary>Changes a file by one to three steps. The same random numbers give the same bytes.</summary>
internal static class Mutator
{
    private const int MostSteps = 3, LongestCopy = 64;

    private static readonly string[] JsonValues =
    [
        "null", "true", "0", "-0", "-1", "1.5", "1e999", "-1e999", "5e-324", "2147483648", "-9223372036854775809", "123456789012345678901234567890",
        "\"\"", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "NaN",
        "\"\\ud800\"", "\"a\\udc00b\"", "\"\\u0000\"", "\"../../x\"", "\"a\\nb\"", "[]", "{}", "[null]", "[{}]",
        "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}", "\"2026-02-30\"", "\"0001-01-01T00:00:00Z\"", "[[[[[[[[]]]]]]]]",
    ];

    private static readonly string[] Cells =
    [
        "", " ", "\"", "\"\"", "\"a", "a\"b", "\0", "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "5e-324", "-1", "0", "2147483648", "1,5", "\r", "\n",
        "#", "'", "../x", "2026-02-30", "0001-01-01", "9999-12-31", "\ufeff", "\u2028", "true", "𝔸", "-", "+", ".",
        "1e", "kg/0", "m99999999999", "m-2147483648",
    ];

    private static readonly long[] Limits =
    [
        0, 1, -1, 2, 255, 256, int.MaxValue, int.MinValue, uint.MaxValue, 1L << 40, long.MaxValue, long.MinValue, 0x7FF8_0000_0000_0000,
        0x7FF0_0000_0000_0000,
    ];

    /// <summary>A changed file.</summary>
    public static byte[] Change(byte[] file, FileForm form, Xoshiro256StarStar random)
    {
        byte[] changed = file;
        int steps = 1 + random.NextInt32(MostSteps);
        for (int step = 0; step < steps; step++)
        {
            changed = random.NextInt32(4) == 0 ? ChangeBytes(changed, random) : form switch
            {
                FileForm.Json => ChangeJson(changed, random),
                FileForm.Csv => ChangeCells(changed, random, [(byte)',', (byte)'\n']),
                FileForm.Text => ChangeCells(changed, random, [(byte)' ', (byte)'\n', (byte)':']),
                _ => ChangeNumber(changed, random),
            };
        }

        return changed;
    }

    private static byte[] ChangeBytes(byte[] file, Xoshiro256StarStar random)
    {
        if (file.Length == 0)
        {
            return [(byte)random.NextInt32(256)];
        }

        int at = random.NextInt32(file.Length), length = Math.Min(1 + random.NextInt32(LongestCopy), file.Length - at);
        switch (random.NextInt32(6))
        {
            case 0:
                byte[] flipped = [.. file];
                flipped[at] ^= (byte)(1 << random.NextInt32(8));
                return flipped;
            case 1:
                return file[..at];
            case 2:
                return [.. file[..at], .. file[(at + length)..]];
            case 3:
                return [.. file[..at], .. file[at..(at + length)], .. file[at..]];
            case 4:
                byte[] odd = [.. file];
                odd[at] = (byte)random.NextInt32(256);
                return odd;
            default:
                int other = random.NextInt32(file.Length);
                return [.. file[..at], .. file[other..Math.Min(other + length, file.Length)], .. file[at..]];
        }
    }

    // A value or a key is replaced, removed, repeated or put in the place of another. What is no JSON any more is changed byte by byte.
    private static byte[] ChangeJson(byte[] file, Xoshiro256StarStar random)
    {
        List<(int Start, int Length)> spans = Spans(file);
        if (spans.Count == 0)
        {
            return ChangeBytes(file, random);
        }

        (int start, int length) = spans[random.NextInt32(spans.Count)];
        (int otherStart, int otherLength) = spans[random.NextInt32(spans.Count)];
        byte[] replacement = random.NextInt32(8) switch
        {
            0 => file[otherStart..(otherStart + otherLength)],
            1 => Encoding.UTF8.GetBytes(new string('[', 200) + new string(']', 200)),
            2 => Encoding.UTF8.GetBytes($"\"{new string('x', 5_000)}\""),
            3 => [.. file[start..(start + length)], (byte)',', .. file[start..(start + length)]],
            _ => Encoding.UTF8.GetBytes(JsonValues[random.NextInt32(JsonValues.Length)]),
        };
        return [.. file[..start], .. replacement, .. file[(start + length)..]];
    }

    private static List<(int Start, int Length)> Spans(byte[] file)
    {
        List<(int Start, int Length)> spans = [];
        Stack<int> open = new();
        Utf8JsonReader reader = new(file);
        try
        {
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex, end = (int)reader.BytesConsumed;
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push(start);
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        int first = open.Pop();
                        spans.Add((first, end - first));
                        break;
                    case JsonTokenType.PropertyName:
                        // Without the colon, which BytesConsumed includes.
                        spans.Add((start, reader.ValueSpan.Length + 2));
                        break;
                    default:
                        spans.Add((start, end - start));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What was found before the first fault can still be changed.
        }

        return spans;
    }

    private static byte[] ChangeCells(byte[] file, Xoshiro256StarStar random, ReadOnlySpan<byte> separators)
    {
        if (file.Length == 0)
        {
            return ChangeBytes(file, random);
        }

        int at = random.NextInt32(file.Length);
        ReadOnlySpan<byte> whole = file;
        ReadOnlySpan<byte> ends = random.NextInt32(4) == 0 ? [(byte)'\n'] : separators;
        int start = whole[..at].LastIndexOfAny(ends) + 1, rest = whole[at..].IndexOfAny(ends), end = rest < 0 ? file.Length : at + rest;
        byte[] part = start < end ? file[start..end] : [];
        byte[] replacement = random.NextInt32(5) switch
        {
            0 => [.. part, separators[0], .. part],
            1 => [.. part, (byte)'\n', .. part],
            2 => [],
            _ => Encoding.UTF8.GetBytes(Cells[random.NextInt32(Cells.Length)]),
        };
        return [.. file[..start], .. replacement, .. file[Math.Max(start, end)..]];
    }

    private static byte[] ChangeNumber(byte[] file, Xoshiro256StarStar random)
    {
        int size = random.NextInt32(2) == 0 ? sizeof(int) : sizeof(long);
        if (file.Length < size)
        {
            return ChangeBytes(file, random);
        }

        byte[] changed = [.. file];
        Span<byte> place = changed.AsSpan(random.NextInt32(file.Length - size + 1), size);
        long number = random.NextInt32(3) switch
        {
            0 => Limits[random.NextInt32(Limits.Length)],
            1 => random.NextInt32(1_000),
            _ => (size == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(place) : BinaryPrimitives.ReadInt64LittleEndian(place))
                + random.NextInt32(5) - 2,
        };
        if (size == sizeof(int))
        {
            BinaryPrimitives.WriteInt32LittleEndian(place, unchecked((int)number));
        }
        else
        {
            BinaryPrimitives.WriteInt64LittleEndian(place, number);
        }

        return changed;
    }
}
